"""Matplotlib's Agg, with a `show` that takes figures as they are and closes them, as a window does that is closed."""

import sys

from matplotlib.backend_bases import FigureManagerBase as FigureManager
from matplotlib.backends.backend_agg import FigureCanvasAgg as FigureCanvas
from matplotlib.figure import Figure

__all__ = ["FigureCanvas", "FigureManager", "new_figure_manager", "new_figure_manager_given_figure", "show"]


def new_figure_manager(num, *args, FigureClass=Figure, **kwargs):
    return new_figure_manager_given_figure(num, FigureClass(*args, **kwargs))


def new_figure_manager_given_figure(num, figure):
    return FigureManager(FigureCanvas(figure), num)


def show(*args, **kwargs):
    sys.modules["diptych_shown"].take_open_figures()

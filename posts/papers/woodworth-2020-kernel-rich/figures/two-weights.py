"""Writes two-weights.svg: where a network with two weights goes on one data point, from a large, a small and a tiny start.

The data point is x = (1, 0.7) with y = 1. From the start alpha the flow is at beta = 2 alpha^2 (sinh nu, sinh 0.7 nu).
"""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from diagonal import chosen
from drawing import Figure, Plot

X, Y = np.array([[1, 0.7]]), np.array([1.0])
figure = Figure(330)
plot = Plot(figure, (0, 1.1), (0, 0.7), left=40, right=466, top=20, floor=291)
plot.axes()
plot.x_ticks([(0, "0"), (0.5, "0.5"), (1, "1")])
plot.y_ticks([(0.5, "0.5")])
figure.line(*plot.at(0.51, 0.7), *plot.at(1, 0), "truth")
figure.text(*plot.at(0.55, 0.655), "all perfect fits", "truth", dx=0.3)
for alpha, words in ((3, "large start"), (0.1, "small start"), (0.001, "tiny start")):
    end = chosen(X, Y, alpha)
    print(alpha, end)
    nu = np.linspace(0, np.arcsinh(end[0] / (2 * alpha ** 2)), 200)
    figure.polyline([plot.at(*(2 * alpha ** 2 * np.sinh(X[0] * v))) for v in nu], "fit")
    figure.ring(*plot.at(*end), "fit")
    # The tiny start ends where the line of all fits does: its name stands between them, left of its end.
    is_tiny = alpha < 0.01
    figure.text(*plot.at(*end), words, "fit", anchor="end" if is_tiny else "start",
                dx=-1.6 if is_tiny else 0.6, dy=-0.5 if is_tiny else 0.1)
figure.save(__file__, "two-weights.svg")

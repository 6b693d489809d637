"""Writes two-points.svg: two noisy points fitted exactly, by a straight line (2 knobs)
and by the smallest of all fits with 40 knobs (the constant 2 and 39 cosines, the j-th divided by j);
and spikes.svg: the smallest fit with 40 knobs once more, and the one where the constant and all cosines have the same size."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure, Plot
from two_points import POINTS, all_alike, slow_is_cheap, smallest_fit, straight, truth


def where(value):
    """Where the straight line has this height."""
    (s, u), (t, v) = POINTS
    return s + (value - u) * (t - s) / (v - u)


def picture(low, high, height):
    figure = Figure(height)
    plot = Plot(figure, (0, 1), (low, high), left=14, right=466, top=14, floor=height - 14)
    plot.curve([(z, truth(z)) for z in (0, 1)], "truth")
    return figure, plot


def curve(plot, fit, steps, **more):
    plot.curve([(i / steps, fit(i / steps)) for i in range(steps + 1)], "fit", **more)


if __name__ == "__main__":
    line = straight(POINTS)
    calm, spiky = smallest_fit(slow_is_cheap, POINTS), smallest_fit(all_alike, POINTS)

    figure, plot = picture(0, 1, 250)
    ends = max(0, where(0)), min(1, where(1))
    figure.polyline([plot.at(z, line(z)) for z in ends], "bound", stroke_width="2.5")
    curve(plot, calm, 120)
    for point in POINTS:
        figure.dot(*plot.at(*point), "ink", 5)
    figure.text(*plot.at(where(0.86), 0.86), "2 knobs", "bound", "end", dx=-0.6)
    figure.text(*plot.at(0.99, 0.62), "40 knobs", "fit", "end")
    figure.text(*plot.at(0.01, 0.51), "truth", "truth")
    figure.save(__file__, "two-points.svg")

    figure, plot = picture(-0.17, 0.7, 230)
    curve(plot, calm, 120)
    curve(plot, spiky, 400, stroke_width="1.5")
    for point in POINTS:
        figure.dot(*plot.at(*point), "ink", 5)
    figure.text(*plot.at(0.99, 0.61), "slow waves cheap", "fit", "end")
    figure.text(*plot.at(0.99, 0.1), "all waves alike", "fit", "end")
    figure.text(*plot.at(0.01, 0.53), "truth", "truth")
    figure.save(__file__, "spikes.svg")

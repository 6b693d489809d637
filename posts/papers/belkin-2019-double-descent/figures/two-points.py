"""Writes two-points.svg: two noisy points fitted exactly, by a straight line (2 knobs)
and by the smallest of all fits with 40 knobs (the constant 2 and 39 cosines, the j-th divided by j);
and spikes.svg: the smallest fit with 40 knobs once more, and the one where the constant and all cosines have the same size."""
import sys
from math import cos, pi, sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure, Plot

POINTS = [(0.45, 0.44), (0.55, 0.58)]
KNOBS = 40


def truth(t):
    return 0.45 + 0.1 * t


def slow_is_cheap(t):
    return [2.0] + [cos(pi * j * t) / j for j in range(1, KNOBS)]


def all_alike(t):
    return [cos(pi * j * t) for j in range(KNOBS)]


def smallest(features):
    """The fit of smallest weights. They are a combination of the two rows: solve the 2 x 2 system of inner products."""
    def kernel(s, t):
        return sum(u * v for u, v in zip(features(s), features(t)))

    (s, u), (t, v) = POINTS
    a, b, d = kernel(s, s), kernel(s, t), kernel(t, t)
    g, h = (d * u - b * v) / (a * d - b * b), (a * v - b * u) / (a * d - b * b)
    return lambda z: g * kernel(s, z) + h * kernel(t, z)


def straight(z):
    (s, u), (t, v) = POINTS
    return u + (v - u) * (z - s) / (t - s)


def where(value):
    """Where the straight line has this height."""
    (s, u), (t, v) = POINTS
    return s + (value - u) * (t - s) / (v - u)


def distance(fit):
    """Root of the mean squared distance from the truth on the interval."""
    zs = [(i + 0.5) / 4000 for i in range(4000)]
    return sqrt(sum((fit(z) - truth(z)) ** 2 for z in zs) / len(zs))


def picture(low, high, height):
    figure = Figure(height)
    plot = Plot(figure, (0, 1), (low, high), left=14, right=466, top=14, floor=height - 14)
    plot.curve([(z, truth(z)) for z in (0, 1)], "truth")
    return figure, plot


def curve(plot, fit, steps, **more):
    plot.curve([(i / steps, fit(i / steps)) for i in range(steps + 1)], "fit", **more)


if __name__ == "__main__":
    calm, spiky = smallest(slow_is_cheap), smallest(all_alike)

    figure, plot = picture(0, 1, 250)
    ends = max(0, where(0)), min(1, where(1))
    figure.polyline([plot.at(z, straight(z)) for z in ends], "bound", stroke_width="2.5")
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

    for name, fit in (("line", straight), ("slow waves cheap", calm), ("all alike", spiky)):
        print(name, "root mean squared distance", round(distance(fit), 3))

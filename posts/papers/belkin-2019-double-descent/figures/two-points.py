"""Writes two-points.svg: two noisy points fitted exactly, by a straight line (2 knobs)
and by the smallest of all fits with 40 knobs (the constant 2 and 39 cosines, the j-th divided by j)."""
import sys
from math import cos, pi
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure, Plot

POINTS = [(0.45, 0.44), (0.55, 0.58)]
KNOBS = 40


def truth(t):
    return 0.45 + 0.1 * t


def features(t):
    return [2.0] + [cos(pi * j * t) / j for j in range(1, KNOBS)]


def kernel(s, t):
    return sum(u * v for u, v in zip(features(s), features(t)))


# The smallest weights that fit are a combination of the two rows: solve the 2 x 2 system of inner products.
(s, u), (t, v) = POINTS
a, b, d = kernel(s, s), kernel(s, t), kernel(t, t)
g, h = (d * u - b * v) / (a * d - b * b), (a * v - b * u) / (a * d - b * b)


def smallest(z):
    return g * kernel(s, z) + h * kernel(t, z)


def straight(z):
    return u + (v - u) * (z - s) / (t - s)


def where(value):
    """Where the straight line has this height."""
    return s + (value - u) * (t - s) / (v - u)


if __name__ == "__main__":
    figure = Figure(250)
    plot = Plot(figure, (0, 1), (0, 1), left=14, right=466, top=14, floor=236)
    zs = [i / 120 for i in range(121)]
    ends = max(0, where(0)), min(1, where(1))
    plot.curve([(z, truth(z)) for z in (0, 1)], "truth")
    figure.polyline([plot.at(z, straight(z)) for z in ends], "bound", stroke_width="2.5")
    plot.curve([(z, smallest(z)) for z in zs], "fit")
    for point in POINTS:
        figure.dot(*plot.at(*point), "ink", 5)
    figure.text(*plot.at(where(0.86), 0.86), "2 knobs", "bound", "end", dx=-0.6)
    figure.text(*plot.at(0.99, 0.62), "40 knobs", "fit", "end")
    figure.text(*plot.at(0.01, 0.51), "truth", "truth")
    figure.save(__file__, "two-points.svg")
    print([round(smallest(z / 10), 3) for z in range(11)], straight(0), straight(1))

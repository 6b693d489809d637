"""Two noisy points, fitted exactly: by a straight line, and by the smallest combination of 40 waves."""
from math import cos, pi, sqrt

POINTS = [(0.45, 0.44), (0.55, 0.58)]
KNOBS = 40


def truth(t):
    return 0.45 + 0.1 * t


def slow_is_cheap(t):
    """The constant, and cosines: a fast one needs a larger knob."""
    return [2.0] + [cos(pi * j * t) / j for j in range(1, KNOBS)]


def all_alike(t):
    return [cos(pi * j * t) for j in range(KNOBS)]


def smallest_fit(features, points):
    """The exact fit of two points with the smallest weights.

    The weights are a combination of the features of the two points,
    so two equations with inner products are to be solved.
    """
    def product(s, t):
        return sum(u * v for u, v in zip(features(s), features(t)))

    (s, u), (t, v) = points
    a, b, d = product(s, s), product(s, t), product(t, t)
    g, h = (d * u - b * v) / (a * d - b * b), (a * v - b * u) / (a * d - b * b)
    return lambda z: g * product(s, z) + h * product(t, z)


def straight(points):
    (s, u), (t, v) = points
    return lambda z: u + (v - u) * (z - s) / (t - s)


def distance(fit):
    """Root of the mean squared distance from the truth on the interval [0, 1]."""
    zs = [(i + 0.5) / 4000 for i in range(4000)]
    return sqrt(sum((fit(z) - truth(z)) ** 2 for z in zs) / len(zs))

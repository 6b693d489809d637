"""Limits of the excess risk of minimum-norm least squares and of the best ridge penalty, for features that are all alike.

`g` is the limit of p / n, `signal` the squared length of the true weights, and `noise` the variance of the noise in a label.
"""


# region limits
def lost(g, signal=4.0):
    """The part of the signal that the data do not show."""
    return signal * (1 - 1 / g) if g > 1 else 0.0


def taken_in(g, noise=1.0):
    """What the noise adds; it has no limit at g = 1."""
    return noise * g / (1 - g) if g < 1 else noise / (g - 1)


def risk(g, signal=4.0, noise=1.0):
    return lost(g, signal) + taken_in(g, noise)


def best_ridge(g, signal=4.0, noise=1.0):
    """The positive root of rho^2 + (1/g + 1/S - 1) rho - 1/S = 0, times the signal."""
    ratio = signal / noise
    b = 1 / g + 1 / ratio - 1
    return signal * ((b * b + 4 / ratio) ** 0.5 - b) / 2
# endregion


def where(value, low, high, signal=4.0, noise=1.0):
    """The place between `low` and `high` at which the risk has this value; it has to pass it once."""
    rises = risk(high, signal, noise) > value
    for _ in range(100):
        middle = (low + high) / 2
        if (risk(middle, signal, noise) > value) == rises:
            high = middle
        else:
            low = middle
    return low

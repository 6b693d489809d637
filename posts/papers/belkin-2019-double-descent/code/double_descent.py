"""The excess risk of minimum-norm least squares on the first p of D Gaussian features, exactly.

`energies` has the squared true weight of each of the D features, in the order in which they are used; `n` is the number of
examples, and `noise` the variance of the noise in a label.
"""
from math import erfc, exp, inf, lgamma, log, sqrt


def two_levels(k, strong, weak, D):
    """Energies of D features: the first k share `strong` equally, and the others share `weak`."""
    return [strong / k] * k + [weak / (D - k)] * (D - k)


# region curve
def factor(p, n):
    """How much of the effective noise the fit passes on."""
    if abs(p - n) <= 1:
        return inf
    return p / (n - p - 1) if p < n else n / (p - n - 1)


def left_out(p, energies):
    return sum(energies[p:])


def unseen(p, n, energies):
    """The part of the energy used that the data do not show."""
    return sum(energies[:p]) * (1 - n / p) if p > n else 0.0


def missed(p, n, energies):
    return left_out(p, energies) + unseen(p, n, energies)


def added(p, n, energies, noise):
    """What the noise adds, features left out included."""
    effective = noise + left_out(p, energies)
    return effective * factor(p, n) if effective > 0 else 0.0


def risk(p, n, energies, noise):
    return missed(p, n, energies) + added(p, n, energies, noise)
# endregion


# region peak
def at_the_peak(share, n, energies, noise):
    """The error that this share of all samples does not exceed at p = n, for Gaussian noise.

    The error is what is left out, plus the effective noise times A / B, chi-square variables with n degrees of freedom and one.
    The chance that A / B <= t is a mean over A, here a sum over a fine grid.
    """
    step = 0.02
    grid = [(i + 0.5) * step for i in range(10 * n * 20)]
    scale = lgamma(n / 2) + n / 2 * log(2)
    weights = [exp((n / 2 - 1) * log(a) - a / 2 - scale) * step for a in grid]

    def chance(t):
        return sum(w * erfc(sqrt(a / (2 * t))) for w, a in zip(weights, grid))

    low, high = 0.0, 1.0
    while chance(high) < share:
        high *= 2
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if chance(middle) < share else (low, middle)
    left = left_out(n, energies)
    return left + (noise + left) * high
# endregion

"""Minimum-norm interpolation where k directions of the input have variance 1 and m have variance tail / m.

The label is the inner product with the true weights plus noise of variance `noise`. `strong` is the squared length of the true
weights on the strong directions, and `weak` the energy of the weak ones, (tail / m) times their squared length.
"""
import numpy as np


# region bounds
def upper(n, k, m, tail, strong=1.0, weak=0.0, noise=1.0):
    """At least the mean excess risk, for k <= n - 2 and m >= n + 2."""
    shrinkage = tail / (4 * (n - k - 1))
    if n - k >= 4:
        sharp = tail**2 * (n + k) / ((n - k) * (n - k - 1) * (n - k - 3))
        shrinkage = min(shrinkage, sharp)
    bias = strong * (shrinkage + tail**2 / (m * (n - k - 1)))
    variance = k * (m - 1) / ((n - k - 1) * (m - n + k - 1)) + n / (m - n - 1)
    return bias + weak * (n - 1) / (n - k - 1) + noise * variance


def lower(n, k, m, tail, strong=1.0, weak=0.0, noise=1.0):
    """At most the mean excess risk, under the same conditions."""
    bias = strong / (1 + n / tail * m / (m - n - 1)) ** 2
    kept = max(0.0, 1 - tail / (n - k - 1)) ** 2
    variance = k / n * kept + (n - k) / (m - n + k - 1)
    return bias + weak * (1 - n / m) + noise * variance
# endregion


# region draw
def excess_risk(rng, n, k, m, tail, theta, noise=1.0):
    """The excess risk of the smallest interpolant on one random data set."""
    variances = np.r_[np.ones(k), np.full(m, tail / m)]
    X = rng.standard_normal((n, k + m)) * np.sqrt(variances)
    y = X @ theta + np.sqrt(noise) * rng.standard_normal(n)
    error = X.T @ np.linalg.solve(X @ X.T, y) - theta
    return float(variances @ error**2)
# endregion


def mean_inverse_square(n, k, m, tail):
    """What the lemma on the second moment says of a diagonal entry of the mean of G^-2, for n - k >= 4."""
    nu = m - n + k
    numerator = nu * (nu + 1) * (n - 1) + nu * (k * (n - k - 2) + 2)
    return tail**2 / m**2 * numerator / ((n - k) * (n - k - 1) * (n - k - 3))

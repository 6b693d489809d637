"""Two-level Gaussian inputs, their smallest fit of labels of size one, and the weights of largest margin.

An input has k strong coordinates of variance 1 and m weak ones of variance tail / m. The label is the sign of the first
strong coordinate, turned over with probability flip.
"""
import numpy as np


# region data
def draw(n, k, m, tail, flip, rng):
    """Strong coordinates U (n by k), Gram matrix T of the weak ones (n by n), labels y.

    T is tail / m times a Wishart matrix with m degrees of freedom, drawn by its triangular root, so that m costs nothing.
    """
    U = rng.standard_normal((n, k))
    root = np.tril(rng.standard_normal((n, n)), -1)
    root += np.diag(np.sqrt(rng.chisquare(m - np.arange(n))))
    y = np.where(U[:, 0] > 0, 1.0, -1.0)
    y[rng.random(n) < flip] *= -1
    return U, tail / m * root @ root.T, y
# endregion


# region choices
def smallest_fit(K, y):
    """The coefficients of the smallest fit on the points y_i x_i; it clears every label by exactly one."""
    return y * np.linalg.solve(K, y)


def hard_margin(K, y):
    """The coefficients of the hard-margin solution on the points y_i x_i: all at least zero, by an active-set method.

    They minimize a @ Q @ a / 2 - sum(a) over a >= 0, where Q has the entries y_i y_j K_ij.
    """
    n = len(y)
    Q, a, free = K * np.outer(y, y), np.zeros(n), np.zeros(n, dtype=bool)
    while (gain := np.where(free, -np.inf, 1 - Q @ a)).max() > 1e-9:
        free[np.argmax(gain)] = True
        while True:
            target = np.zeros(n)
            target[free] = np.linalg.solve(Q[np.ix_(free, free)], np.ones(free.sum()))
            if target[free].min() > 0:
                break
            sinks = free & (target <= 0)
            a += (a[sinks] / (a[sinks] - target[sinks])).min() * (target - a)
            free &= a > 1e-14
            a[~free] = 0
        a = target
    return a
# endregion


# region scores
def scores(U, T, y, a, weak, flip):
    """Of the weights with coefficients a, on fresh inputs: the share of wrong signs, and the squared error on labels.

    weak is the variance of a weak coordinate, tail / m.
    """
    strong, size = U.T @ (y * a), weak * (y * a) @ T @ (y * a)
    size += strong @ strong  # the variance of a prediction
    c = np.sqrt(2 / np.pi) * (1 - 2 * flip)
    wrong = np.arccos(strong[0] / np.sqrt(size)) / np.pi
    return wrong, 1 - 2 * c * strong[0] + size
# endregion

"""Inputs with two levels of variance, the smallest fit of their labels, and the largest margin.

An input has k strong coordinates of variance 1 and m weak ones of variance tail / m. The label
is the sign of the first strong coordinate, turned over with probability flip.
"""
import numpy as np


def draw(n, k, m, tail, flip, rng):
    """Strong coordinates U (n by k), Gram matrix T of the weak ones (n by n), labels y.

    T is tail / m times a Wishart matrix with m degrees of freedom. It is drawn by its
    triangular root, so that m costs nothing.
    """
    U = rng.standard_normal((n, k))
    root = np.tril(rng.standard_normal((n, n)), -1)
    root += np.diag(np.sqrt(rng.chisquare(m - np.arange(n))))
    y = np.where(U[:, 0] > 0, 1.0, -1.0)
    y[rng.random(n) < flip] *= -1
    return U, tail / m * root @ root.T, y


# region choices
def smallest_fit(K, y):
    """The smallest fit: the coefficients of the points y_i x_i."""
    return y * np.linalg.solve(K, y)


def hard_margin(K, y):
    """The hard-margin solution, by the same coefficients.

    They minimize a @ Q @ a / 2 - sum(a) over a >= 0, where Q has
    the entries y_i y_j K_ij. A point whose number falls short of its
    label gets a coefficient; one whose coefficient would become
    negative loses it.
    """
    n = len(y)
    Q, a = K * np.outer(y, y), np.zeros(n)
    free = np.zeros(n, dtype=bool)  # who has a coefficient
    while True:
        short = np.where(free, -np.inf, 1 - Q @ a)
        if short.max() < 1e-9:
            return a
        free[np.argmax(short)] = True
        while True:
            goal, ones = np.zeros(n), np.ones(free.sum())
            goal[free] = np.linalg.solve(Q[np.ix_(free, free)], ones)
            if goal[free].min() > 0:
                break
            sinks = free & (goal <= 0)
            step = (a[sinks] / (a[sinks] - goal[sinks])).min()
            a += step * (goal - a)
            free &= a > 1e-14
            a[~free] = 0
        a = goal
# endregion


def scores(U, T, y, a, weak, flip):
    """On fresh inputs: the share of wrong signs, and the squared error on labels.

    a has the coefficients of the points y_i x_i in the weights; weak is the variance of a
    weak coordinate, tail / m.
    """
    strong, size = U.T @ (y * a), weak * (y * a) @ T @ (y * a)
    size += strong @ strong  # the variance of a prediction
    c = np.sqrt(2 / np.pi) * (1 - 2 * flip)
    wrong = np.arccos(strong[0] / np.sqrt(size)) / np.pi
    return wrong, 1 - 2 * c * strong[0] + size

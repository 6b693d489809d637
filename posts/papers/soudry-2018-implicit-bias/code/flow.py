"""Gradient flow on the exponential loss, and margins. The rows of `Z` are the inputs with the signs of their labels."""
import numpy as np


# region flow
def flow(Z, times, step=0.004):
    """The weights at these times (ascending), from zero: w' = sum of exp(-<w, z_i>) z_i.

    Runge and Kutta's method of order four in the variable s = log(1 + t).
    """
    w, s, weights = np.zeros(Z.shape[1]), 0.0, []

    def slope(s, w):
        return np.exp(s - Z @ w) @ Z

    for t in times:
        end = np.log1p(t)
        steps = max(1, int(np.ceil((end - s) / step)))
        h = (end - s) / steps
        for _ in range(steps):
            a = slope(s, w)
            b = slope(s + h / 2, w + h / 2 * a)
            c = slope(s + h / 2, w + h / 2 * b)
            d = slope(s + h, w + h * c)
            w = w + h / 6 * (a + 2 * b + 2 * c + d)
            s += h
        weights.append(w.copy())
    return np.array(weights)


def margin(Z, w):
    return (Z @ w).min() / np.linalg.norm(w)
# endregion


def least_squares_coefficients(X, y):
    """The numbers a_i of the proposition: none is negative if and only if least squares and the largest margin agree."""
    return y * np.linalg.solve(X @ X.T, y)

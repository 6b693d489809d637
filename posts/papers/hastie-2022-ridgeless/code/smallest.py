"""The smallest fit, and what of the truth it shows."""
import numpy as np


def smallest_fit(X, y):
    """Of the weights that fit best, those of smallest norm."""
    return np.linalg.pinv(X) @ y


def shadow(X, truth):
    """The smallest fit of labels without noise."""
    return smallest_fit(X, X @ truth)

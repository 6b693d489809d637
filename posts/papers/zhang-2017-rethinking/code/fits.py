"""Both constructions of the post: the network that fits any labels, and gradient descent on least squares."""
# region network
import numpy as np


def thresholds(z, share=0.5, first=1.0):
    """One to the left of each of the ascending z.

    It lies there by a share of the gap. The first has no gap.
    """
    return np.r_[z[0] - first, z[1:] - share * np.diff(z)]


def hidden(z, b):
    """A row for each z: what each hidden unit says of it."""
    return np.maximum(np.asarray(z)[:, None] - b, 0)


def fitted(z, b, y):
    """The outer weights w with which hidden(z, b) @ w is y."""
    return np.linalg.solve(hidden(z, b), y)
# endregion


# region descent
def descent(X, y, step, steps):
    """All weights from zero on, a row for each."""
    path = [np.zeros(X.shape[1])]
    for _ in range(steps):
        w = path[-1]
        path.append(w - step * X.T @ (X @ w - y))
    return np.array(path)
# endregion

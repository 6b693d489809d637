"""Least squares with one row of X for each example: solved at one stroke, or approached step by step."""
# region normal
import numpy as np


def by_normal_equations(X, y):
    """The solution of X'Xw = X'y, for independent columns."""
    return np.linalg.solve(X.T @ X, X.T @ y)
# endregion


# region qr
def by_qr(X, y):
    """The same from X = QR: back substitution in Rw = Q'y."""
    Q, R = np.linalg.qr(X)
    w = np.zeros(len(R))
    for j in reversed(range(len(w))):
        w[j] = (Q[:, j] @ y - R[j, j + 1:] @ w[j + 1:]) / R[j, j]
    return w
# endregion


# region descent
def descend(X, y, step, steps):
    """The weights after this many steps from zero.

    It ends earlier if a step changes nothing any more.
    """
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        moved = w - step * (X.T @ (X @ w - y))
        if (moved == w).all():
            break
        w = moved
    return w
# endregion


# region shares
def share_of_descent(s, step, steps):
    """How much of a direction, by its singular value."""
    return 1 - (1 - step * s**2) ** steps


def share_of_ridge(s, penalty):
    return s**2 / (s**2 + penalty)
# endregion


# region directions
def in_directions(X, y, share):
    """Each direction of the smallest fit, times share(s)."""
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    there = s > 1e-12 * s[0]
    c = (U.T @ y)[there] / s[there]
    return (share(s[there]) * c) @ Vt[there]
# endregion


# region matrix
def with_condition(rng, n, p, condition):
    """A random matrix with singular values from 1 to 1/condition."""
    def orthonormal(rows):
        return np.linalg.qr(rng.standard_normal((rows, p)))[0]

    U, s = orthonormal(n), np.geomspace(1, 1 / condition, p)
    return U * s @ orthonormal(p).T
# endregion

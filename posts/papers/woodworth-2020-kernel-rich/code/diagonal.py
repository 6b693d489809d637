"""Gradient flow on a diagonal linear network, and the fit that it chooses.

The network predicts <beta, x> with beta = u^2 - v^2, entry by entry. All entries of u and v start at alpha.
"""
import numpy as np


# region descent
def descend(X, y, alpha, step, steps):
    """Gradient descent on half the squared error, in u and v."""
    u = np.full(X.shape[1], float(alpha))
    v = u.copy()
    for _ in range(steps):
        g = X.T @ (X @ (u * u - v * v) - y)
        u, v = u - 2 * step * u * g, v + 2 * step * v * g
    return u * u - v * v
# endregion


# region chosen
def chosen_along(X, y, alphas):
    """For each alpha the interpolant 2 alpha^2 sinh(X'nu).

    Newton's method for nu, from the nu before, on the concave
    <nu, y> - 2 alpha^2 sum(cosh(X'nu)); alphas fall
    in small steps.
    """
    nu = np.linalg.solve(X @ X.T, y) / (2 * alphas[0] ** 2)
    for alpha in alphas:
        nu = newton(X, y, alpha, nu)
        yield 2 * alpha ** 2 * np.sinh(X.T @ nu)
# endregion


def chosen(X, y, alpha):
    """The interpolant of least Q_alpha."""
    large = max(2 * alpha, 3 * np.sqrt(np.abs(y).max()))
    steps = 4 * int(np.ceil(np.log2(large / alpha)))
    *_, beta = chosen_along(X, y, np.geomspace(large, alpha, steps + 1))
    return beta


def newton(X, y, alpha, nu):
    """Newton's method with a step that is halved while the value falls by more than rounding makes it."""
    def value(nu):
        with np.errstate(over="ignore"):
            return nu @ y - 2 * alpha ** 2 * np.sum(np.cosh(X.T @ nu))

    now = value(nu)
    for _ in range(200):
        s = X.T @ nu
        missing = y - X @ (2 * alpha ** 2 * np.sinh(s))
        if np.abs(missing).max() < 1e-10 * np.abs(y).max():
            return nu
        move = np.linalg.solve(X * (2 * alpha ** 2 * np.cosh(s)) @ X.T, missing)
        length = 1.0
        least = now - 1e-12 * (abs(now) + 2 * alpha ** 2 * X.shape[1])
        while not value(nu + length * move) >= least and length > 1e-10:
            length /= 2
        nu = nu + length * move
        now = value(nu)
    return nu


def potential(beta, alpha):
    """Q_alpha of the weights."""
    z = beta / alpha ** 2
    return alpha ** 2 * np.sum(2 - np.sqrt(4 + z * z) + z * np.arcsinh(z / 2))

"""Gradient flow on the exponential loss for a two-layer network, with its margin and its smoothed margin.

The network is f(x) = sum_j a_j max(0, <b_j, x>)^2. It is homogeneous of degree 3 in its weights,
which stand in one array: a row (a_j, b_j) for each of its units.
"""
import numpy as np

DEGREE = 3


# region network
def outputs(w, Z):
    """The numbers q_i of the rows (x_i, y_i) of Z, and their gradients."""
    x, y = Z[:, :-1], Z[:, -1]
    a, lit = w[:, 0], np.maximum(0, x @ w[:, 1:].T)
    q = y * (lit ** 2 @ a)
    by_a = y[:, None] * lit ** 2
    slopes = 2 * y[:, None] * a * lit
    by_b = slopes[:, :, None] * x[:, None, :]
    return q, np.concatenate([by_a[:, :, None], by_b], axis=2)
# endregion


# region flow
def slope(w, Z):
    """log(1/L), and its gradient: what the flow does, divided by L."""
    q, gradients = outputs(w, Z)
    least = q.min()
    share = np.exp(least - q)
    log_loss = np.log(share.sum()) - least
    share /= share.sum()
    return -log_loss, np.tensordot(share, gradients, 1)


def flow(w, Z, until, h=0.002):
    """Follows the flow until log(1/L) reaches a value.

    Its path is walked in steps of h times the length of w (by the
    midpoint rule); time runs along. A row for each place: log of time,
    log(1/L), smoothed margin, margin, cosine of weights and flow.
    """
    passed, log_time = [], -np.inf
    while True:
        g, move = slope(w, Z)
        size, speed = np.linalg.norm(w), np.linalg.norm(move)
        scale = size ** DEGREE
        margin = outputs(w, Z)[0].min() / scale
        cosine = np.sum(w * move) / (size * speed)
        passed.append((log_time, g, g / scale, margin, cosine))
        if g >= until:
            return w, np.array(passed)
        middle = w + h / 2 * size * move / speed
        _, move = slope(middle, Z)
        w = w + h * size * move / np.linalg.norm(move)
        passing = np.log(h * size / speed) + g  # log of the time taken
        log_time = np.logaddexp(log_time, passing)
# endregion


def corners(n, rng):
    """Points of all four quadrants, labeled by the sign of x_1 x_2, as rows (x, y).

    Their distances from the origin lie between 0.6 and 1.4.
    """
    angle = rng.uniform(0.15, np.pi / 2 - 0.15, n) + np.pi / 2 * np.arange(n)
    x = rng.uniform(0.6, 1.4, n)[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return np.column_stack([x, np.sign(x[:, 0] * x[:, 1])])

"""Gradient flow on the exponential loss for a network with two weights that enter by their cubes, w_1^3 x_1 + w_2^3 x_2."""
import numpy as np

# Two kinds of data points, and how often each occurs.
X, COPIES = np.array([[1, 0.2], [0.2, 1]]), np.array([20, 1])
START = np.array([1.5, 1.5])
LARGEST = 1.2 / 2**1.5  # the largest margin, at equal weights


def parts(w):
    """The margin before it is divided by the cube of the length, log(1/L), and the gradient of log(1/L)."""
    q = X @ w ** 3
    share = COPIES * np.exp(q.min() - q)
    return q.min(), q.min() - np.log(share.sum()), 3 * w ** 2 * (share / share.sum() @ X)


def training(power=12, h=5e-4):
    """Until the time is this power of ten: a row for each place, its power, the smoothed margin, the margin.

    The path is walked in steps of h times the length of the weights (by the midpoint rule); time runs along.
    """
    w, log_time, rows = START, -np.inf, []
    while not rows or rows[-1][0] < power:
        least, g, move = parts(w)
        size, speed = np.linalg.norm(w), np.linalg.norm(move)
        rows.append((log_time / np.log(10), g / size ** 3, least / size ** 3))
        middle = parts(w + h / 2 * size * move / speed)[2]
        w = w + h * size * middle / np.linalg.norm(middle)
        log_time = np.logaddexp(log_time, np.log(h * size / speed) + g)
    return np.array(rows)


def margin_at(rows, power):
    return float(np.interp(power, rows[1:, 0], rows[1:, 2]))

"""The convex hull K of points in the plane, its nearest point to the origin, and the point that the gradient is made of."""
import numpy as np


def nearest_on_segment(a, b):
    d = b - a
    share = np.clip(-(a @ d) / (d @ d), 0, 1)
    return a + share * d


def nearest_in_hull(corners):
    """For corners in their order around a hull that does not hold the origin."""
    edges = zip(corners, np.roll(corners, -1, axis=0))
    return min((nearest_on_segment(a, b) for a, b in edges), key=np.linalg.norm)


def gradient_point(Z, w):
    """q(w): the negative gradient of the exponential loss, divided by the loss."""
    margins = Z @ w
    share = np.exp(margins.min() - margins)
    return share @ Z / share.sum()

"""Writes hinges.svg: the two-layer network of the expressivity theorem through nine points with
random labels. Along the line z = <a, x>, the thresholds b (ticks) interleave with the points."""
import random
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure
from fits import fitted, hidden, thresholds

random.seed(2)
N, SHARE = 9, 0.8          # a threshold lies SHARE of a gap to the left of its point
LEFT, RIGHT, MID, FLOOR = 24, 456, 110, 232
SCALE = 54


if __name__ == "__main__":
    zs, z = [], 0.0
    for _ in range(N):
        z += random.uniform(0.8, 1.4)
        zs.append(z)
    b = thresholds(np.array(zs), SHARE, first=SHARE)
    y = [1, -1, -1, 1, 1, 1, -1, 1, -1]
    w = fitted(zs, b, y)
    lo, hi = b[0] - 0.5, zs[-1] + 0.05
    px = lambda t: LEFT + (RIGHT - LEFT) * (t - lo) / (hi - lo)
    py = lambda v: MID - SCALE * v
    knots = [lo, *b, zs[-1]]
    figure = Figure(276)
    figure.line(LEFT, FLOOR, RIGHT, FLOOR, "muted")
    for c in b:
        figure.line(px(c), FLOOR - 6, px(c), FLOOR + 6, "muted")
    figure.polyline([(px(t), py(v)) for t, v in zip(knots, hidden(knots, b) @ w)], "fit")
    # The two labels are told apart by their marks.
    for t, v in zip(zs, y):
        if v > 0:
            figure.dot(px(t), py(v), "ink", 5)
        else:
            figure.square(px(t), py(v), "ink")
    figure.text(LEFT, FLOOR + 10, "thresholds {b_i}", "muted", dy=1)
    figure.text(RIGHT, FLOOR + 10, "{z}", "muted", "end", dy=1)
    figure.save(__file__, "hinges.svg")

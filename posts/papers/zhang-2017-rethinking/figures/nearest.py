"""Writes nearest.svg: one equation, two unknowns. The line of all solutions of x.w = y, the path of
gradient descent from zero on (x.w - y)^2 / 2, and the circle through the solution of smallest norm."""
import sys
from math import hypot
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure
from fits import descent

X, Y, STEP = (0.55, 1.0), 1.9, 0.3
SCALE, OX, OY = 92, 176, 236


def place(w):
    return OX + SCALE * w[0], OY - SCALE * w[1]


def on_line(first):
    return first, (Y - X[0] * first) / X[1]


if __name__ == "__main__":
    square = X[0] ** 2 + X[1] ** 2
    best = (Y * X[0] / square, Y * X[1] / square)
    radius = SCALE * hypot(*best)
    figure = Figure(272)
    figure.line(14, OY, 466, OY, "muted")
    figure.line(OX, 264, OX, 10, "muted")
    # the upper arc of the circle of radius |w+|
    figure.path(f"M{OX - radius:.1f} {OY}A{radius:.1f} {radius:.1f} 0 0 1 {OX + radius:.1f} {OY}", "muted", stroke_dasharray="3 4")
    figure.line(*place(on_line(-1.05)), *place(on_line(2.9)), "ink")
    figure.line(OX, OY, *place(best), "fit")
    for w in descent(np.array([X]), np.array([Y]), STEP, 13)[1:]:
        figure.dot(*place(w), "fit", 3.5)
    figure.dot(*place(best), "fit", 6)
    figure.dot(OX, OY, "ink", 5)
    far = place(on_line(2.3))
    figure.ring(*far, "ink", 6)
    figure.text(OX, OY, "start", anchor="end", dx=-0.5, dy=1.15)
    figure.text(*place(best), "nearest perfect fit", "fit", dx=0.7, dy=-0.55)
    figure.text(*far, "another", dy=-0.8)
    figure.save(__file__, "nearest.svg")

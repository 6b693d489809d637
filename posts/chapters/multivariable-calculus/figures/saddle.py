"""Writes saddle.svg: level lines of a^2/2 + b^4/4 - b^2/2, and the steps of gradient descent and of Newton's method from one start."""
import sys
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

START, STEP = (0.2, 0.3), 0.25
LEFT, RIGHT, SCALE, OX, OY = -0.4, 1.42, 254, 112, 135
LEVELS = (-0.235, -0.18, -0.11, -0.04, 0.0, 0.04)


def place(a, b):
    return OX + SCALE * b, OY - SCALE * a


def gradient_step(a, b):
    return a - STEP * a, b - STEP * (b**3 - b)


def newton_step(a, b):
    return 0.0, b - (b**3 - b) / (3 * b * b - 1)


def path(step, count):
    places = [START]
    for _ in range(count):
        places.append(step(*places[-1]))
    return places


def level_line(level):
    """The upper half of the line, as runs of places; the lower one is its mirror image."""
    runs, run = [], []
    for i in range(365):
        b = LEFT + (RIGHT - LEFT) * i / 364
        square = 2 * level + b * b - b**4 / 2
        if square >= 0:
            run.append((sqrt(square), b))
        elif run:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs


if __name__ == "__main__":
    figure = Figure(270)
    for level in LEVELS:
        for run in level_line(level):
            for sign in (1, -1):
                figure.polyline([place(sign * a, b) for a, b in run if abs(a) < 0.5], "muted")
    for step, count, quantity in ((gradient_step, 20, "noise"), (newton_step, 4, "fit")):
        shown = [place(*p) for p in path(step, count)]
        figure.polyline(shown, quantity)
        for x, y in shown[1:]:
            figure.dot(x, y, quantity, 4)
    figure.ring(*place(*START), "ink", 5)
    figure.save(__file__, "saddle.svg")

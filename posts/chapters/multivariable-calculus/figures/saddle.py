"""Writes saddle.svg: level lines of a^2/2 + b^4/4 - b^2/2, and the steps of gradient descent and of Newton's method from one start."""
import sys
from math import cos, pi, sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

START, STEP = (0.2, 0.3), 0.25
LEFT, RIGHT, TOP, SCALE, OX, OY = -0.42, 1.42, 0.46, 254, 112, 152
LEVELS = (-0.2, -0.15, -0.09, 0.0, 0.06)


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


def level_lines(level):
    """The upper halves of the lines, from left to right; the lower ones are their mirror images."""
    outer = sqrt(1 + sqrt(1 + 4 * level))
    ends = [(-outer, outer)]
    if level < 0:
        inner = sqrt(1 - sqrt(1 + 4 * level))
        ends = [(-outer, -inner), (inner, outer)]
    for low, high in ends:
        run = []
        for i in range(241):
            b = (low + high) / 2 - (high - low) / 2 * cos(pi * i / 240)
            a = sqrt(max(0, 2 * level + b * b - b**4 / 2))
            if a <= TOP and LEFT <= b <= RIGHT:
                run.append((a, b))
            elif run:
                yield run
                run = []
        if run:
            yield run


if __name__ == "__main__":
    figure = Figure(284)
    for level in LEVELS:
        for run in level_lines(level):
            for sign in (1, -1):
                figure.polyline([place(sign * a, b) for a, b in run], "muted")
    for step, count, quantity in ((gradient_step, 20, "noise"), (newton_step, 4, "fit")):
        shown = [place(*p) for p in path(step, count)]
        figure.polyline(shown, quantity)
        for x, y in shown[1:]:
            figure.dot(x, y, quantity, 4)
    figure.ring(*place(*START), "ink", 5)
    figure.text(*place(*START), "start", dx=0.5, dy=-0.35)
    figure.text(*place(0, 0), "saddle", anchor="middle", dy=2.6)
    figure.text(*place(0, 1), "minimum", anchor="middle", dy=1.35)
    figure.text(18, 20, "Newton’s method", "fit")
    figure.text(462, 20, "gradient descent", "noise", "end")
    figure.save(__file__, "saddle.svg")

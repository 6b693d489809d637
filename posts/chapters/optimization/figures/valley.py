"""Writes valley.svg: the level lines of (a^2 + 30 b^2) / 2, and the steps of gradient descent and of momentum from one start."""
import sys
from math import cos, pi, sin, sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

CURVATURES, START = (1.0, 30.0), (10.0, 0.9)
SX, SY, OX = 41, 52, 30


def steps(step, keep, count):
    now = before = START
    places = [START]
    for _ in range(count):
        now, before = tuple(
            w - step * c * w + keep * (w - v) for c, w, v in zip(CURVATURES, now, before)
        ), now
        places.append(now)
    return places


def draw(figure, middle, places, quantity, words):
    def place(a, b):
        return OX + SX * a, middle - SY * b

    for size in (2, 4, 6, 8, 10):
        level = size * size
        angles = [-pi / 2 + pi * i / 60 for i in range(61)]
        points = [place(sqrt(level) * cos(t), sqrt(level / CURVATURES[1]) * sin(t)) for t in angles]
        figure.polyline([p for p in points if p[0] <= 470 and abs(p[1] - middle) < 100], "muted")
    figure.polyline([place(*p) for p in places], quantity)
    for p in places:
        figure.dot(*place(*p), quantity, 3.5)
    figure.ring(*place(0, 0), "ink", 5)
    figure.text(OX + 4, middle - 106, words, quantity)


if __name__ == "__main__":
    low, high = CURVATURES
    ratio = (sqrt(high) - sqrt(low)) / (sqrt(high) + sqrt(low))
    figure = Figure(480)
    draw(figure, 128, steps(2 / (low + high), 0.0, 12), "noise", "gradient descent, 12 steps")
    draw(figure, 368, steps(4 / (sqrt(low) + sqrt(high)) ** 2, ratio**2, 12), "fit", "momentum, 12 steps")
    figure.save(__file__, "valley.svg")

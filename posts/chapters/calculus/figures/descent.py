"""Writes descent.svg: sqrt(1 + x^2), whose slope changes at most at the rate 1, and the parabola above it at one point."""
import sys
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

HERE, SX, SY, OX, OY = 2.4, 92, 92, 112, 322


def loss(x):
    return sqrt(1 + x * x)


SLOPE = HERE / loss(HERE)


def bound(x):
    return loss(HERE) + SLOPE * (x - HERE) + (x - HERE) ** 2 / 2


def place(x, y):
    return OX + SX * x, OY - SY * y


def curve(figure, f, start, end, quantity, **more):
    xs = [start + (end - start) * i / 60 for i in range(61)]
    figure.polyline([place(x, f(x)) for x in xs], quantity, **more)


if __name__ == "__main__":
    there = HERE - SLOPE
    (hx, hy), (bx, by), (lx, ly) = place(HERE, loss(HERE)), place(there, bound(there)), place(there, loss(there))
    figure = Figure(270)
    curve(figure, loss, -0.95, 3.1, "risk")
    curve(figure, bound, 0.05, 2.95, "bound", stroke_width="2", stroke_dasharray="6 4")
    figure.line(bx, by, lx, ly, "muted", stroke_dasharray="2 4")
    figure.line(hx, hy - 40, hx, hy, "muted", stroke_dasharray="2 4")
    figure.line(bx, hy - 40, bx, by, "muted", stroke_dasharray="2 4")
    figure.arrow((hx, hy - 40), (bx, hy - 40), "ink")
    figure.dot(hx, hy, "ink", 5)
    figure.ring(bx, by, "bound", 5)
    figure.dot(lx, ly, "risk", 5)
    figure.text(hx, hy, "here", dx=0.7, dy=0.85)
    figure.text((hx + bx) / 2, hy - 40, "one step", anchor="middle", dy=-0.5)
    figure.text(104, 96, "bound", "bound", "end")
    figure.text(38, 172, "loss")
    figure.save(__file__, "descent.svg")

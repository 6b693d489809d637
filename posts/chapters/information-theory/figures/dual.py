"""Writes dual.svg: J for the die with the mean 4.5, the largest entropy below it, and steps of gradient descent from zero."""
import sys
from math import exp, log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure, Plot

FACES, GOAL, LAST, STEP = range(1, 7), 4.5, 0.92, 1 / 2.5**2


def dual(lam):
    return log(sum(exp(lam * x) for x in FACES)) - lam * GOAL


def slope(lam):
    weights = [exp(lam * x) for x in FACES]
    return sum(x * w for x, w in zip(FACES, weights)) / sum(weights) - GOAL


if __name__ == "__main__":
    steps = [0.0]
    for _ in range(200):
        steps.append(steps[-1] - STEP * slope(steps[-1]))
    least = dual(steps[-1])
    figure = Figure(270)
    plot = Plot(figure, (-0.18, LAST), (least - 0.08, least + 0.36), left=20, right=460, top=14, floor=256)
    low, high = plot.x_range
    figure.line(*plot.at(low, least), *plot.at(high, least), "bound")
    plot.curve([(low + (high - low) * i / 80, dual(low + (high - low) * i / 80)) for i in range(81)], "risk")
    shown = [plot.at(lam, dual(lam)) for lam in steps[:5]]
    figure.polyline(shown, "fit")
    for x, y in shown:
        figure.dot(x, y, "fit", 5)
    figure.text(*shown[0], "start", "fit", dx=0.6, dy=-0.2)
    figure.text(*plot.at(0.78, dual(0.78)), "{J}", anchor="end", dx=-0.7)
    figure.text(*plot.at(high, least), "the largest entropy", "muted", "end", dy=1.15)
    figure.save(__file__, "dual.svg")

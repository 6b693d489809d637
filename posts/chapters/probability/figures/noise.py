"""Writes noise.svg: a line, and at three places of it the density of a label, with the label that was drawn."""
import sys
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

START, END, SPREAD, REACH, PEAK = (24, 184), (456, 74), 24, 74, 58
LABELS = [(84, 34), (212, -24), (340, 12)]


def line(x):
    return START[1] + (END[1] - START[1]) * (x - START[0]) / (END[0] - START[0])


def bell(x):
    heights = [REACH * (i / 30 - 1) for i in range(61)]
    return [(x + PEAK * exp(-(h / SPREAD) ** 2 / 2), line(x) + h) for h in heights]


if __name__ == "__main__":
    figure = Figure(270)
    for x, _ in LABELS:
        figure.line(x, line(x) - REACH, x, line(x) + REACH, "muted")
        figure.area(bell(x), "noise")
        figure.polyline(bell(x), "noise")
    figure.line(*START, *END, "fit")
    for x, off in LABELS:
        figure.dot(x, line(x) + off, "ink", 5)
    x, off = LABELS[0]
    figure.text(x, line(x) + off, "label", anchor="end", dx=-0.8, dy=0.35)
    figure.text(END[0], END[1], "predictions", "fit", "end", dy=-0.7)
    figure.text(LABELS[1][0] + 14, line(LABELS[1][0]) + REACH, "how likely", "noise", dy=0.2)
    figure.save(__file__, "noise.svg")

"""Writes needles.svg: the same 20 noisy labels interpolated by the smallest combination of waves.
Strong: the constant and the sines and cosines of frequency 1 and 2, with variance 1.
Weak: the sines and cosines of the next frequencies, sharing a total variance of 0.5.
Above 8 weak frequencies, below 400."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure
from waves import data, rule, smallest_fit

LEFT, RIGHT, HALF, CUT = 8, 472, 92, 2.6
MIDDLES = {8: 100, 400: 302}

inputs, labels = data()


def px(x):
    return LEFT + (RIGHT - LEFT) * x


def py(value, middle):
    return middle - HALF * np.clip(value, -CUT, CUT) / CUT


def thin(xs, ys, tolerance):
    """Ramer, Douglas and Peucker: drop the points that a straight line does not need."""
    keep, stack = {0, len(xs) - 1}, [(0, len(xs) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        dx, dy = xs[last] - xs[first], ys[last] - ys[first]
        off = np.abs(dx * (ys[first + 1:last] - ys[first]) - dy * (xs[first + 1:last] - xs[first]))
        worst = int(np.argmax(off))
        if off[worst] > tolerance * np.hypot(dx, dy):
            split = first + 1 + worst
            keep.add(split)
            stack += [(first, split), (split, last)]
    return sorted(keep)


def line(figure, function, middle, quantity, tolerance, **more):
    x = np.union1d(np.linspace(0, 1, 6001), inputs)
    xs, ys = px(x), py(function(x), middle)
    figure.polyline([(xs[i], ys[i]) for i in thin(xs, ys, tolerance)], quantity, **more)


def panel(figure, faint, words):
    middle = MIDDLES[faint]
    figure.text(LEFT, middle - 76, words)
    line(figure, smallest_fit(inputs, labels, faint), middle, "fit", 0.3, stroke_width="1.5")
    line(figure, rule, middle, "truth", 0.1, stroke_width="2.5")
    for x, y in zip(inputs, labels):
        figure.dot(px(x), py(y, middle), "ink", 3.5)


figure = Figure(404)
panel(figure, 8, "16 faint waves")
panel(figure, 400, "800 faint waves")
figure.text(472, 24, "the rule", "truth", "end")
figure.text(472, 24, "the fit", "fit", "end", dx=-4.4)
figure.save(__file__, "needles.svg")

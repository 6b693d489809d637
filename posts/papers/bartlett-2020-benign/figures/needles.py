"""Writes needles.svg: the same 20 noisy labels interpolated by the smallest combination of waves.
Strong: the constant and the sines and cosines of frequency 1 and 2, with variance 1.
Weak: the sines and cosines of the next frequencies, sharing a total variance of 0.5.
Above 8 weak frequencies, below 400."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

POINTS, STRONG, TAIL, NOISE = 20, 2, 0.5, 0.5
LEFT, RIGHT, HALF, CUT = 8, 472, 92, 2.6
MIDDLES = {8: 100, 400: 302}

draw = np.random.default_rng(12)
inputs = (np.arange(POINTS) + 0.5 + draw.uniform(-0.3, 0.3, POINTS)) / POINTS


def truth(x):
    return 1.3 * np.sin(2 * np.pi * x) + 0.3 * np.cos(4 * np.pi * x)


labels = truth(inputs) + NOISE * draw.standard_normal(POINTS)


def kernel(distance, weak):
    """Inner product of two feature vectors whose inputs are this far apart."""
    waves = np.cos(2 * np.pi * np.multiply.outer(distance, np.arange(1, STRONG + weak + 1)))
    variance = np.where(np.arange(1, STRONG + weak + 1) <= STRONG, 1.0, TAIL / weak)
    return 1 + waves @ variance


def interpolant(weak):
    gram = kernel(inputs[:, None] - inputs[None, :], weak)
    weights = np.linalg.solve(gram, labels)
    assert np.allclose(gram @ weights, labels)
    return lambda x: kernel(x[:, None] - inputs[None, :], weak) @ weights


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


def panel(figure, weak, words):
    middle = MIDDLES[weak]
    fresh = np.linspace(0, 1, 20001)
    print(weak, "mean squared distance to the truth", np.mean((interpolant(weak)(fresh) - truth(fresh)) ** 2))
    figure.text(LEFT, middle - 76, words)
    line(figure, interpolant(weak), middle, "fit", 0.3, stroke_width="1.5")
    line(figure, truth, middle, "truth", 0.1, stroke_width="2.5")
    for x, y in zip(inputs, labels):
        figure.dot(px(x), py(y, middle), "ink", 3.5)


figure = Figure(404)
panel(figure, 8, "16 faint waves")
panel(figure, 400, "800 faint waves")
figure.text(472, 24, "the rule", "truth", "end")
figure.text(472, 24, "the fit", "fit", "end", dx=-4.4)
figure.save(__file__, "needles.svg")

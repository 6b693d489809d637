"""Draws the thread on gradient descent: a walk in the plane of two weights, one picture for each entry, all on the same axes.

The data are the same wherever two weights can show it: two examples, A = (0.1, 0.9), which occurs four times, and B = (0.55, 0.45),
all with the label 1. Both are fitted at (1, 1). Every line and every step is computed here; nothing is drawn by hand.
Writes gradient-descent/<entry>.svg beside this file.
"""
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

POSTS = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(POSTS / "figures"))
sys.path.insert(0, str(POSTS / "papers/woodworth-2020-kernel-rich/code"))
from diagonal import chosen
from drawing import Figure, Plot

ACROSS, UP = (-0.3, 2.3), (-0.2, 1.6)
A, B = np.array([0.1, 0.9]), np.array([0.55, 0.45])
DATA = np.array([A, A, A, A, B])
START = np.zeros(2)
NEAREST = B / (B @ B)  # the smallest weights that fit B


def squares(w, data=DATA):
    """Half the squared error, and its gradient; `w` may hold many weights, its last axis is the two."""
    errors = w @ data.T - 1
    return (errors ** 2).sum(axis=-1) / 2, errors @ data


SURE = 5  # the logistic loss is that of five times the output, so that its turn can be seen within the picture


def logistic(w):
    """The logistic loss and its gradient; all labels are 1, so that the scores are the outputs times the labels."""
    scores = SURE * (w @ DATA.T)
    return np.logaddexp(0, -scores).sum(axis=-1), -SURE / (1 + np.exp(scores)) @ DATA


def descend(loss, step, steps, w=START):
    path = [w]
    for _ in range(steps):
        w = w - step * loss(w)[1]
        path.append(w)
    return np.array(path)


def thinned(path, apart=0.03):
    """The places of a long walk that are at least so far apart, and its end."""
    kept = [path[0]]
    for w in path[1:]:
        if np.linalg.norm(w - kept[-1]) >= apart:
            kept.append(w)
    return np.array([*kept, path[-1]])


def curvature(data=DATA):
    return np.linalg.norm(data, 2) ** 2


def clipped(a, b):
    """The part of the segment from a to b that lies in the picture, or nothing."""
    enter, leave = 0.0, 1.0
    for start, move, (low, high) in zip(a, b - a, (ACROSS, UP)):
        if move == 0:
            if not low <= start <= high:
                return None
            continue
        first, last = sorted(((low - start) / move, (high - start) / move))
        enter, leave = max(enter, first), min(leave, last)
    return (a + enter * (b - a), a + leave * (b - a)) if enter < leave else None


class Picture:
    """The plane of the two weights, with its axes through the start."""

    def __init__(self, names=("{w_1}", "{w_2}")):
        self.figure = Figure(331)
        self.plot = Plot(self.figure, ACROSS, UP, left=14, right=466, top=10, floor=322)
        self.line(START + [ACROSS[0], 0], START + [ACROSS[1], 0], "muted")
        self.line(START + [0, UP[0]], START + [0, UP[1]], "muted")
        self.name((ACROSS[1], 0), names[0], "muted", "end", dx=-0.1, dy=1.1)
        self.name((0, UP[1]), names[1], "muted", dx=0.3, dy=0.85)

    def line(self, a, b, quantity, **more):
        self.figure.line(*self.plot.at(*a), *self.plot.at(*b), quantity, **more)

    def levels(self, loss, at, quantity="muted", **more):
        """Level lines of a loss, through some points."""
        across, up = np.linspace(*ACROSS, 53), np.linspace(*UP, 35)
        values = loss(np.stack(np.meshgrid(across, up), axis=-1))
        heights = np.unique([float(loss(np.array(w))) for w in at])
        lines = plt.contour(across, up, values, levels=heights)
        for level in lines.allsegs:
            for part in level:
                if len(part) > 1:
                    self.figure.polyline([self.plot.at(*w) for w in part], quantity, **{"stroke_opacity": "0.55", **more})
        plt.close("all")

    def path(self, path, quantity="fit", dots=True, **more):
        path = np.asarray(path, dtype=float)
        run = []
        for a, b in [*zip(path, path[1:]), (None, None)]:
            part = None if a is None else clipped(a, b)
            if run and (part is None or not np.allclose(run[-1], part[0])):
                self.figure.polyline([self.plot.at(*w) for w in run], quantity, **more)
                run = []
            if part is not None:
                run += [part[1]] if run else list(part)
        for w in path[1:] if dots else ():
            if ACROSS[0] <= w[0] <= ACROSS[1] and UP[0] <= w[1] <= UP[1]:
                self.figure.dot(*self.plot.at(*w), quantity, 3.5)

    def end(self, w, quantity="fit"):
        self.figure.ring(*self.plot.at(*w), quantity, 7)

    def name(self, w, words, quantity="ink", anchor="start", dx=0.5, dy=0.35):
        self.figure.text(*self.plot.at(*w), words, quantity, anchor, dx=dx, dy=dy)

    def save(self, entry):
        self.figure.dot(*self.plot.at(*START), "ink", 5)
        self.figure.save(Path(__file__).parent / "gradient-descent" / "x", f"{entry}.svg")


BOWL = [(1.0 + 0.16 * i, 1 - 0.09 * i) for i in (1, 3, 5, 8)]


def half_squares(w):
    return squares(w)[0]


def calculus():
    picture, L = Picture(), curvature()
    picture.levels(half_squares, BOWL)
    picture.path(descend(squares, 1.6 / L, 16), "muted")
    picture.path(descend(squares, 1 / L, 30))
    picture.end((1, 1))
    picture.name((0.55, 0.62), "steps of 1/{L}", "fit")
    picture.name((0.75, 1.48), "steps of 1.6/{L}", "muted")
    picture.save("calculus")


def slow_walk(steps=60):
    return descend(squares, 1 / (3 * curvature()), steps)


def normal_equations():
    """The two directions in which the error shrinks by itself, and a walk in short steps."""
    picture = Picture()
    picture.levels(half_squares, BOWL)
    for direction in np.linalg.svd(DATA)[2]:
        ends = clipped(1 - 4 * direction, 1 + 4 * direction)
        picture.line(*ends, "truth", stroke_width=1)
    picture.path(slow_walk())
    picture.end((1, 1))
    picture.name((0.93, 0.35), "steep", "muted", "end", dx=-0.6)
    picture.name((1.92, 0.83), "flat", "muted", dx=0, dy=-0.5)
    picture.save("normal-equations")


def logistic_loss(w):
    return logistic(w)[0]


SLOPE = [(t, t) for t in (0.0, 0.15, 0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7)]


def probability():
    picture = Picture()
    picture.levels(logistic_loss, SLOPE)
    picture.path(descend(logistic, 0.05, 60))
    picture.name((1.25, 1.0), "less loss, for ever", "muted")
    picture.save("probability")


def fit_b(w):
    return squares(w, B[None])


def on_line(first, label=1.0):
    """The perfect fit of B, with a label, with this first weight."""
    return np.array([first, (label - B[0] * first) / B[1]])


def perfect_fits(picture, label=1.0, **more):
    picture.line(*[on_line((label - B[1] * up) / B[0], label) for up in reversed(UP)], "ink", **more)


def trough(picture):
    """Level lines of the squared error of B alone."""
    picture.levels(lambda w: fit_b(w)[0], [t * NEAREST for t in (0.25, 0.5, 0.75)])


def zhang():
    picture = Picture()
    trough(picture)
    perfect_fits(picture)
    picture.path(descend(fit_b, 0.6 / curvature(B[None]), 14))
    picture.end(NEAREST)
    picture.name(NEAREST, "nearest", "fit", dx=0.7, dy=-0.1)
    picture.name((1.5, 0.5), "perfect fits", dx=0)
    picture.save("zhang-2017-rethinking")


FORCED = np.array([1 / B[0], 0.0])  # the fit of B that uses the first weight alone


def belkin():
    picture = Picture()
    trough(picture)
    perfect_fits(picture)
    only = descend(lambda w: (0, fit_b(w)[1] * [1, 0]), 0.6 / B[0] ** 2, 14)
    picture.path(only, "fit", stroke_dasharray="8 4")
    picture.path(descend(fit_b, 0.6 / curvature(B[None]), 14))
    picture.end(FORCED)
    picture.end(NEAREST)
    picture.name((1.1, 0.1), "one weight", "fit", "middle", dx=0)
    picture.name(NEAREST, "two weights", "fit", dx=0.7, dy=-0.1)
    picture.save("belkin-2019-double-descent")


SOUGHT = np.array([0.35, 1.0])  # the truth of the next picture, which gives B a label without noise of about 0.64
STOP = B * (B @ SOUGHT) / (B @ B)  # the place on the walk that is nearest to it


def hastie():
    picture = Picture()
    trough(picture)
    perfect_fits(picture)
    perfect_fits(picture, B @ SOUGHT, stroke_dasharray="6 5", stroke_width=1)
    picture.path(descend(fit_b, 0.25 / curvature(B[None]), 30))
    picture.line(SOUGHT, STOP, "bias")
    picture.end(STOP)
    picture.figure.square(*picture.plot.at(*SOUGHT), "ink", 12)
    picture.name(SOUGHT, "the truth", dx=-0.2, dy=-0.8)
    picture.name(STOP, "better to stop here", "fit", dx=0.8, dy=0.7)
    picture.name(NEAREST, "end", "fit", dx=0.6, dy=0.1)
    picture.save("hastie-2022-ridgeless")


def noisy_crowd(n=20, m=2000, strength=4.0, sd=0.5):
    """Examples with one strong feature, of weight one, and many weak ones that hold nothing but noise.

    Gives the walk of gradient descent: the first weight, and the weights of the crowd along the direction in which they end.
    With it the loss in the plane of these two.
    """
    rng = np.random.default_rng(7)
    strong, crowd = rng.normal(size=n), rng.normal(0, np.sqrt(strength / m), (n, m))
    data = np.column_stack([strong, crowd])
    y = strong + rng.normal(0, sd, n)
    end = np.linalg.lstsq(data, y, rcond=None)[0]
    aside = np.concatenate([[0], end[1:] / np.linalg.norm(end[1:])])
    path = descend(lambda w: (0, (data @ w - y) @ data), 1 / curvature(data), 60, np.zeros(m + 1))
    plane = np.column_stack([data @ np.eye(m + 1)[0], data @ aside])
    walk = np.column_stack([path[:, 0], path @ aside])
    return walk, lambda w: ((w @ plane.T - y) ** 2).sum(axis=-1) / 2


def bartlett():
    picture = Picture(("{w_1}", "crowd"))
    walk, loss = noisy_crowd()
    low = np.array(walk[-1])
    picture.levels(loss, [low + [0.12 * i, 0] for i in (1, 3, 5, 7)])
    picture.path(walk)
    picture.end(walk[-1])
    picture.line((1, UP[0]), (1, UP[1]), "truth")
    picture.name((1, 0.12), "the true first weight", "truth")
    picture.save("bartlett-2020-benign")


def single_examples(step, steps):
    w, path = START, [START]
    for i in np.random.default_rng(2).integers(len(DATA), size=steps):
        w = w - step * (DATA[i] @ w - 1) * DATA[i]
        path.append(w)
    return np.array(path)


def optimization():
    picture = Picture()
    picture.levels(half_squares, BOWL)
    picture.path(descend(squares, 1 / curvature(), 16), "muted")
    picture.path(single_examples(1 / (2 * (DATA ** 2).sum(axis=1).max()), 60))
    picture.end((1, 1))
    picture.name((0.45, 0.55), "single examples", "fit")
    picture.name((0.3, 1.32), "all at once", "muted")
    picture.save("optimization")


def soudry():
    picture = Picture()
    picture.levels(logistic_loss, SLOPE)
    picture.line(START, (UP[1], UP[1]), "truth")
    picture.path(thinned(descend(logistic, 0.02, 4000)), dots=False)
    picture.name((1.2, 1.0), "largest margin", "truth")
    picture.save("soudry-2018-implicit-bias")


def muthukumar():
    picture = Picture()
    for example, words, at in ((A, "A", (1.7, 0.77)), (B, "B", (1.6, 0.4))):
        normal = np.array([-example[1], example[0]])
        foot = example / (example @ example)
        picture.path([foot - 4 * normal, foot + 4 * normal], "ink", dots=False)
        picture.name(at, "{" + words + "} fitted", dx=0)
    picture.line(START, (UP[1], UP[1]), "truth")
    picture.path(thinned(descend(squares, 1 / curvature(), 400)), dots=False, stroke_dasharray="8 4")
    picture.path(thinned(descend(logistic, 0.02, 4000)), dots=False)
    picture.end((1, 1))
    picture.name((1, 1), "both fitted", "fit", "end", dx=-0.8, dy=1.2)
    picture.name((0.8, 1.5), "logistic loss", "fit", dx=0)
    picture.name((1.45, 1.4), "largest margin", "truth")
    picture.save("muthukumar-2021-classification")


def from_start(alpha):
    """The flow of a diagonal network on B, from all its weights at alpha: at 2 alpha^2 sinh(nu x) for a nu that grows."""
    end = chosen(B[None], np.ones(1), alpha)
    nu = np.linspace(0, np.arcsinh(end[0] / (2 * alpha ** 2)) / B[0], 80)
    return 2 * alpha ** 2 * np.sinh(np.outer(nu, B))


def woodworth():
    picture = Picture()
    trough(picture)
    perfect_fits(picture)
    for alpha, words, dx, dy in ((3, "large start", 0.7, -0.1), (0.15, "small", 0.7, 0.1), (1e-4, "tiny", 0.6, -0.4)):
        walk = from_start(alpha)
        picture.path(walk, dots=False)
        picture.end(walk[-1])
        picture.name(walk[-1], words, "fit", dx=dx, dy=dy)
    picture.save("woodworth-2020-kernel-rich")


def cubes(w):
    """The output of a network with two weights that enter by their cubes, on the example (2, 1), and its gradient."""
    return 2 * w[..., 0] ** 3 + w[..., 1] ** 3, np.stack([6 * w[..., 0] ** 2, 3 * w[..., 1] ** 2], axis=-1)


def uphill(w):
    """The path of gradient flow on exp(-output), in small steps of one length, until it leaves the picture."""
    path = [np.array(w)]
    while path[-1][0] <= ACROSS[1] and path[-1][1] <= UP[1]:
        move = cubes(path[-1])[1]
        path.append(path[-1] + 0.01 * move / np.linalg.norm(move))
    return np.array(path)


def lyu():
    picture = Picture()
    picture.levels(lambda w: -cubes(w)[0], [(t, 0.0) for t in (0.45, 0.7, 0.95, 1.2, 1.5)])
    picture.line(START, (UP[1] / 2, UP[1]), "truth")
    for begin in ((0.25, 0.42), (0.25, 0.58)):
        picture.path(thinned(uphill(begin)), dots=False)
        picture.end(begin)
    picture.name((0.3, 0.35), "two starts", "fit")
    picture.save("lyu-2020-margin")


def bent(w):
    """The output, on B, of a network whose weights enter by their squares and start at one; `w` is how far they have moved."""
    return ((1 + w) ** 2 - 1) @ B / 2


def flow_of(scale, steps=4000):
    """Gradient flow of the network with its output multiplied by a scale, until it fits the label 1."""
    w, path = START, [START]
    for _ in range(steps):
        r = scale * bent(w) - 1
        w = w - 0.01 / scale * r * (1 + w) * B
        path.append(w)
    return np.array(path)


def chizat():
    picture = Picture()
    for scale in (1, 4):
        fits = lambda w: scale * bent(w) - 1
        picture.levels(fits, [flow_of(scale)[-1]], "ink", stroke_opacity="1")
        perfect_fits(picture, 1 / scale, stroke_dasharray="6 5", stroke_width=1)
        walk = flow_of(scale)
        picture.path(thinned(walk), dots=False)
        picture.end(walk[-1])
        picture.name(walk[-1], f"scale {scale}", "fit", dx=0.8, dy=0.1)
    picture.path([START, NEAREST], "muted", dots=False)
    picture.name((1.3, 0.75), "linear model", "muted")
    picture.save("chizat-2019-lazy")


FACES = np.arange(1, 7)
FEATURES = np.column_stack([(FACES - 3.5) / 2.5, FACES % 2 == 0])  # the number of a die, scaled, and whether it is even
WANTED = np.array([0.4, 0.7])  # a mean of 4.5, and an even number in seven throws of ten


def dual(multipliers):
    scores = multipliers @ FEATURES.T
    top = np.log(np.exp(scores).sum(axis=-1))
    chances = np.exp(scores - top[..., None])
    return top - multipliers @ WANTED, chances @ FEATURES - WANTED


def information_theory():
    picture = Picture(("{λ_1}", "{λ_2}"))
    path = descend(dual, 0.8, 200)
    low = path[-1]
    picture.levels(lambda w: dual(w)[0], [low + [t, 0] for t in (0.25, 0.5, 0.8, 1.2)])
    picture.path(path[:40])
    picture.end(low)
    picture.save("information-theory")


DRAWN = (calculus, probability, zhang, belkin, hastie, bartlett, optimization, soudry, muthukumar, woodworth, lyu, chizat,
         information_theory, normal_equations)

if __name__ == "__main__":
    for draw in DRAWN:
        draw()

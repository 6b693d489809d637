"""Draws the thread on least squares: four points and what is fitted to them, one picture for each entry, all on the same axes.

The points are those of the chapters, (0, 1), (1, 2), (2, 2) and (3, 4). Every curve is computed here; nothing is drawn by hand.
Writes least-squares/<entry>.svg beside this file.
"""
import sys
from itertools import combinations
from pathlib import Path

import numpy as np

POSTS = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(POSTS / "figures"))
sys.path.insert(0, str(POSTS / "papers/chizat-2019-lazy/code"))
import lazy
from drawing import Figure, Plot

X_RANGE, Y_RANGE = (-0.5, 3.5), (-1.6, 5)
X = np.array([0.0, 1.0, 2.0, 3.0])
Y = np.array([1.0, 2.0, 2.0, 4.0])
SIGNS = np.array([-1.0, -1.0, -1.0, 1.0])  # whether a label is above the mean of all
GRID = np.linspace(*X_RANGE, 161)
TRUTH = np.array([0.7, 0.9])  # the line that the labels are taken to scatter around
PERIOD = 7.3  # half the length of the slowest wave


def line(weights, x=GRID):
    return weights[0] + weights[1] * x


def columns(x=X):
    """A constant and the input."""
    return np.column_stack([np.ones_like(x), x])


def fit(labels=Y, penalty=0.0):
    A = columns()
    return np.linalg.solve(A.T @ A + penalty * np.eye(2), A.T @ labels)


def waves(count, x, fade):
    """Cosines, the j-th divided by j to the power `fade`."""
    j = np.arange(count)
    return np.cos(np.pi * np.outer(x + 0.5, j) / PERIOD) / np.maximum(j, 1) ** fade


def smallest(features, labels=Y):
    """The weights of least norm that fit the labels exactly: `features` gives the features of inputs."""
    return np.linalg.lstsq(features(X), labels, rcond=None)[0]


def crowd(strength, count, x):
    """A constant and the centered input, of one strength on the points, and a crowd of fast waves that share another."""
    j = np.arange(8, 8 + count)
    # A random phase for each: the crowd has no favourite places.
    phase = np.random.default_rng(5).uniform(0, 2 * np.pi, count)
    strong = np.column_stack([np.ones_like(x), (x - X.mean()) / X.std()])
    return np.column_stack([strong, np.sqrt(2 * strength / count) * np.cos(np.pi * np.outer(x, j) / 4 + phase)])


def near_points(spread=0.06, each=21):
    """Inputs for a curve with needles: close together near the points."""
    return np.unique(np.concatenate([GRID, *(p + np.linspace(-spread, spread, each) for p in X)]))


def within(points, low, high):
    """The parts of a line through points that lie between two heights, cut where it crosses them."""
    parts, part = [], [points[0]] if low <= points[0][1] <= high else []
    for (a, v), (b, w) in zip(points, points[1:]):
        cuts = sorted((t, h) for h in (low, high) if v != w for t in [(h - v) / (w - v)] if 0 < t < 1)
        for t, h in cuts:
            part.append((a + t * (b - a), h))
            if len(part) > 1:
                parts.append(part)
                part = []
        if low <= w <= high:
            part.append((b, w))
    return parts + ([part] if len(part) > 1 else [])


class Picture:
    """The axes, and in front of everything the four points."""

    def __init__(self, classes=False):
        self.figure = Figure(310)
        self.plot = Plot(self.figure, X_RANGE, Y_RANGE, left=32, right=466, top=12, floor=272)
        self.plot.axes()
        self.plot.x_ticks([(i, str(i)) for i in range(4)])
        self.plot.y_ticks([(0, "0"), (2, "2"), (4, "4")])
        self.classes = classes
        if classes:
            self.straight((0, 0), "muted", stroke_dasharray="2 4")

    def curve(self, values, quantity, words="", at=None, x=GRID, anchor="start", dx=0.4, dy=0.0, **more):
        """Values over x, left out where they leave the picture, and a name at one of its inputs."""
        for part in within(list(zip(x, values)), *Y_RANGE):
            self.figure.polyline([self.plot.at(*point) for point in part], quantity, **more)
        if words:
            self.name(at, float(np.interp(at, x, values)), words, quantity, anchor, dx, dy)

    def straight(self, weights, quantity, words="", at=None, **more):
        ends = np.array(X_RANGE)
        self.curve(line(weights, ends), quantity, words, at, x=ends, **more)

    def name(self, x, y, words, quantity, anchor="start", dx=0.4, dy=0.0):
        self.figure.text(*self.plot.at(x, y), words, quantity, anchor, dx=dx, dy=dy)

    def between(self, x, y, other, quantity, **more):
        self.figure.line(*self.plot.at(x, y), *self.plot.at(x, other), quantity, **more)

    def save(self, entry):
        labels = SIGNS if self.classes else Y
        for x, label in zip(X, labels):
            if self.classes and label < 0:
                self.figure.square(*self.plot.at(x, label), "ink", 11)
            else:
                self.figure.dot(*self.plot.at(x, label), "ink", 6)
        self.figure.save(Path(__file__).parent / "least-squares" / "x", f"{entry}.svg")


def linear_algebra():
    picture, w = Picture(), fit()
    for x, y in zip(X, Y):
        picture.between(x, y, line(w, x), "noise")
    picture.straight(w, "fit", "the fit", 0.45, anchor="end", dx=-0.3, dy=-0.5)
    picture.name(2, 2.35, "left over", "noise")
    picture.save("linear-algebra")


def descent(steps):
    """The weights on the way of gradient descent from zero, with the step 1/(3L)."""
    A = columns()
    step = 1 / (3 * np.linalg.norm(A, 2) ** 2)
    w, path = np.zeros(2), []
    for _ in range(steps + 1):
        path.append(w)
        w = w - step * A.T @ (A @ w - Y)
    return path


def calculus():
    picture, path = Picture(), descent(4)
    for t, words in ((0, "start"), (1, "1 step"), (2, "2 steps"), (4, "")):
        picture.straight(path[t], "muted", words, 3.45, anchor="end", dx=0, dy=-0.4 if t == 0 else 1.35)
    picture.straight(fit(), "fit", "the fit", 0.45, anchor="end", dx=-0.3, dy=-0.5)
    picture.save("calculus")


STEPS = 4  # of the walk that stops early in the next picture


def early():
    """The weights after a few steps of 1/L from zero, and those of ridge with the penalty L divided by the number of steps."""
    A = columns()
    L = np.linalg.norm(A, 2) ** 2
    w = np.zeros(2)
    for _ in range(STEPS):
        w = w - A.T @ (A @ w - Y) / L
    return w, fit(penalty=L / STEPS)


def normal_equations():
    picture, (stopped, ridge) = Picture(), early()
    picture.straight(stopped, "muted", "4 steps", 3.45, anchor="end", dx=0, dy=-1)
    picture.straight(ridge, "penalty", "ridge", 2.6, dx=0, dy=1.6)
    picture.straight(fit(), "fit", "the fit", 0.45, anchor="end", dx=-0.3, dy=-0.5)
    picture.save("normal-equations")


def probability():
    picture, w, ridge, sd = Picture(), fit(), fit(penalty=1.0), 0.45
    for x in X:
        heights = np.linspace(-2.6 * sd, 2.6 * sd, 41)
        center = line(w, x)
        bell = [picture.plot.at(x + 0.42 * np.exp(-(h / sd) ** 2 / 2), center + h) for h in heights]
        bell = [point for point in bell if point[0] <= 466]
        picture.figure.polyline(bell, "noise")
        picture.between(x, center - 2.6 * sd, center + 2.6 * sd, "muted")
    picture.straight(w, "fit", "most likely", 1.95, anchor="end", dx=0, dy=-1.5)
    picture.straight(ridge, "penalty", "ridge", 1.5, dx=0.5, dy=1.6)
    picture.save("probability")


def statistics():
    picture = Picture()
    for noise in np.random.default_rng(4).normal(0, 0.5, (14, 4)):
        picture.straight(fit(line(TRUTH, X) + noise), "fit", stroke_width=1)
    picture.straight(TRUTH, "truth", stroke_width=3)
    picture.name(0.35, 4.1, "14 draws of the noise", "fit", dx=0)
    picture.name(2.35, 1.1, "the truth", "truth", dx=0)
    picture.figure.line(*picture.plot.at(2.62, 1.45), *picture.plot.at(2.62, line(TRUTH, 2.62) - 0.08), "muted")
    picture.save("statistics")


def clusters(labels):
    """The least-squares fit whose features say which cluster a point is in."""
    features = np.eye(2)[labels]
    return np.linalg.lstsq(features, np.column_stack([X, Y]), rcond=None)[0]


def k_means():
    picture, labels = Picture(), np.array([0, 0, 1, 1])
    centers = clusters(labels)
    for (cx, cy), low, high in zip(centers, (-0.5, 1.5), (1.5, 3.5)):
        picture.curve(cy + 0 * GRID[:2], "fit", x=np.array([low, high]))
        picture.figure.square(*picture.plot.at(cx, cy), "fit", 13)
    for x, y, label in zip(X, Y, labels):
        picture.between(x, y, centers[label][1], "noise")
    picture.name(*centers[0], "center", "fit", "middle", dx=0, dy=1.5)
    picture.name(*centers[1], "center", "fit", "middle", dx=0, dy=1.5)
    picture.save("k-means")


def perfect_fits(count=24, others=4):
    """The smallest perfect fit with some waves, and others: it and something that vanishes on the points."""
    features = waves(count, X, 1)
    best = smallest(lambda x: waves(count, x, 1))
    rng = np.random.default_rng(8)
    aside = []
    for _ in range(others):
        v = rng.normal(size=count) / np.maximum(np.arange(count), 2)
        aside.append(v - np.linalg.pinv(features) @ (features @ v))
    return best, [best + 1.5 * v / np.linalg.norm(waves(count, GRID, 1) @ v) * np.sqrt(len(GRID)) * 0.5 for v in aside]


def zhang():
    picture = Picture()
    best, others = perfect_fits()
    drawn = waves(len(best), GRID, 1)
    for weights in others:
        picture.curve(drawn @ weights, "muted")
    picture.curve(drawn @ best, "fit")
    picture.name(0.95, -0.95, "the smallest perfect fit", "fit")
    picture.name(-0.4, 4.4, "others, as perfect", "muted")
    picture.save("zhang-2017-rethinking")


def error(count, sd=0.5):
    """The mean squared distance from the truth over the width of the picture, on average over the noise."""
    features = lambda x: waves(count, x, 1)
    recipe = features(GRID) @ np.linalg.pinv(features(X))
    missed = recipe @ line(TRUTH, X) - line(TRUTH)
    return np.mean(missed ** 2) + sd ** 2 * np.mean(np.sum(recipe ** 2, axis=1))


def belkin():
    picture = Picture()
    picture.straight(TRUTH, "truth")
    for count, more in ((4, {"stroke_dasharray": "8 4"}), (40, {})):
        features = lambda x: waves(count, x, 1)
        picture.curve(features(GRID) @ smallest(features), "fit", **more)
    picture.name(2.55, 1.7, "4 waves", "fit")
    picture.name(2.55, 3.5, "40 waves", "fit", "end", dx=0)
    picture.name(0.2, 0.1, "the truth", "truth")
    picture.save("belkin-2019-double-descent")


def equal_waves(x):
    return waves(14, x, 0)


def hastie():
    """Equally strong waves: what the smallest fit makes of the truth alone, and of the noise alone."""
    picture = Picture()
    picture.straight(TRUTH, "truth")
    for labels, quantity in ((line(TRUTH, X), "bias"), (Y - line(TRUTH, X), "noise")):
        picture.curve(equal_waves(GRID) @ smallest(equal_waves, labels), quantity)
    picture.curve(equal_waves(GRID) @ smallest(equal_waves), "fit")
    picture.name(2.9, 4.5, "the fit", "fit", "end", dx=-0.4)
    picture.name(0.3, 3.0, "of the truth", "bias", dx=0)
    picture.name(1.7, -1.1, "of the noise", "noise")
    picture.save("hastie-2022-ridgeless")


def bartlett():
    picture, x = Picture(), near_points()
    features = lambda x: crowd(0.5, 2000, x)
    picture.straight(TRUTH, "truth")
    picture.curve(features(x) @ smallest(features), "fit", x=x)
    picture.name(0.95, 2.6, "the fit", "fit", "end", dx=0)
    picture.name(0.3, 0.35, "the truth", "truth", dx=0)
    picture.save("bartlett-2020-benign")


def single_steps(step, steps, keep):
    """Steps along single examples, drawn by lot, from zero; the weights after the last ones."""
    A, w, path = columns(), np.zeros(2), []
    for i in np.random.default_rng(3).integers(4, size=steps):
        w = w - step * (A[i] @ w - Y[i]) * A[i]
        path.append(w)
    return path[-keep:]


def optimization():
    picture = Picture()
    for weights in single_steps(1 / 20, 3000, 240)[::20]:
        picture.straight(weights, "muted")
    picture.straight(fit(), "fit", "the fit", 0.45, anchor="end", dx=-0.3, dy=-1)
    picture.name(0.9, 0.2, "after single examples", "muted", dx=0)
    picture.save("optimization")


# The shortest (a, b) with sign times (a + bx) at least one in every point: the points 2 and 3 hold it, so b = 2 and a = -5.
WIDEST = np.array([-5.0, 2.0])


def soudry():
    picture = Picture(classes=True)
    for height in (-1, 1):
        picture.straight((height, 0), "bound")
    picture.straight(fit(SIGNS), "muted")
    picture.straight(WIDEST, "fit", "clears all by one", 3.2, anchor="end", dx=-0.8)
    picture.name(1.2, 0.4, "least squares", "muted", "middle", dx=0)
    picture.save("soudry-2018-implicit-bias")


def strong_crowd(x):
    return crowd(8, 4000, x)


def muthukumar():
    picture, x = Picture(classes=True), near_points()
    for height in (-1, 1):
        picture.straight((height, 0), "bound")
    picture.straight(fit(SIGNS), "muted")
    picture.curve(strong_crowd(x) @ smallest(strong_crowd, SIGNS), "fit", x=x)
    picture.name(1.3, 1.7, "the smallest fit", "fit", "middle", dx=0)
    picture.name(0.6, 0.4, "least squares", "muted", dx=0)
    picture.save("muthukumar-2021-classification")


def many_waves(x):
    return waves(24, x, 0)


def small_sizes():
    """The weights of a perfect fit with the least sum of sizes. Some such weights use no more waves than there are points."""
    features = many_waves(X)
    chosen = np.array(list(combinations(range(features.shape[1]), len(X))))
    solved = np.linalg.solve(features[:, chosen].transpose(1, 0, 2), np.broadcast_to(Y[:, None], (len(chosen), len(X), 1)))[..., 0]
    best = np.abs(solved).sum(axis=1).argmin()
    weights = np.zeros(features.shape[1])
    weights[chosen[best]] = solved[best]
    return weights


def woodworth():
    picture = Picture()
    picture.curve(many_waves(GRID) @ smallest(many_waves), "muted")
    picture.curve(many_waves(GRID) @ small_sizes(), "fit")
    picture.name(2.5, 4.6, "least sum of sizes", "fit", "end", dx=0)
    picture.name(1.0, -1.2, "least sum of squares", "muted", dx=0)
    picture.save("woodworth-2020-kernel-rich")


def scaled(x):
    return (x - X.mean()) / 1.8


def network(alpha):
    """What a small network predicts after it was trained with its output multiplied by alpha."""
    w = lazy.start(20, np.random.default_rng(1))
    trained = lazy.train(w, scaled(X), Y / 2, alpha)
    return 2 * alpha * lazy.outputs(trained, scaled(GRID))[0]


def linearized():
    w = lazy.start(20, np.random.default_rng(1))
    return 2 * lazy.frozen(w, scaled(X), Y / 2, scaled(GRID))


def chizat():
    picture = Picture()
    picture.curve(linearized(), "muted", stroke_width=7, stroke_opacity="0.45")
    picture.curve(network(10), "fit")
    picture.curve(network(0.1), "fit", stroke_dasharray="8 4")
    picture.name(0.3, 3.6, "linear model", "muted")
    picture.name(0.3, 2.9, "scale 10", "fit")
    picture.name(2.45, 1.9, "scale 0.1", "fit")
    picture.save("chizat-2019-lazy")


def kernel(x, centers=X, width=0.6):
    """The Gaussian kernel."""
    return np.exp(-((np.asarray(x)[:, None] - centers) ** 2) / (2 * width**2))


def kernel_ridge(penalty=0.1):
    """The coefficients of the fit: one for each of the four points."""
    return np.linalg.solve(kernel(X) + penalty * np.eye(4), Y)


def kernels():
    picture, coefficients = Picture(), kernel_ridge()
    bumps = kernel(GRID) * coefficients
    for bump in bumps.T:
        picture.curve(bump, "muted", stroke_width=1)
    picture.curve(bumps.sum(axis=1), "fit", "the fit", 2.62, anchor="end", dx=-0.4, dy=-0.6)
    picture.name(0.55, -0.55, "one bump for each point", "muted", dx=0)
    picture.save("kernels")


DRAWN = (linear_algebra, calculus, probability, statistics, k_means, zhang, belkin, hastie, bartlett, optimization, soudry,
         muthukumar, woodworth, chizat, normal_equations, kernels)

if __name__ == "__main__":
    for draw in DRAWN:
        draw()

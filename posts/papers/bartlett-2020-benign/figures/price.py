"""Writes price.svg: the mean excess risk against the number of weak directions, n = 50, k = 2,
tail energy 1, noise 1, a strong signal of length 1 and no weak signal.
Curves: the upper and the lower bound of the deep dive. Dots: the mean of 1,000 simulated data sets."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
import two_levels
from drawing import Figure, Plot

N, K, TAIL, NOISE, SIGNAL, SETS = 50, 2, 1.0, 1.0, 1.0, 1000
LOWEST, HIGHEST = -1.75, 0.65  # of the axis, as powers of ten
DOTS = [75, 100, 150, 250, 500, 1000, 2500, 5000, 10000, 25000]


def upper(m):
    return two_levels.upper(N, K, m, TAIL, strong=SIGNAL, noise=NOISE)


def lower(m):
    return two_levels.lower(N, K, m, TAIL, strong=SIGNAL, noise=NOISE)


def simulated(m, draw):
    """The excess risk is averaged over the noise exactly and over the inputs by simulation;
    the weak Gram matrix is drawn by Bartlett's factorization of a Wishart matrix."""
    total, weak = 0.0, TAIL / m
    signal = np.zeros(K)
    signal[0] = np.sqrt(SIGNAL)
    for _ in range(SETS):
        root = np.tril(draw.standard_normal((N, N)), -1) + np.diag(np.sqrt(draw.chisquare(m - np.arange(N))))
        tail, strong = weak * root @ root.T, draw.standard_normal((N, K))
        pull = np.linalg.solve(strong @ strong.T + tail, strong)  # K^{-1} U
        inverse = np.linalg.inv(strong @ strong.T + tail)
        error = strong.T @ pull @ signal - signal
        leak = pull @ signal
        total += error @ error + weak * leak @ tail @ leak
        total += NOISE * (np.sum(pull ** 2) + weak * np.sum(inverse * (inverse @ tail)))
    return total / SETS


def line(bound, first):
    """On scales of powers of ten, from where the bound comes into the picture."""
    values = [(np.log10(m / N), np.log10(bound(m))) for m in np.geomspace(first, 1000 * N, 160)]
    return [value for value in values if value[1] <= HIGHEST]


draw = np.random.default_rng(4)
means = {m: simulated(m, draw) for m in DOTS}
for m, mean in means.items():
    print(f"m = {m}: {lower(m):.4f} <= {mean:.4f} <= {upper(m):.4f}")
    assert lower(m) <= mean <= upper(m)

figure = Figure(312)
plot = Plot(figure, (0, 3), (LOWEST, HIGHEST), left=52, top=14)
level = np.log10(NOISE * K / N)
above, below = line(upper, 55), line(lower, 53)
figure.area([plot.at(*point) for point in above + below[::-1]], "risk")
plot.axes()
plot.x_ticks([(np.log10(q), str(q)) for q in (1, 10, 100, 1000)], "weak directions per data point")
plot.y_ticks([(0, "1"), (-1, "0.1")])
figure.line(*plot.at(0, level), *plot.at(3, level), "muted", stroke_dasharray="2 4")
plot.curve(above, "bound")
plot.curve(below, "bound", stroke_dasharray="6 4")
for m, v in means.items():
    figure.dot(*plot.at(np.log10(m / N), np.log10(v)), "risk", 3.5)
figure.text(*plot.at(np.log10(4), np.log10(0.8)), "upper bound", "bound")
figure.text(*plot.at(0.05, np.log10(0.105)), "lower bound", "bound")
figure.text(*plot.at(0.05, level), "{k} / {n}", "muted", dy=1.15)
figure.save(__file__, "price.svg")

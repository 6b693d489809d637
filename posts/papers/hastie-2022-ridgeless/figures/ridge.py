"""Limiting risk of minimum norm and of optimally tuned ridge, r^2 = 4, sigma^2 = 1; dots: single random designs, n = 200."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure, Plot
from limits import best_ridge as ridge, risk, where

R2, S2 = 4.0, 1.0
G1, F1 = 4.6, 8.0
gl, gr = where(F1, .5, .99), where(F1, 1.01, 1.6)
N = 120
left = [(gl * i / N, risk(gl * i / N)) for i in range(N + 1)]
right = [(g, risk(g)) for g in (gr + (G1 - gr) * (i / N) ** 2 for i in range(N + 1))]
low = [(g, ridge(g)) for g in (1e-6 + (G1 - 1e-6) * i / N for i in range(N + 1))]
rng = np.random.default_rng(7); n = 200; dots = []
for g in (.2, .4, .6, .75, .85, 1.18, 1.3, 1.5, 1.75, 2.1, 2.5, 3, 3.5, 4, 4.4):
    p = round(g * n); X = rng.standard_normal((n, p)); beta = np.zeros(p); beta[0] = R2 ** .5
    U, s, Vt = np.linalg.svd(X, full_matrices=False); q = Vt @ beta; mu = p * S2 / R2
    dots.append((p / n, max(R2 - q @ q, 0) + S2 * np.sum(s ** -2.), 'risk'))
    h = mu / (s * s + mu)
    dots.append((p / n, R2 - q @ q + np.sum((h * q) ** 2) + S2 * np.sum((s / (s * s + mu)) ** 2), 'penalty'))
figure = Figure(318)
plot = Plot(figure, (0, G1), (0, F1), left=40, top=18, floor=258)
figure.line(*plot.at(0, R2), *plot.at(G1, R2), "muted", stroke_dasharray="6 5")
plot.axes()
plot.x_ticks([(g, str(g)) for g in (1, 2, 3, 4)], "{p} / {n}")
plot.y_ticks([(f, str(f)) for f in (0, 4, 8)])
plot.curve(low, "penalty")
plot.curve(left, "risk")
plot.curve(right, "risk")
for g, f, quantity in dots:
    if f < F1:
        (figure.dot if quantity == "risk" else figure.square)(*plot.at(g, f), quantity)
figure.text(*plot.at(1.32, 6.3), "minimum norm")
figure.text(*plot.at(1.75, 1.3), "optimal ridge", "penalty")
figure.text(*plot.at(G1, 4), "null risk", "muted", "end", dy=-0.5)
figure.save(__file__, "ridge.svg")

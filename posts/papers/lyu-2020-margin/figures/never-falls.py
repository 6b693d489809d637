"""Writes never-falls.svg: the margin and the smoothed margin of the network w_1^3 x_1 + w_2^3 x_2 along gradient flow.
Two points of the first kind, (1, 0.2) twenty times and (0.2, 1) once, from the weights (1.5, 1.5)."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure, Plot

X, COPIES = np.array([[1, 0.2], [0.2, 1]]), np.array([20, 1])


def parts(w):
    """Margin before it is divided, log(1/L), and the gradient of log(1/L)."""
    q = X @ w ** 3
    share = COPIES * np.exp(q.min() - q)
    return q.min(), q.min() - np.log(share.sum()), 3 * w ** 2 * (share / share.sum() @ X)


w, h, log_time, rows = np.array([1.5, 1.5]), 5e-4, -np.inf, []
while not rows or rows[-1][0] < 12:
    least, g, move = parts(w)
    size, speed = np.linalg.norm(w), np.linalg.norm(move)
    rows.append((log_time / np.log(10), g / size ** 3, least / size ** 3))
    middle = parts(w + h / 2 * size * move / speed)[2]
    w = w + h * size * middle / np.linalg.norm(middle)
    log_time = np.logaddexp(log_time, np.log(h * size / speed) + g)
rows = np.array(rows)
assert np.diff(rows[:, 1]).min() > 0
low = rows[rows[:, 2].argmin()]
for at in (0.01, 1, 1e3, 1e6, 1e12):
    place = rows[np.searchsorted(rows[:, 0], np.log10(at)) - 1]
    print(f"time {at:g}: smoothed {place[1]:.3f}, margin {place[2]:.3f}")
print(f"start {rows[0, 2]:.4f}, lowest {low[2]:.4f} at time {10 ** low[0]:.2f}, best {1.2 / 2 ** 1.5:.4f}")

figure = Figure(316)
plot = Plot(figure, (-2, 12), (0, 0.45), left=52, top=18, floor=244)
plot.axes()
plot.x_ticks([(-2, "0.01"), (0, "1"), (3, "1,000"), (6, "a million"), (12, "a trillion")], "training time")
plot.y_ticks([(0, ""), (0.2, "0.2"), (0.4, "0.4")])
seen = rows[rows[:, 0] >= -2]
figure.line(*plot.at(-2, 1.2 / 2 ** 1.5), *plot.at(12, 1.2 / 2 ** 1.5), "muted", stroke_dasharray="2 4")
plot.curve([(x, v) for x, v in seen[::6, [0, 2]]], "fit")
plot.curve([(x, v) for x, v in seen[::6, [0, 1]]], "bound", stroke_width="2.5", stroke_dasharray="7 4")
figure.text(*plot.at(12, 1.2 / 2 ** 1.5), "largest margin", "muted", "end", dy=-0.4)
figure.text(*plot.at(0.3, 0.375), "margin", "fit")
figure.text(*plot.at(3.1, 0.29), "smoothed margin", "bound")
figure.save(__file__, "never-falls.svg")

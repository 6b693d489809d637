"""Writes three-scores.svg: what becomes of two scores and of the two choices as the weak directions grow in total strength.
100 points, two strong directions, a million weak ones, no flipped labels; means over 200 simulated data sets for each place.
The signal that is missed is the squared error above the least possible one, as a share of what the best prediction explains."""
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / "code"), str(HERE.parents[3] / "figures")]
from drawing import Figure, Plot
from two_level import draw, scores, smallest_fit

N, K, M, SETS = 100, 2, 1_000_000, 200
C = np.sqrt(2 / np.pi)


def simulated(tail, rng):
    total = np.zeros(3)
    for _ in range(SETS):
        U, T, y = draw(N, K, M, tail, 0, rng)
        a = smallest_fit(U @ U.T + T, y)
        share, squared = scores(U, T, y, a, tail / M, 0)
        total += share, (squared - 1 + C * C) / C ** 2, np.all(a >= 0)
    return total / SETS


rng = np.random.default_rng(8)
tails = N * 10 ** np.arange(-2, 4.01, 0.125)
means = np.array([simulated(tail, rng) for tail in tails])
for tail, (wrong, missed, same) in zip(tails, means):
    print(f"tail / n = {tail / N:.4g}: wrong {wrong:.4f}, missed {missed:.4f}, same {same:.3f}")

figure = Figure(330)
plot = Plot(figure, (-2, 4), (0, 100), left=72, top=34, floor=256)
plot.axes()
plot.x_ticks([(-2, "0.01"), (-1, "0.1"), (0, "1"), (1, "10"), (2, "100"), (3, "1,000"), (4, "")],
             "strength of the crowd, per data point")
plot.y_ticks([(0, ""), (50, "50"), (100, "100 %")])
for column, quantity in ((2, "fit"), (1, "bias"), (0, "test")):
    plot.curve(list(zip(np.log10(tails / N), 100 * means[:, column])), quantity)
figure.text(*plot.at(-0.05, 100), "one choice", "fit", "middle", dx=0, dy=-0.5)
figure.text(*plot.at(0.95, 62), "signal missed", "bias")
figure.text(*plot.at(2.1, 22), "wrong answers", "test")
figure.save(__file__, "three-scores.svg")

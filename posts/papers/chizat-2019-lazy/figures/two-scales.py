"""Writes two-scales.svg: a network of 20 pairs of units trained on four points at two scales of its output, and its linearized model."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure, Plot
from lazy import frozen, outputs, start, train

X, Y = np.array([-0.8, -0.2, 0.3, 0.9]), np.array([0.5, -1, 1, 0.2])
new = np.linspace(-1, 1, 161)
w = start(20, np.random.default_rng(1))
still = frozen(w, X, Y, new)
figure = Figure(300)
plot = Plot(figure, (-1, 1), (-1.5, 2.2), left=40, right=466, top=14, floor=262)
plot.axes()
plot.x_ticks([(-1, "−1"), (0, "0"), (1, "1")])
plot.y_ticks([(-1, "−1"), (0, "0"), (1, "1"), (2, "2")])
for alpha in (10, 0.1):
    values = alpha * outputs(train(w, X, Y, alpha), new)[0]
    print(alpha, "largest distance from the frozen model", np.abs(values - still).max(), "highest", values.max())
    plot.curve(list(zip(new, values)), "fit", **({"stroke_width": 2} if alpha > 1 else {}))
print("frozen: highest", still.max())
plot.curve(list(zip(new, still)), "penalty")
for x, y in zip(X, Y):
    figure.dot(*plot.at(x, y), "ink", 5)
figure.text(*plot.at(0.42, 1.88), "scale 10, and frozen", "fit", "end")
figure.text(*plot.at(0.3, 0.35), "scale 0.1", "fit", dx=0.4)
figure.save(__file__, "two-scales.svg")

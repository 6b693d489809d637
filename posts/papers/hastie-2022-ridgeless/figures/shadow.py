"""Two unknowns, one example: the truth and its shadow on the one direction that the data reveal."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure
from smallest import shadow


def direction(degrees):
    """Counter-clockwise from the right."""
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


CENTER = np.array([150.0, 172.0])
seen, truth = direction(-14), 215 * direction(42)
fit = shadow(seen[None], truth)


def at(w):
    return CENTER + w * [1, -1]


away = (truth - fit) / np.linalg.norm(truth - fit)
corner = [fit - 12 * seen, fit - 12 * seen + 12 * away, fit + 12 * away]
figure = Figure(290)
end = at(315 * seen)
figure.line(*at(-120 * seen), *end, "muted")
figure.line(*at(truth), *at(fit), "bias")
figure.polyline([at(w) for w in corner], "muted")
figure.arrow(at(0 * seen), at(truth), "ink")
figure.arrow(at(0 * seen), at(fit), "fit")
figure.dot(*CENTER, "ink", 3.5)
figure.text(*at(.55 * truth), "the truth", anchor="end", dx=-0.6, dy=-0.4)
figure.text(*at(.42 * fit), "the smallest fit", "fit", "middle", dx=-0.5, dy=1.75)
figure.text(*at((truth + fit) / 2), "never seen", "bias", dx=0.8)
figure.text(474, end[1] + 12, "what the data show", "muted", "end", dy=1)
figure.save(__file__, "shadow.svg")

"""Writes answer-keys.svg: accuracy on the training images and on new images, with true and with random labels.
The numbers are those of the paper's Table 1 (small Inception network, CIFAR-10, no explicit regularization)."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from accuracies import plain
from drawing import Figure

ROWS = [("True labels", plain("true")), ("Random labels", plain("random"))]
LEFT, FULL, BAR, GAP = 8, 334, 24, 7


def bar(figure, y, percent, quantity, what):
    width = FULL * percent / 100
    figure.bar(LEFT, y, width, BAR, quantity)
    figure.text(LEFT + width, y + BAR / 2, f"{percent:.0f}% {what}", quantity, dx=0.45, dy=0.36)


if __name__ == "__main__":
    figure, y = Figure(220), 20
    for name, run in ROWS:
        figure.text(LEFT, y, name)
        bar(figure, y + 12, run.seen, "train", "seen")
        bar(figure, y + 12 + BAR + GAP, run.new, "test", "new")
        y += 12 + 2 * BAR + GAP + 44
    figure.height = y - 36
    figure.save(__file__, "answer-keys.svg")

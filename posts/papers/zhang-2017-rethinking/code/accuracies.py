"""What the paper reports of its small Inception network on CIFAR-10, in its Table 1: accuracies in percent."""
from typing import NamedTuple


class Run(NamedTuple):
    labels: str
    crops: bool
    decay: bool
    seen: float  # on the photographs that it was trained on
    new: float


RUNS = [
    Run("true", True, True, 100.0, 89.05),
    Run("true", True, False, 100.0, 89.31),
    Run("true", False, True, 100.0, 86.03),
    Run("true", False, False, 100.0, 85.75),
    Run("random", False, False, 100.0, 9.78),
]


def plain(labels):
    """The run with these labels, without crops and without weight decay."""
    return next(run for run in RUNS if run.labels == labels and not run.crops and not run.decay)

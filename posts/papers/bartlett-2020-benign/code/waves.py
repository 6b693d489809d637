"""Twenty noisy labels, fitted exactly by the smallest combination of waves: few faint ones, or many."""
import numpy as np

POINTS, NOISE = 20, 0.5
STRONG, TAIL = 2, 0.5  # frequencies of variance 1; the total variance of the faint ones


def kernel(distance, faint):
    """Inner product of the features of two inputs that are this far apart.

    They are the constant, and a sine and a cosine of each frequency.
    """
    frequency = np.arange(1, STRONG + faint + 1)
    variance = np.where(frequency <= STRONG, 1.0, TAIL / faint)
    waves = np.cos(2 * np.pi * np.multiply.outer(distance, frequency))
    return 1 + waves @ variance


def smallest_fit(inputs, labels, faint):
    """As a function of new inputs."""
    gram = kernel(inputs[:, None] - inputs[None, :], faint)
    weights = np.linalg.solve(gram, labels)
    return lambda x: kernel(x[:, None] - inputs[None, :], faint) @ weights


def parameters(faint):
    return 1 + 2 * (STRONG + faint)


def rule(x):
    return 1.3 * np.sin(2 * np.pi * x) + 0.3 * np.cos(4 * np.pi * x)


def data(seed=12):
    """Inputs in [0, 1), one in each twentieth of it, and their noisy labels."""
    draw = np.random.default_rng(seed)
    inputs = (np.arange(POINTS) + 0.5 + draw.uniform(-0.3, 0.3, POINTS)) / POINTS
    return inputs, rule(inputs) + NOISE * draw.standard_normal(POINTS)


def distance_from_rule(fit):
    """The mean of the squared distance over a period.

    Two thousand places give it exactly for waves of fewer than a thousand periods.
    """
    places = np.arange(2000) / 2000
    return float(np.mean((fit(places) - rule(places)) ** 2))

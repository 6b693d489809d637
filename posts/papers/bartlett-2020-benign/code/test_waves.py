"""Run with `python3 -m unittest` in this folder."""
import unittest

import numpy as np

from waves import STRONG, TAIL, data, distance_from_rule, kernel, parameters, rule, smallest_fit


def features(x, faint):
    """The waves themselves, each as high as the root of its variance."""
    columns = [np.ones_like(x)]
    for k in range(1, STRONG + faint + 1):
        size = 1 if k <= STRONG else np.sqrt(TAIL / faint)
        columns += [size * np.cos(2 * np.pi * k * x), size * np.sin(2 * np.pi * k * x)]
    return np.stack(columns, axis=1)


class Waves(unittest.TestCase):
    def test_the_kernel_is_the_inner_product_of_the_waves(self):
        x = np.linspace(0, 0.9, 7)
        waves = features(x, 5)
        self.assertTrue(np.allclose(kernel(x[:, None] - x[None, :], 5), waves @ waves.T))

    def test_there_are_as_many_waves_as_parameters(self):
        for faint in (8, 400):
            self.assertEqual(features(np.zeros(1), faint).shape[1], parameters(faint))


class Fit(unittest.TestCase):
    def test_it_passes_through_every_point(self):
        inputs, labels = data()
        for faint in (8, 40, 400):
            self.assertTrue(np.allclose(smallest_fit(inputs, labels, faint)(inputs), labels))

    def test_it_is_the_smallest(self):
        inputs, labels = data()
        new = np.linspace(0, 1, 50)
        weights = np.linalg.pinv(features(inputs, 40)) @ labels
        self.assertTrue(np.allclose(smallest_fit(inputs, labels, 40)(new), features(new, 40) @ weights))

    def test_with_many_faint_waves_it_is_nearer_to_the_rule(self):
        for seed in range(10):
            few, many = (distance_from_rule(smallest_fit(*data(seed), faint)) for faint in (8, 400))
            self.assertLess(many, few, f"seed {seed}")

    def test_the_rule_has_no_distance_from_itself(self):
        self.assertEqual(distance_from_rule(rule), 0)


if __name__ == "__main__":
    unittest.main()

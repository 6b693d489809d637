"""Run with `python3 -m unittest` in this folder."""
import unittest

import numpy as np

from smallest import shadow, smallest_fit


class Shadow(unittest.TestCase):
    def test_of_one_example_it_is_the_foot_of_the_perpendicular(self):
        self.assertTrue(np.allclose(shadow(np.array([[2.0, 0]]), np.array([3, 4])), [3, 0]))

    def test_what_it_does_not_show_is_at_a_right_angle_to_every_example(self):
        rng = np.random.default_rng(0)
        X, truth = rng.standard_normal((4, 9)), rng.standard_normal(9)
        self.assertTrue(np.allclose(X @ (truth - shadow(X, truth)), 0))

    def test_with_enough_examples_nothing_is_hidden(self):
        rng = np.random.default_rng(1)
        X, truth = rng.standard_normal((9, 4)), rng.standard_normal(4)
        self.assertTrue(np.allclose(shadow(X, truth), truth))


class Smallest(unittest.TestCase):
    def test_no_other_perfect_fit_is_smaller(self):
        rng = np.random.default_rng(2)
        X, y = rng.standard_normal((4, 9)), rng.standard_normal(4)
        fit = smallest_fit(X, y)
        self.assertTrue(np.allclose(X @ fit, y))
        for other in rng.standard_normal((50, 9)):
            unseen = other - shadow(X, other)
            self.assertLess(np.linalg.norm(fit), np.linalg.norm(fit + unseen))


if __name__ == "__main__":
    unittest.main()

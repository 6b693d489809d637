import unittest

import numpy as np

from cubes import COPIES, LARGEST, START, X, margin_at, parts, training


class TestCubes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = training(power=6)

    def test_the_gradient_is_that_of_log_one_over_the_loss(self):
        w, h = np.array([0.9, 1.3]), 1e-6
        loss = lambda w: COPIES @ np.exp(-X @ w**3)
        self.assertAlmostEqual(parts(w)[1], -np.log(loss(w)))
        slopes = [(np.log(loss(w - h * e)) - np.log(loss(w + h * e))) / (2 * h) for e in np.eye(2)]
        np.testing.assert_allclose(parts(w)[2], slopes, rtol=1e-6)

    def test_the_start_has_the_largest_margin(self):
        self.assertAlmostEqual(self.rows[0, 2], LARGEST)
        for angle in np.linspace(0, np.pi / 2, 91):
            direction = np.array([np.cos(angle), np.sin(angle)])
            self.assertLessEqual(parts(direction)[0], LARGEST + 1e-12)
        self.assertEqual(START[0], START[1])

    def test_the_smoothed_margin_only_rises_and_stays_below_the_margin(self):
        self.assertGreater(np.diff(self.rows[:, 1]).min(), 0)
        self.assertTrue((self.rows[:, 1] <= self.rows[:, 2]).all())

    def test_the_margin_falls_first_and_comes_back(self):
        lowest = self.rows[:, 2].min()
        self.assertLess(lowest, 0.36)
        self.assertGreater(self.rows[-1, 2], lowest + 0.02)

    def test_a_margin_between_two_places_lies_between_theirs(self):
        place = len(self.rows) // 2
        (before, _, one), (after, _, other) = self.rows[place : place + 2]
        self.assertAlmostEqual(margin_at(self.rows, (before + after) / 2), (one + other) / 2)


if __name__ == "__main__":
    unittest.main()

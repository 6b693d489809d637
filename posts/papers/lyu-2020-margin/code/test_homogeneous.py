import unittest

import numpy as np

from homogeneous import DEGREE, corners, flow, outputs, slope


class TestHomogeneous(unittest.TestCase):
    def setUp(self):
        rng = np.random.default_rng(2)
        self.Z, self.w = corners(8, rng), 0.5 * rng.standard_normal((6, 3))

    def test_the_network_is_homogeneous(self):
        once, twice = outputs(self.w, self.Z)[0], outputs(2 * self.w, self.Z)[0]
        np.testing.assert_allclose(twice, 2 ** DEGREE * once)

    def test_euler(self):
        q, gradients = outputs(self.w, self.Z)
        np.testing.assert_allclose(np.tensordot(gradients, self.w, 2), DEGREE * q)

    def test_the_slope_is_the_derivative_of_log_one_over_the_loss(self):
        _, move = slope(self.w, self.Z)
        aside = np.random.default_rng(3).standard_normal(self.w.shape)
        h = 1e-6
        change = slope(self.w + h * aside, self.Z)[0] - slope(self.w - h * aside, self.Z)[0]
        self.assertAlmostEqual(change / (2 * h), np.sum(move * aside), places=6)

    def test_the_smoothed_margin_never_falls_once_the_loss_is_below_one(self):
        _, passed = flow(self.w, self.Z, until=20)
        smoothed = passed[passed[:, 1] > 0, 2]
        self.assertGreater(len(smoothed), 100)
        self.assertGreaterEqual(np.diff(smoothed).min(), 0)

    def test_the_smoothed_margin_is_below_the_margin_by_at_most_the_logarithm_of_the_points(self):
        w, passed = flow(self.w, self.Z, until=20)
        gap = passed[-1, 3] - passed[-1, 2]
        self.assertGreaterEqual(gap, 0)
        self.assertLessEqual(gap, np.log(8) / np.linalg.norm(w) ** DEGREE)


if __name__ == "__main__":
    unittest.main()

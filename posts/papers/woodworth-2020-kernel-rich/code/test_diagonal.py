import unittest

import numpy as np

from diagonal import chosen, descend, potential


class TestDiagonal(unittest.TestCase):
    def setUp(self):
        rng = np.random.default_rng(1)
        self.X, self.y = rng.standard_normal((4, 9)), rng.standard_normal(4)
        self.least = self.X.T @ np.linalg.solve(self.X @ self.X.T, self.y)

    def test_the_flow_ends_at_the_chosen_fit(self):
        for alpha in (2, 0.5, 0.05):
            beta = descend(self.X, self.y, alpha, step=2e-4, steps=100_000)
            np.testing.assert_allclose(beta, chosen(self.X, self.y, alpha), atol=2e-3)

    def test_the_chosen_fit_is_exact(self):
        for alpha in (10, 1, 1e-4):
            np.testing.assert_allclose(self.X @ chosen(self.X, self.y, alpha), self.y, atol=1e-8)

    def test_no_other_fit_has_a_smaller_potential(self):
        aside = np.linalg.svd(self.X)[2][4:]
        beta = chosen(self.X, self.y, 0.3)
        for direction in aside:
            for size in (-0.1, 0.1):
                self.assertGreater(potential(beta + size * direction, 0.3), potential(beta, 0.3))

    def test_a_large_start_chooses_the_smallest_euclidean_norm(self):
        size = np.linalg.norm(self.least)
        for alpha in (1.5 * np.sqrt(size), 6 * np.sqrt(size)):
            away = np.linalg.norm(chosen(self.X, self.y, alpha) - self.least)
            self.assertLess(away, size ** 3 / (21 * alpha ** 4))

    def test_a_small_start_comes_within_the_bound_of_the_smallest_sum(self):
        # (1, 0) is the smallest sum of sizes that fits beta_1 + 0.9 beta_2 = 1
        for alpha in (0.3, 0.01, 1e-5):
            beta = chosen(np.array([[1, 0.9]]), np.array([1.0]), alpha)
            excess = np.abs(beta).sum() - 1
            bound = (np.log(2) + 1 + alpha ** 2) / (np.log(1 / alpha ** 2) - np.log(2) - 1)
            self.assertGreater(excess, 0)
            self.assertLess(excess, bound)


if __name__ == "__main__":
    unittest.main()

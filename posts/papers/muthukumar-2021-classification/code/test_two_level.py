import unittest

import numpy as np

from two_level import draw, hard_margin, scores, smallest_fit


class TestTwoLevel(unittest.TestCase):
    def example(self, tail, flip=0.1):
        U, T, y = draw(30, 2, 3000, tail, flip, np.random.default_rng(5))
        return U, T, y, U @ U.T + T

    def test_the_smallest_fit_hits_every_label(self):
        _, _, y, K = self.example(tail=3.0)
        np.testing.assert_allclose(K @ (y * smallest_fit(K, y)), y)

    def test_a_coefficient_is_what_the_fit_of_the_others_leaves_of_its_label(self):
        _, _, y, K = self.example(tail=3.0)
        rest = np.arange(30) != 7
        pull = np.linalg.solve(K[np.ix_(rest, rest)], K[rest, 7])
        expected = (1 - y[7] * pull @ y[rest]) / (K[7, 7] - pull @ K[rest, 7])
        self.assertAlmostEqual(smallest_fit(K, y)[7], expected)

    def test_the_hard_margin_solution_clears_every_point_and_rests_on_those_that_touch(self):
        _, _, y, K = self.example(tail=3.0)
        a = hard_margin(K, y)
        clear = y * (K @ (y * a))
        self.assertGreaterEqual(a.min(), 0)
        self.assertGreaterEqual(clear.min(), 1 - 1e-8)
        np.testing.assert_allclose(clear[a > 0], 1)
        self.assertLess(np.count_nonzero(a), 30)

    def test_both_choices_are_one_where_the_tail_is_heavy(self):
        _, _, y, K = self.example(tail=300.0)
        self.assertGreater(smallest_fit(K, y).min(), 0)
        np.testing.assert_allclose(hard_margin(K, y), smallest_fit(K, y))

    def test_scores_agree_with_fresh_inputs(self):
        rng = np.random.default_rng(6)
        n, m, tail, flip, fresh = 20, 60, 15.0, 0.1, 200_000
        U, V = rng.standard_normal((n, 2)), np.sqrt(tail / m) * rng.standard_normal((n, m))
        y = np.where(U[:, 0] > 0, 1.0, -1.0)
        a = smallest_fit(U @ U.T + V @ V.T, y)
        strong, weights = U.T @ (y * a), V.T @ (y * a)
        u = rng.standard_normal((fresh, 2))
        told = u @ strong + np.sqrt(tail / m) * rng.standard_normal((fresh, m)) @ weights
        labels = np.sign(u[:, 0]) * np.where(rng.random(fresh) < flip, -1, 1)
        wrong, squared = scores(U, V @ V.T, y, a, tail / m, flip)
        self.assertAlmostEqual(wrong, np.mean(np.sign(told) != np.sign(u[:, 0])), delta=0.005)
        self.assertAlmostEqual(squared, np.mean((labels - told) ** 2), delta=0.01)


if __name__ == "__main__":
    unittest.main()

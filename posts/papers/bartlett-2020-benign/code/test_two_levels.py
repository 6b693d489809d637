"""Run with `python3 -m unittest` in this folder. All draws are seeded."""
import unittest

import numpy as np

from two_levels import excess_risk, lower, mean_inverse_square, upper

# n, k, m, tail, strong, weak, noise
WORLDS = [
    (50, 2, 1000, 1.0, 1.0, 0.0, 1.0),
    (20, 4, 60, 3.0, 0.0, 0.5, 1.0),
    (20, 4, 60, 3.0, 1.0, 0.2, 0.0),
    (12, 2, 30, 6.0, 2.0, 0.1, 0.5),
    (16, 8, 40, 2.0, 1.0, 0.0, 0.3),
]


def weights(k, m, tail, strong, weak):
    """True weights with these energies, each on one direction."""
    theta = np.zeros(k + m)
    theta[0], theta[k] = np.sqrt(strong), np.sqrt(weak * m / tail)
    return theta


class Bounds(unittest.TestCase):
    def test_the_mean_of_simulated_data_sets_lies_between_them(self):
        rng = np.random.default_rng(5)
        for n, k, m, tail, strong, weak, noise in WORLDS:
            with self.subTest(n=n, k=k, m=m):
                theta = weights(k, m, tail, strong, weak)
                risks = [excess_risk(rng, n, k, m, tail, theta, noise) for _ in range(1500)]
                error = np.std(risks) / np.sqrt(len(risks))
                self.assertLess(lower(n, k, m, tail, strong, weak, noise), np.mean(risks) + 3 * error)
                self.assertGreater(upper(n, k, m, tail, strong, weak, noise), np.mean(risks) - 3 * error)

    def test_the_example_of_the_overview(self):
        self.assertEqual(f"{lower(50, 2, 1000, 1.0):.3f}", "0.089")
        self.assertEqual(f"{upper(50, 2, 1000, 1.0):.3f}", "0.098")

    def test_no_shrinkage_is_claimed_to_be_small_where_few_examples_are_left(self):
        self.assertEqual(upper(10, 8, 20, 1.0, strong=1.0, noise=0.0), 1 / 4 + 1 / 20)

    def test_they_differ_by_a_constant_factor_in_the_range_of_the_post(self):
        for n in (8, 20, 100):
            for k in (1, n // 2):
                for m in (2 * n, 100 * n):
                    for tail in (n / 4, n / 100):
                        for strong, weak, noise in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
                            ratio = upper(n, k, m, tail, strong, weak, noise) / lower(n, k, m, tail, strong, weak, noise)
                            self.assertLess(ratio, 500)


class SecondMoment(unittest.TestCase):
    def test_simulated(self):
        rng = np.random.default_rng(2)
        for n, k, m, tail in ((20, 5, 60, 3.0), (30, 10, 100, 10.0)):
            total, draws = 0.0, 3000
            for _ in range(draws):
                U, W = rng.standard_normal((n, k)), rng.standard_normal((n, m))
                inverse = np.linalg.inv(U.T @ np.linalg.solve(tail / m * W @ W.T, U))
                total += np.trace(inverse @ inverse) / k / draws
            self.assertAlmostEqual(total / mean_inverse_square(n, k, m, tail), 1, delta=0.05)

    def test_one_strong_direction(self):
        # G^-1 is tail / m times a ratio of independent chi-square variables, with m - n + 1 and n degrees of freedom.
        n, m, tail = 12, 30, 2.0
        nu = m - n + 1
        exact = (tail / m) ** 2 * nu * (nu + 2) / ((n - 2) * (n - 4))
        self.assertAlmostEqual(mean_inverse_square(n, 1, m, tail), exact)


if __name__ == "__main__":
    unittest.main()

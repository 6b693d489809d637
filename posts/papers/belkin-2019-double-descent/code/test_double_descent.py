"""Run with `python3 -m unittest` in this folder. All draws are seeded."""
import unittest
from math import inf, isclose

import numpy as np

from double_descent import at_the_peak, risk, two_levels

N, D, K = 40, 80, 3
WORLD = two_levels(K, 0.3, 0.7, D)


class Curve(unittest.TestCase):
    def test_without_features_the_whole_signal_is_missed(self):
        self.assertAlmostEqual(risk(0, N, WORLD, 0.02), 1)

    def test_it_is_infinite_at_three_places(self):
        infinite = [p for p in range(D + 1) if risk(p, N, WORLD, 0.02) == inf]
        self.assertEqual(infinite, [39, 40, 41])

    def test_it_falls_to_three_features_rises_to_the_peak_and_falls_to_the_end(self):
        curve = [risk(p, N, WORLD, 0.02) for p in range(D + 1)]
        self.assertEqual(curve[:39], sorted(curve[:3], reverse=True) + sorted(curve[3:39]))
        self.assertEqual(curve[42:], sorted(curve[42:], reverse=True))

    def test_the_two_minima_are_equal_at_the_noise_of_the_post(self):
        noise = 403 / 1470
        self.assertTrue(isclose(risk(K, N, WORLD, noise), risk(D, N, WORLD, noise)))
        self.assertLess(risk(D, N, WORLD, noise - 0.01), risk(K, N, WORLD, noise - 0.01))
        self.assertGreater(risk(D, N, WORLD, noise + 0.01), risk(K, N, WORLD, noise + 0.01))

    def test_no_effective_noise_no_peak(self):
        energies = [1.0] * 5 + [0.0] * 20
        self.assertEqual(risk(10, 10, energies, 0.0), 0.0)
        self.assertEqual(risk(20, 10, energies, 0.0), 2.5)


class Simulation(unittest.TestCase):
    def test_means_of_samples_are_near_the_curve(self):
        n, energies, noise = 15, two_levels(2, 0.5, 0.5, 30), 0.1
        beta, rng = np.sqrt(energies), np.random.default_rng(1)
        for p in (2, 8, 22, 30):
            with self.subTest(p=p):
                errors = []
                for _ in range(4000):
                    X = rng.standard_normal((n, 30))
                    y = X @ beta + np.sqrt(noise) * rng.standard_normal(n)
                    error = -beta.copy()
                    error[:p] += np.linalg.pinv(X[:, :p]) @ y
                    errors.append(error @ error)
                spread = np.std(errors) / np.sqrt(len(errors))
                self.assertLess(abs(np.mean(errors) - risk(p, n, energies, noise)), 4 * spread)


class AtThePeak(unittest.TestCase):
    def test_shares_of_simulated_samples(self):
        rng = np.random.default_rng(3)
        left, effective = 0.7 * 40 / 77, 0.02 + 0.7 * 40 / 77
        errors = []
        for _ in range(8000):
            X = rng.standard_normal((N, N))
            eta = np.sqrt(effective) * rng.standard_normal(N)
            errors.append(left + np.sum(np.linalg.solve(X, eta) ** 2))
        for share in (0.25, 0.5, 0.9):
            with self.subTest(share=share):
                below = np.mean(np.array(errors) < at_the_peak(share, N, WORLD, 0.02))
                self.assertAlmostEqual(below, share, delta=0.02)


if __name__ == "__main__":
    unittest.main()

"""Run with `python3 -m unittest` in this folder. All draws are seeded."""
import unittest

import numpy as np

from limits import best_ridge, lost, risk, taken_in, where


class Limits(unittest.TestCase):
    def test_the_second_valley(self):
        places = [1 + i / 1000 for i in range(1, 5000)]
        self.assertAlmostEqual(min(places, key=risk), 2, places=3)
        self.assertAlmostEqual(risk(2), 3)

    def test_a_signal_that_is_no_stronger_than_the_noise_has_none(self):
        values = [risk(1 + i / 10, 1.0, 1.0) for i in range(1, 300)]
        self.assertEqual(values, sorted(values, reverse=True))
        self.assertGreater(values[-1], 1)

    def test_the_noise_costs_the_same_on_both_sides(self):
        for g in (2, 3, 10):
            self.assertAlmostEqual(taken_in(g), taken_in(1 / g))

    def test_the_table_of_the_overview(self):
        rows = [(g, round(lost(g), 2), round(taken_in(g), 2), round(risk(g), 2)) for g in (0.5, 1.1, 2, 10)]
        self.assertEqual(rows, [(0.5, 0, 1, 1), (1.1, 0.36, 10, 10.36), (2, 2, 1, 3), (10, 3.6, 0.11, 3.71)])

    def test_where_the_curve_has_a_height(self):
        self.assertAlmostEqual(where(8, 0.5, 0.99), 8 / 9)
        self.assertAlmostEqual(risk(where(8, 1.01, 1.6)), 8)

    def test_the_best_ridge_rises_and_is_lower(self):
        places = [i / 20 for i in range(1, 100) if i != 20]
        values = [best_ridge(g) for g in places]
        self.assertEqual(values, sorted(values))
        for g, value in zip(places, values):
            self.assertLess(value, min(risk(g), 4))

    def test_the_best_ridge_at_one_and_two(self):
        self.assertAlmostEqual(best_ridge(1), (17**0.5 - 1) / 2)
        self.assertAlmostEqual(best_ridge(2), (17**0.5 + 1) / 2)


class Simulation(unittest.TestCase):
    def test_a_large_design_is_near_the_limits(self):
        rng, n = np.random.default_rng(0), 300
        for g in (0.5, 2, 3):
            with self.subTest(g=g):
                p = round(g * n)
                beta = np.zeros(p)
                beta[0] = 2.0
                _, s, rows = np.linalg.svd(rng.standard_normal((n, p)), full_matrices=False)
                along, mu = rows @ beta, p / 4
                unseen = 4 - along @ along
                self.assertAlmostEqual((unseen + np.sum(s**-2.0)) / risk(g), 1, delta=0.1)
                ridge = unseen + np.sum((mu * along / (s**2 + mu)) ** 2) + np.sum((s / (s**2 + mu)) ** 2)
                self.assertAlmostEqual(ridge / best_ridge(g), 1, delta=0.1)


if __name__ == "__main__":
    unittest.main()

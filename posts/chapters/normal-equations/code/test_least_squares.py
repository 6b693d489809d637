"""Run with `python3 -m unittest` in this folder."""

import unittest
from fractions import Fraction

import numpy as np
from least_squares import (
    by_normal_equations,
    by_qr,
    descend,
    in_directions,
    share_of_descent,
    share_of_ridge,
    with_condition,
)


def near(test, found, expected, tolerance=1e-9):
    test.assertLess(np.abs(np.asarray(found) - expected).max(), tolerance)


def random_data(seed, n=12, p=4, condition=3):
    rng = np.random.default_rng(seed)
    return with_condition(rng, n, p, condition), rng.standard_normal(n)


class Solving(unittest.TestCase):
    def test_a_line_through_four_points(self):
        X = np.array([[1.0, 0], [1, 1], [1, 2], [1, 3]])
        y = np.array([1.0, 2, 2, 4])
        for solve in (by_normal_equations, by_qr):
            near(self, solve(X, y), [0.9, 0.9])

    def test_both_ways_agree_where_the_matrix_is_tame(self):
        for seed in range(20):
            X, y = random_data(seed)
            near(self, by_qr(X, y), by_normal_equations(X, y))

    def test_the_square_of_a_small_number_is_lost(self):
        small = 2.0**-27
        X = np.array([[1, 1], [small, 0], [0, small]])
        y = X @ [1, 2]
        self.assertEqual((X.T @ X).tolist(), [[1, 1], [1, 1]])
        with self.assertRaises(np.linalg.LinAlgError):
            by_normal_equations(X, y)
        near(self, by_qr(X, y), [1, 2])
        near(self, descend(X, y, 0.5, 1000), [1.5, 1.5])


class Descending(unittest.TestCase):
    def test_each_direction_goes_its_own_way(self):
        for seed in range(20):
            X, y = random_data(seed)
            for step in (0.3, 1, 1.9):
                for steps in (0, 1, 7):
                    expected = in_directions(X, y, lambda s: share_of_descent(s, step, steps))
                    near(self, descend(X, y, step, steps), expected)

    def test_it_ends_at_the_fit_if_the_step_is_below_the_limit(self):
        X, y = random_data(1)
        near(self, descend(X, y, 1.99, 5000), by_qr(X, y))

    def test_beyond_the_limit_it_runs_away(self):
        X, y = random_data(1)
        self.assertGreater(np.abs(descend(X, y, 2.1, 1000)).max(), 1e9)

    def test_with_more_weights_than_examples_it_ends_at_the_smallest_fit(self):
        rng = np.random.default_rng(2)
        X, y = rng.standard_normal((4, 9)), rng.standard_normal(4)
        step = 1 / np.linalg.svd(X, compute_uv=False)[0] ** 2
        found = descend(X, y, step, 5000)
        near(self, X @ found, y)
        near(self, found, X.T @ np.linalg.solve(X @ X.T, y))

    def test_it_stops_where_a_step_changes_nothing(self):
        X = np.eye(2)
        self.assertEqual(descend(X, np.array([3.0, 4]), 1, 10**12).tolist(), [3, 4])


class Ridge(unittest.TestCase):
    def test_its_share_of_each_direction_gives_the_ridge_fit(self):
        X, y = random_data(3)
        fit = np.linalg.solve(X.T @ X + 0.2 * np.eye(4), X.T @ y)
        near(self, in_directions(X, y, lambda s: share_of_ridge(s, 0.2)), fit)

    def test_stopped_descent_has_between_one_and_two_times_the_share(self):
        for steps in range(1, 40):
            for part in range(1, 41):
                s, step = 1, Fraction(part, 40)  # step * s**2 is at most 1
                ridge = share_of_ridge(s, 1 / (step * steps))
                share = share_of_descent(s, step, steps)
                self.assertTrue(ridge <= share <= 2 * ridge, (steps, step))

    def test_the_two_is_reached_by_one_step(self):
        self.assertEqual(share_of_descent(1, 1, 1), 2 * share_of_ridge(1, Fraction(1)))


class Matrices(unittest.TestCase):
    def test_the_condition_number_is_as_wanted(self):
        X = with_condition(np.random.default_rng(0), 10, 3, 100)
        near(self, np.linalg.svd(X, compute_uv=False), [1, 0.1, 0.01])


if __name__ == "__main__":
    unittest.main()

"""Run with `python3 -m unittest` in this folder. All draws are seeded."""
import unittest

import numpy as np

from flow import flow, least_squares_coefficients, margin

POINTS = np.array([[1.0, 1.0], [2.0, -1.0], [3.0, 2.0]])
HARD, GAMMA = np.array([2 / 3, 1 / 3]), 3 / np.sqrt(5)


def loss(Z, w):
    return np.exp(-Z @ w).sum()


class Flow(unittest.TestCase):
    def test_one_point_exactly(self):
        z = np.array([[3.0, 4.0]])
        for t, w in zip((1.0, 1e6), flow(z, (1.0, 1e6))):
            self.assertAlmostEqual(float(z[0] @ w), np.log(1 + 25 * t), places=6)

    def test_orthogonal_points_exactly(self):
        Z = np.diag([1.0, 2.0, 3.0])
        (w,) = flow(Z, (1e4,))
        np.testing.assert_allclose(w, [np.log(1 + c * c * 1e4) / c for c in (1, 2, 3)], rtol=1e-6)

    def test_the_exception(self):
        w = flow(np.array([[1.0, 0.0], [1.0, 1.0]]), (1e2, 1e8))
        for a, b in w:
            self.assertAlmostEqual(a, np.exp(b) + b - 1, places=5)


class Theorem(unittest.TestCase):
    TIMES = np.array([0.5, 1e1, 1e3, 1e6, 1e12])

    def test_bounds_on_the_loss_the_norm_and_the_margin(self):
        n, radius = len(POINTS), np.linalg.norm(POINTS, axis=1).max()
        for t, w in zip(self.TIMES, flow(POINTS, self.TIMES)):
            with self.subTest(t=t):
                inverse, norm = 1 / loss(POINTS, w), np.linalg.norm(w)
                self.assertLessEqual(1 / n + GAMMA**2 * t, inverse * (1 + 1e-9))
                self.assertLessEqual(inverse, (1 / n + radius**2 * t) * (1 + 1e-9))
                self.assertLessEqual(np.log(inverse), GAMMA * norm + 1e-9)
                self.assertLessEqual(GAMMA * norm, np.log(inverse) + np.log(n) + 1e-9)
                self.assertGreaterEqual(margin(POINTS, w), GAMMA - np.log(n) / norm - 1e-9)

    def test_half_of_the_largest_margin_from_the_time_of_the_exercise_on(self):
        n = len(POINTS)
        (w,) = flow(POINTS, (n**2 / GAMMA**2,))
        self.assertGreaterEqual(margin(POINTS, w), GAMMA / 2)

    def test_the_smoothed_margin_never_falls(self):
        times = np.geomspace(10, 1e9, 60)
        values = [np.log(1 / loss(POINTS, w)) / np.linalg.norm(w) for w in flow(POINTS, times)]
        self.assertEqual(values, sorted(values))


class Coincidence(unittest.TestCase):
    def test_many_equal_directions(self):
        rng = np.random.default_rng(0)
        X, y = rng.standard_normal((20, 20_000)), rng.choice([-1.0, 1.0], 20)
        self.assertTrue((least_squares_coefficients(X, y) > 0).all())

    def test_they_are_what_ridge_regression_does_not_reach(self):
        rng, tail = np.random.default_rng(1), 3.0
        u = rng.standard_normal(30)
        y = np.sign(u)
        gram = np.outer(u, u) + tail * np.eye(30)
        X = np.linalg.cholesky(gram)
        ridge = u @ y / (tail + u @ u)
        np.testing.assert_allclose(tail * least_squares_coefficients(X, y), 1 - y * u * ridge)


class RandomLabels(unittest.TestCase):
    def test_their_margin_is_at_most_the_length_of_the_average(self):
        rng, n = np.random.default_rng(2), 50
        X, y = rng.standard_normal((n, 5000)), rng.choice([-1.0, 1.0], n)
        self.assertTrue((least_squares_coefficients(X, y) > 0).all())
        best = margin(y[:, None] * X, np.linalg.pinv(X) @ y)
        self.assertLessEqual(best, np.linalg.norm((y[:, None] * X).mean(axis=0)))
        self.assertLessEqual(best, 4 * np.linalg.norm(X, axis=1).max() / np.sqrt(n))


if __name__ == "__main__":
    unittest.main()

"""Run with `python3 -m unittest` in this folder."""
import unittest

import numpy as np

from fits import descent, fitted, hidden, thresholds


class Network(unittest.TestCase):
    def test_thresholds_and_points_take_turns(self):
        z = np.array([0.0, 1, 5])
        self.assertEqual(thresholds(z).tolist(), [-1, 0.5, 3])
        self.assertEqual(thresholds(z, share=0.75, first=2).tolist(), [-2, 0.25, 2])

    def test_the_hidden_layer_is_a_triangle_with_a_positive_diagonal(self):
        z = np.sort(np.random.default_rng(0).standard_normal(20))
        A = hidden(z, thresholds(z))
        self.assertTrue((np.triu(A, 1) == 0).all())
        self.assertTrue((np.diag(A) > 0).all())

    def test_it_fits_any_labels(self):
        rng = np.random.default_rng(1)
        for labels in (rng.choice([-1.0, 1.0], 12), rng.standard_normal(12)):
            z = np.sort(rng.uniform(0, 12, 12))
            b = thresholds(z)
            self.assertTrue(np.allclose(hidden(z, b) @ fitted(z, b, labels), labels))

    def test_weights_grow_as_the_post_says(self):
        """With z_i = i, thresholds a quarter to the left, and all labels one: 4, then 16/3 times powers of -3."""
        z = np.arange(1.0, 9)
        w = fitted(z, thresholds(z, share=0.25, first=0.25), np.ones(8))
        self.assertTrue(np.allclose(w, np.r_[4, 16 / 3 * (-3.0) ** np.arange(1, 8)]))


class Descent(unittest.TestCase):
    def test_it_begins_at_zero_and_ends_at_the_smallest_fit(self):
        rng = np.random.default_rng(2)
        X, y = rng.standard_normal((5, 12)), rng.standard_normal(5)
        step = 1 / np.linalg.svd(X, compute_uv=False)[0] ** 2
        path = descent(X, y, step, 3000)
        self.assertEqual(path.shape, (3001, 12))
        self.assertFalse(path[0].any())
        self.assertTrue(np.allclose(path[-1], X.T @ np.linalg.solve(X @ X.T, y)))

    def test_each_step_shortens_the_distance_as_the_theorem_says(self):
        rng = np.random.default_rng(3)
        X, y = rng.standard_normal((5, 12)), rng.standard_normal(5)
        s = np.linalg.svd(X, compute_uv=False)
        rho = (s[0] ** 2 - s[-1] ** 2) / (s[0] ** 2 + s[-1] ** 2)
        path = descent(X, y, 2 / (s[0] ** 2 + s[-1] ** 2), 50)
        apart = np.linalg.norm(path - np.linalg.pinv(X) @ y, axis=1)
        self.assertTrue((apart <= rho ** np.arange(51) * apart[0] + 1e-12).all())


if __name__ == "__main__":
    unittest.main()

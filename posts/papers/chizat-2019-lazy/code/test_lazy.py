import unittest

import numpy as np

from lazy import frozen, outputs, start, train

X, Y = np.array([-0.8, -0.2, 0.3, 0.9]), np.array([0.5, -1, 1, 0.2])


class TestLazy(unittest.TestCase):
    def setUp(self):
        self.w = start(20, np.random.default_rng(1))

    def test_the_network_is_zero_at_the_start(self):
        np.testing.assert_allclose(outputs(self.w, X)[0], 0, atol=1e-12)

    def test_the_jacobian_is_the_derivative(self):
        rng = np.random.default_rng(2)
        w, aside, h = self.w + 0.1 * rng.standard_normal(self.w.shape), rng.standard_normal(self.w.shape), 1e-6
        change = (outputs(w + h * aside, X)[0] - outputs(w - h * aside, X)[0]) / (2 * h)
        np.testing.assert_allclose(change, outputs(w, X)[1] @ aside.ravel(), atol=1e-6)

    def test_training_fits_the_labels(self):
        w = train(self.w, X, Y, alpha=3)
        np.testing.assert_allclose(3 * outputs(w, X)[0], Y, atol=1e-3)

    def test_a_large_scale_predicts_as_frozen_features_do(self):
        new = np.linspace(-1, 1, 9)
        away = [np.abs(alpha * outputs(train(self.w, X, Y, alpha), new)[0] - frozen(self.w, X, Y, new)).max()
                for alpha in (10, 100)]
        self.assertLess(away[0], 0.5)
        self.assertLess(away[1], 0.15 * away[0])

    def test_the_path_is_no_longer_than_the_bound(self):
        least = np.linalg.svd(outputs(self.w, X)[1])[1].min()
        for alpha in (30, 100):
            moved = np.linalg.norm(train(self.w, X, Y, alpha) - self.w)
            self.assertLess(moved, 2 * np.linalg.norm(Y) / (least * alpha))


if __name__ == "__main__":
    unittest.main()

"""Run with `python3 -m unittest` in this folder."""
import unittest

import numpy as np

from hull import gradient_point, nearest_in_hull, nearest_on_segment

CORNERS = np.array([(1.5, 2.7), (3.6, -0.5), (6.1, 0.3), (6.3, 2.4), (4.2, 3.4)])


class Nearest(unittest.TestCase):
    def test_it_is_within_an_edge_or_at_its_end(self):
        self.assertEqual(nearest_on_segment(np.array([1, -1]), np.array([1, 3])).tolist(), [1, 0])
        self.assertEqual(nearest_on_segment(np.array([1, 1]), np.array([3, 1])).tolist(), [1, 1])

    def test_no_corner_lies_nearer_along_its_direction(self):
        """So no point of the hull does: this is what makes it the nearest."""
        p = nearest_in_hull(CORNERS)
        self.assertTrue((CORNERS @ p >= p @ p - 1e-9).all())


class Gradient(unittest.TestCase):
    def test_it_is_that_of_the_loss(self):
        w, h = np.array([0.3, -0.2]), 1e-6
        loss = lambda w: np.exp(-CORNERS @ w).sum()
        slopes = [(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(2)]
        self.assertTrue(np.allclose(-np.array(slopes) / loss(w), gradient_point(CORNERS, w)))

    def test_it_is_at_least_as_long_as_the_nearest_point(self):
        rng, p = np.random.default_rng(0), nearest_in_hull(CORNERS)
        for w in rng.standard_normal((100, 2)) * 10:
            self.assertGreaterEqual(np.linalg.norm(gradient_point(CORNERS, w)), np.linalg.norm(p) - 1e-12)

    def test_far_out_it_is_a_corner(self):
        self.assertTrue(np.allclose(gradient_point(CORNERS, np.array([1e4, 0])), CORNERS[0]))


if __name__ == "__main__":
    unittest.main()

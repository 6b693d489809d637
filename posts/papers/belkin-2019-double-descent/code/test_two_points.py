"""Run with `python3 -m unittest` in this folder."""
import unittest

import numpy as np

from two_points import KNOBS, POINTS, all_alike, distance, slow_is_cheap, smallest_fit, straight, truth


class Fits(unittest.TestCase):
    def test_all_pass_through_both_points(self):
        for fit in (smallest_fit(slow_is_cheap, POINTS), smallest_fit(all_alike, POINTS), straight(POINTS)):
            for place, height in POINTS:
                self.assertAlmostEqual(fit(place), height)

    def test_no_other_exact_fit_of_the_waves_is_smaller(self):
        heights = [height for _, height in POINTS]
        for features in (slow_is_cheap, all_alike):
            X = np.array([features(place) for place, _ in POINTS])
            self.assertEqual(X.shape, (2, KNOBS))
            weights = np.linalg.pinv(X) @ heights
            for z in (0, 0.3, 0.5, 0.9):
                self.assertAlmostEqual(smallest_fit(features, POINTS)(z), np.dot(features(z), weights))


class Distance(unittest.TestCase):
    def test_the_truth_is_at_none(self):
        self.assertEqual(distance(truth), 0)

    def test_a_fit_that_is_always_a_half_too_high_is_at_a_half(self):
        self.assertAlmostEqual(distance(lambda z: truth(z) + 0.5), 0.5)

    def test_of_a_straight_line_it_can_be_integrated(self):
        """Where the line is off by a + bz, the mean of the square is a^2 + ab + b^2/3."""
        line = straight(POINTS)
        off = line(0) - truth(0)
        tilt = line(1) - truth(1) - off
        self.assertAlmostEqual(distance(line) ** 2, off**2 + off * tilt + tilt**2 / 3, places=6)


if __name__ == "__main__":
    unittest.main()

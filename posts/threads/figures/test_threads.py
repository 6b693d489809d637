"""What the pictures of both threads show, checked: run `python3 -m unittest` in this folder."""
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import gradient_descent as gd
import least_squares as ls
import numpy as np


class TestLeastSquares(unittest.TestCase):
    def test_the_line_is_the_one_of_the_chapter(self):
        np.testing.assert_allclose(ls.fit(), [0.9, 0.9])

    def test_what_is_left_over_is_orthogonal_to_the_columns(self):
        np.testing.assert_allclose(ls.columns().T @ (ls.Y - ls.line(ls.fit(), ls.X)), 0, atol=1e-12)

    def test_the_ridge_line_is_the_posterior_mean_of_the_chapter(self):
        np.testing.assert_allclose(ls.fit(penalty=1.0), [9 / 13, 12 / 13])

    def test_every_step_comes_nearer_to_the_fit(self):
        away = [np.linalg.norm(ls.columns() @ (w - ls.fit())) for w in ls.descent(4)]
        self.assertEqual(away, sorted(away, reverse=True))

    def test_the_walk_that_stops_has_between_one_and_two_times_what_ridge_has(self):
        directions = np.linalg.svd(ls.columns())[2]
        stopped, ridge = (directions @ w for w in ls.early())
        self.assertTrue(((1 < stopped / ridge) & (stopped / ridge < 2)).all())

    def test_the_centers_are_means(self):
        np.testing.assert_allclose(ls.clusters(np.array([0, 0, 1, 1])), [[0.5, 1.5], [2.5, 3.0]])

    def test_all_perfect_fits_are_perfect_and_one_is_smallest(self):
        best, others = ls.perfect_fits()
        for weights in (best, *others):
            np.testing.assert_allclose(ls.waves(len(best), ls.X, 1) @ weights, ls.Y)
        self.assertTrue(all(np.linalg.norm(weights) > np.linalg.norm(best) for weights in others))

    def test_the_average_error_has_its_peak_at_four_waves(self):
        errors = {count: ls.error(count) for count in (2, 3, 4, 6, 12, 40)}
        self.assertEqual(max(errors, key=errors.get), 4)
        self.assertLess(errors[40], errors[4] / 2)

    def test_the_fit_is_the_sum_of_its_two_parts(self):
        clean, noise = ls.line(ls.TRUTH, ls.X), ls.Y - ls.line(ls.TRUTH, ls.X)
        parts = ls.smallest(ls.equal_waves, clean) + ls.smallest(ls.equal_waves, noise)
        np.testing.assert_allclose(parts, ls.smallest(ls.equal_waves), atol=1e-10)

    def test_needles_are_thin(self):
        features = lambda x: ls.crowd(0.5, 2000, x)
        weights = ls.smallest(features)
        np.testing.assert_allclose(features(ls.X) @ weights, ls.Y)
        between = np.array([0.5, 1.5, 2.5])
        self.assertLess(np.abs(features(between) @ weights - ls.line(ls.TRUTH, between)).max(), 0.35)

    def test_the_widest_street_is_the_shortest_that_clears_every_point(self):
        clears = lambda w: np.min(ls.SIGNS * ls.line(w, ls.X)) >= 1 - 1e-9
        self.assertTrue(clears(ls.WIDEST))
        # With multipliers that are not negative for the points 2 and 3 it is optimal.
        Z = ls.SIGNS[:, None] * ls.columns()
        multipliers = np.linalg.solve(Z[2:].T, ls.WIDEST)
        self.assertTrue((multipliers >= 0).all())

    def test_a_strong_crowd_makes_numbers_small_and_leaves_signs(self):
        x = np.concatenate([np.linspace(k + 0.2, k + 0.8, 13) for k in range(3)])
        drawn = ls.strong_crowd(x) @ ls.smallest(ls.strong_crowd, ls.SIGNS)
        least = ls.line(ls.fit(ls.SIGNS), x)
        self.assertLess(np.abs(drawn).max(), 0.6)
        far = np.abs(least) > 0.3
        self.assertTrue((np.sign(drawn) == np.sign(least))[far].all())

    def test_the_least_sum_of_sizes_uses_no_more_waves_than_points(self):
        weights, squares = ls.small_sizes(), ls.smallest(ls.many_waves)
        np.testing.assert_allclose(ls.many_waves(ls.X) @ weights, ls.Y)
        self.assertLessEqual(np.count_nonzero(weights), 4)
        self.assertLess(np.abs(weights).sum(), np.abs(squares).sum())
        self.assertLess(squares @ squares, weights @ weights)

    def test_the_kernel_fit_is_ridge_with_its_bumps_as_features(self):
        coefficients = ls.kernel_ridge(0.1)
        K = ls.kernel(ls.X)
        gradient = K @ (K @ coefficients - ls.Y) + 0.1 * K @ coefficients
        np.testing.assert_allclose(gradient, 0, atol=1e-12)

    def test_the_network_at_a_large_scale_is_near_the_linear_model(self):
        frozen = ls.linearized()
        self.assertLess(np.abs(ls.network(10) - frozen).max(), 0.1)
        self.assertGreater(np.abs(ls.network(0.1) - frozen).max(), 0.5)


class TestGradientDescent(unittest.TestCase):
    def test_both_examples_are_fitted_at_one_and_one(self):
        self.assertAlmostEqual(gd.squares(np.ones(2))[0], 0)

    def test_gradients_are_derivatives(self):
        w, h = np.array([0.3, -0.7]), 1e-6
        for loss in (gd.squares, gd.logistic, gd.dual):
            change = [(loss(w + h * e)[0] - loss(w - h * e)[0]) / (2 * h) for e in np.eye(2)]
            np.testing.assert_allclose(change, loss(w)[1], atol=1e-6)

    def test_steps_below_two_over_L_lower_the_loss(self):
        for factor in (1, 1.6):
            losses = [gd.squares(w)[0] for w in gd.descend(gd.squares, factor / gd.curvature(), 16)]
            self.assertEqual(losses, sorted(losses, reverse=True))

    def test_each_direction_has_a_factor_of_its_own(self):
        away = (gd.slow_walk() - 1) @ np.linalg.svd(gd.DATA)[2].T
        np.testing.assert_allclose(away[1:] / away[:-1], np.tile([2 / 3, 0.9787], (60, 1)), atol=1e-4)

    def test_from_zero_it_goes_to_the_nearest_fit(self):
        end = gd.descend(gd.fit_b, 0.6 / (gd.B @ gd.B), 200)[-1]
        np.testing.assert_allclose(end, gd.NEAREST)
        self.assertLess(np.linalg.norm(gd.NEAREST), np.linalg.norm(gd.FORCED))

    def test_it_is_better_to_stop_before_the_end(self):
        away = lambda w: np.linalg.norm(w - gd.SOUGHT)
        self.assertLess(np.linalg.norm(gd.STOP), np.linalg.norm(gd.NEAREST))
        self.assertLess(away(gd.STOP), away(gd.NEAREST))

    def test_the_crowd_takes_the_noise(self):
        walk, _ = gd.noisy_crowd()
        self.assertLess(abs(walk[-1, 0] - 1), 0.25)
        self.assertGreater(walk[-1, 1], 0.5)

    def test_the_logistic_loss_falls_for_ever_and_the_path_turns_to_the_largest_margin(self):
        path = gd.descend(gd.logistic, 0.02, 4000)
        losses = gd.logistic(path)[0]
        self.assertTrue((np.diff(losses) < 0).all())
        cosine = path[1:].sum(axis=1) / np.linalg.norm(path[1:], axis=1) / np.sqrt(2)
        self.assertTrue((np.diff(cosine) > 0).all())

    def test_the_smallest_fit_has_the_largest_margin(self):
        multipliers = np.linalg.solve(np.column_stack([gd.A, gd.B]), np.ones(2))
        self.assertTrue((multipliers > 0).all())

    def test_a_large_start_ends_near_the_nearest_fit_and_a_tiny_one_near_an_axis(self):
        np.testing.assert_allclose(gd.from_start(3)[-1], gd.NEAREST, atol=0.02)
        self.assertLess(gd.from_start(1e-4)[-1, 1], 0.1)
        for alpha in (3, 0.15, 1e-4):
            self.assertAlmostEqual(float(gd.B @ gd.from_start(alpha)[-1]), 1, places=6)

    def test_the_start_decides(self):
        left, right = gd.uphill((0.25, 0.58))[-1], gd.uphill((0.25, 0.42))[-1]
        self.assertGreater(left[1], 2 * left[0])
        self.assertLess(right[1], 2 * right[0])

    def test_a_louder_output_needs_a_shorter_way_nearer_to_the_straight_one(self):
        ends = {scale: gd.flow_of(scale)[-1] for scale in (1, 4)}
        for scale, end in ends.items():
            self.assertAlmostEqual(float(scale * gd.bent(end)), 1, places=4)
        off = {scale: np.linalg.norm(scale * end - gd.NEAREST) for scale, end in ends.items()}
        self.assertLess(off[4], off[1] / 2)

    def test_steps_of_the_dual_lead_to_the_wanted_means(self):
        end = gd.descend(gd.dual, 0.8, 200)[-1]
        np.testing.assert_allclose(gd.dual(end)[1], 0, atol=1e-6)


class TestFiles(unittest.TestCase):
    def test_the_files_are_what_the_programs_draw(self):
        here = Path(__file__).parent
        for module, folder in ((ls, "least-squares"), (gd, "gradient-descent")):
            with TemporaryDirectory() as made:
                (Path(made) / folder).mkdir()
                with patch.object(module, "__file__", str(Path(made) / "x.py")):
                    for draw in module.DRAWN:
                        draw()
                drawn = {file.name: file.read_bytes() for file in (Path(made) / folder).iterdir()}
            self.assertEqual(drawn, {file.name: file.read_bytes() for file in (here / folder).iterdir()})


if __name__ == "__main__":
    unittest.main()

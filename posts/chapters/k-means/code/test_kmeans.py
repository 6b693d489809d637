"""Run with `python3 -m unittest` in this folder. Fractions make every comparison exact."""

import random
import unittest
from fractions import Fraction

from kmeans import assign, k_means, loss, mean, squared_distance, update


def exact(*points):
    return [tuple(Fraction(a) for a in x) for x in points]


def random_points(seed, count, dimension=2):
    """Whole numbers from 0 to 9, so that ties and equal points occur."""
    draw = random.Random(seed)
    return exact(*[[draw.randrange(10) for _ in range(dimension)] for _ in range(count)])


class Assign(unittest.TestCase):
    def test_each_point_gets_the_nearest_center(self):
        self.assertEqual(assign(exact([0], [1], [9]), exact([0], [10])), [0, 0, 1])

    def test_a_point_between_two_centers_keeps_its_label(self):
        points, centers = exact([5]), exact([0], [10])
        self.assertEqual(assign(points, centers, [1]), [1])

    def test_without_a_label_the_first_of_the_nearest_is_taken(self):
        self.assertEqual(assign(exact([5]), exact([0], [10])), [0])


class Update(unittest.TestCase):
    def test_centers_move_to_the_means(self):
        points = exact([0, 0], [2, 4], [9, 9])
        self.assertEqual(update(points, [0, 0, 1], exact([7, 7], [8, 8])), exact([1, 2], [9, 9]))

    def test_the_center_of_an_empty_cluster_stays(self):
        self.assertEqual(update(exact([0], [2]), [0, 0], exact([5], [8])), exact([1], [8]))

    def test_the_mean_is_the_best_center_by_the_amount_that_the_lemma_says(self):
        for seed in range(50):
            points = random_points(seed, 5)
            center, other = mean(points), random_points(seed + 1000, 1)[0]
            at = [sum(squared_distance(x, z) for x in points) for z in (center, other)]
            self.assertEqual(at[1], at[0] + len(points) * squared_distance(center, other))


class Run(unittest.TestCase):
    def test_the_loss_never_rises(self):
        for seed in range(50):
            points = random_points(seed, 30)
            _, _, losses = k_means(points, points[:4])
            self.assertEqual(losses, sorted(losses, reverse=True), f"seed {seed}")

    def test_it_ends_where_neither_half_changes_anything(self):
        for seed in range(50):
            points = random_points(seed, 30)
            labels, centers, _ = k_means(points, points[:4])
            self.assertEqual(assign(points, centers, labels), labels)
            self.assertEqual(update(points, labels, centers), centers)

    def test_it_needs_no_more_rounds_than_there_are_labelings(self):
        for seed in range(50):
            points = random_points(seed, 5)
            _, _, losses = k_means(points, points[:2])
            self.assertLessEqual(len(losses) // 2, 2**5)

    def test_a_wide_rectangle_can_be_cut_the_wrong_way(self):
        points = exact([0, 0], [0, 1], [4, 0], [4, 1])
        labels, centers, losses = k_means(points, exact([2, 0], [2, 1]))
        self.assertEqual((labels, losses[-1]), ([0, 1, 0, 1], 16))
        labels, centers, losses = k_means(points, exact([0, 0], [4, 1]))
        self.assertEqual((labels, losses[-1]), ([0, 0, 1, 1], 1))
        self.assertEqual(loss(points, labels, centers), 1)

    def test_one_cluster_has_its_center_at_the_mean(self):
        points = random_points(1, 7)
        labels, centers, _ = k_means(points, points[:1])
        self.assertEqual((labels, centers), ([0] * 7, [mean(points)]))

    def test_it_says_when_it_is_stopped_before_the_end(self):
        points = exact([0], [1], [2], [10])
        with self.assertRaises(RuntimeError):
            k_means(points, exact([0], [1]), max_rounds=1)


if __name__ == "__main__":
    unittest.main()

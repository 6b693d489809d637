"""Run with `python3 -m unittest` in this folder."""
import unittest

from accuracies import RUNS, plain


class Runs(unittest.TestCase):
    def test_all_fit_what_they_were_trained_on(self):
        self.assertEqual({run.seen for run in RUNS}, {100.0})

    def test_with_random_labels_new_photographs_are_guessed(self):
        self.assertLess(abs(plain("random").new - 10), 1)

    def test_with_true_labels_they_are_not(self):
        self.assertEqual(plain("true").new, min(run.new for run in RUNS if run.labels == "true"))
        self.assertGreater(plain("true").new, 80)


if __name__ == "__main__":
    unittest.main()

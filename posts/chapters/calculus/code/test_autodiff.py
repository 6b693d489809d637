"""Run with `python3 -m unittest` in this folder."""

import math
import unittest

from autodiff import Value, backward, exp, log


class Backward(unittest.TestCase):
    def test_a_product_has_the_other_factor_as_its_slope(self):
        a, b = Value(3.0), Value(4.0)
        backward(a * b)
        self.assertEqual((a.slope, b.slope), (4.0, 3.0))

    def test_a_value_that_is_used_twice_gathers_both_slopes(self):
        a = Value(3.0)
        backward(a * a + a)
        self.assertEqual(a.slope, 7.0)

    def test_an_intermediate_value_is_passed_on_once_it_is_complete(self):
        a = Value(2.0)
        square = a * a
        backward(square * square + square)
        self.assertEqual(a.slope, 4 * 2.0**3 + 2 * 2.0)

    def test_exp_and_log(self):
        a = Value(0.7)
        backward(log(1 + exp(-a)))
        self.assertAlmostEqual(a.slope, -1 / (1 + math.exp(0.7)))

    def test_a_second_sweep_starts_anew(self):
        a = Value(3.0)
        output = a * a
        backward(output)
        backward(output)
        self.assertEqual(a.slope, 6.0)

    def test_a_long_chain(self):
        a = Value(1.0)
        output = a
        for _ in range(20_000):
            output = output + 1
        backward(output)
        self.assertEqual(a.slope, 1.0)


if __name__ == "__main__":
    unittest.main()

"""Reverse-mode differentiation of numbers, as small as it can be."""

# region value
import math


class Value:
    """A number, and what it was computed from.

    `inputs` has pairs: a value, and the partial derivative in it.
    """

    def __init__(self, number, inputs=()):
        self.number, self.inputs, self.slope = number, inputs, 0.0

    def __add__(self, other):
        other = as_value(other)
        return Value(self.number + other.number,
                     [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.number * other.number,
                     [(self, other.number), (other, self.number)])

    def __neg__(self):
        return Value(-self.number, [(self, -1.0)])

    __radd__, __rmul__ = __add__, __mul__


def exp(value):
    result = math.exp(value.number)
    return Value(result, [(value, result)])


def log(value):
    return Value(math.log(value.number), [(value, 1 / value.number)])


def as_value(what):
    return what if isinstance(what, Value) else Value(what)
# endregion


# region order
def in_order(output):
    """All values that went into the output, each behind those that it was computed from."""
    order, seen, waiting = [], set(), [(output, False)]
    while waiting:
        value, is_ready = waiting.pop()
        if is_ready:
            order.append(value)
        elif id(value) not in seen:
            seen.add(id(value))
            waiting.append((value, True))
            waiting.extend((source, False) for source, _ in value.inputs)
    return order
# endregion


# region backward
def backward(output):
    order = in_order(output)
    for value in order:
        value.slope = 0.0
    output.slope = 1.0
    for value in reversed(order):
        for source, partial in value.inputs:
            source.slope += value.slope * partial
# endregion

"""Writes two-points.svg: two noisy points fitted exactly, by a straight line (2 knobs)
and by the smallest of all fits with 40 knobs (the constant 2 and 39 cosines, the j-th divided by j)."""
from math import cos, pi
from pathlib import Path

POINTS = [(0.45, 0.44), (0.55, 0.58)]
KNOBS = 40
LEFT, RIGHT, TOP, FLOOR = 20, 460, 14, 236


def truth(t):
    return 0.45 + 0.1 * t


def features(t):
    return [2.0] + [cos(pi * j * t) / j for j in range(1, KNOBS)]


def kernel(s, t):
    return sum(u * v for u, v in zip(features(s), features(t)))


# The smallest weights that fit are a combination of the two rows: solve the 2 x 2 system of inner products.
(s, u), (t, v) = POINTS
a, b, d = kernel(s, s), kernel(s, t), kernel(t, t)
g, h = (d * u - b * v) / (a * d - b * b), (a * v - b * u) / (a * d - b * b)


def smallest(z):
    return g * kernel(s, z) + h * kernel(t, z)


def straight(z):
    return u + (v - u) * (z - s) / (t - s)


def x(z):
    return LEFT + (RIGHT - LEFT) * z


def y(value):
    return FLOOR - (FLOOR - TOP) * value


def line(f, lo=0.0, hi=1.0, steps=200):
    zs = [lo + (hi - lo) * i / steps for i in range(steps + 1)]
    return " ".join(f"{x(z):.1f},{y(f(z)):.1f}" for z in zs)


def text(px, py, words, anchor, tone, fill):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{fill}" font-family="sans-serif" font-size="17" '
            f'x="{px:.1f}" y="{py:.1f}" text-anchor="{anchor}">{words}</text>')


def where(value):
    """Where the straight line has this height."""
    return s + (value - u) * (t - s) / (v - u)


if __name__ == "__main__":
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 250">',
        f'<polyline class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="5 5" fill="none" points="{line(truth, steps=1)}"/>',
        f'<polyline class="fig-warm" stroke="#9a5b00" stroke-width="2" fill="none" points="{line(straight, max(0, where(0)), min(1, where(1)), 1)}"/>',
        f'<polyline class="fig-cool" stroke="#1f4b99" stroke-width="2" fill="none" points="{line(smallest)}"/>',
        *[f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{x(z):.1f}" cy="{y(w):.1f}" r="5"/>' for z, w in POINTS],
        text(x(where(0.88)) - 20, y(0.86), "2 knobs", "end", "warm", "#9a5b00"),
        text(x(0.98), y(0.62), "40 knobs", "end", "cool", "#1f4b99"),
        text(x(0.02), y(0.51), "truth", "start", "muted", "#6b675f"),
        "</svg>",
    ]
    Path(__file__).with_name("two-points.svg").write_text("\n".join(parts) + "\n")
    print([round(smallest(z / 10), 3) for z in range(11)], straight(0), straight(1))

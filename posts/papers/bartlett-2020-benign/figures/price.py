"""Writes price.svg: the mean excess risk against the number of weak directions, n = 50, k = 2,
tail energy 1, noise 1, a strong signal of length 1 and no weak signal.
Curves: the upper and the lower bound of the deep dive. Dots: the mean of 1,000 simulated data sets."""
from pathlib import Path

import numpy as np

N, K, TAIL, NOISE, SIGNAL, SETS = 50, 2, 1.0, 1.0, 1.0, 1000
LEFT, RIGHT, TOP, FLOOR = 52, 468, 14, 250
DOTS = [75, 100, 150, 250, 500, 1000, 2500, 5000, 10000, 25000]


def upper(m):
    bias = SIGNAL * TAIL * (1 / (4 * (N - K - 1)) + 1 / m)
    return bias + NOISE * (K / (N - K - 1) * (m - 1) / (m - N + K - 1) + N / (m - N - 1))


def lower(m):
    shrink = SIGNAL / (1 + N * m / (TAIL * (m - N - 1))) ** 2
    return shrink + NOISE * (K / N * max(0, 1 - TAIL / (N - K - 1)) ** 2 + (N - K) / (m - N + K - 1))


def simulated(m, draw):
    """The excess risk is averaged over the noise exactly and over the inputs by simulation;
    the weak Gram matrix is drawn by Bartlett's factorization of a Wishart matrix."""
    total, weak = 0.0, TAIL / m
    signal = np.zeros(K)
    signal[0] = np.sqrt(SIGNAL)
    for _ in range(SETS):
        root = np.tril(draw.standard_normal((N, N)), -1) + np.diag(np.sqrt(draw.chisquare(m - np.arange(N))))
        tail, strong = weak * root @ root.T, draw.standard_normal((N, K))
        pull = np.linalg.solve(strong @ strong.T + tail, strong)  # K^{-1} U
        inverse = np.linalg.inv(strong @ strong.T + tail)
        error = strong.T @ pull @ signal - signal
        leak = pull @ signal
        total += error @ error + weak * leak @ tail @ leak
        total += NOISE * (np.sum(pull ** 2) + weak * np.sum(inverse * (inverse @ tail)))
    return total / SETS


def x(m):
    return LEFT + (RIGHT - LEFT) * np.log10(m / N) / 3


def y(risk):
    return FLOOR - (FLOOR - TOP) * (np.log10(risk) + 1.75) / 2.4


def line(bound, first, tone, colour):
    ms = [m for m in np.geomspace(first, 1000 * N, 160)]
    points = " ".join(f"{x(m):.1f},{y(bound(m)):.1f}" for m in ms if y(bound(m)) >= TOP)
    return f'<polyline class="fig-{tone}" stroke="{colour}" stroke-width="2" fill="none" points="{points}"/>'


def text(px, py, words, anchor="middle", tone=""):
    extra, fill = {"": ("", "#1c1b19"), "muted": (" fig-fill-muted", "#6b675f"),
                   "warm": (" fig-fill-warm", "#9a5b00"), "cool": (" fig-fill-cool", "#1f4b99")}[tone]
    return (f'<text class="fig-label{extra}" fill="{fill}" font-family="sans-serif" font-size="17" '
            f'x="{px:.1f}" y="{py:.1f}" text-anchor="{anchor}">{words}</text>')


draw = np.random.default_rng(4)
means = {m: simulated(m, draw) for m in DOTS}
for m, mean in means.items():
    print(f"m = {m}: {lower(m):.4f} <= {mean:.4f} <= {upper(m):.4f}")
    assert lower(m) <= mean <= upper(m)

parts = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 310">',
    f'<path class="fig-ink" stroke="#1c1b19" stroke-width="1" fill="none" d="M{LEFT} {TOP}V{FLOOR}H{RIGHT}"/>',
    f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="5 5" fill="none" d="M{LEFT} {y(NOISE * K / N):.1f}H{RIGHT}"/>',
    line(upper, 55, "warm", "#9a5b00"), line(lower, 53, "cool", "#1f4b99"),
    *(f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{x(m):.1f}" cy="{y(v):.1f}" r="3.5"/>' for m, v in means.items()),
    text(LEFT - 8, y(1) + 6, "1", "end"), text(LEFT - 8, y(0.1) + 6, "0.1", "end"),
    *(text(x(N * q) - (16 if q == 1000 else 0), FLOOR + 22, str(q)) for q in (1, 10, 100, 1000)),
    text((LEFT + RIGHT) / 2, FLOOR + 48, "weak directions per data point", tone="muted"),
    text(x(N * 4), y(0.8), "upper bound", "start", "warm"),
    text(LEFT + 10, y(0.13), "lower bound", "start", "cool"),
    text(LEFT + 8, y(NOISE * K / N) + 20, "k/n", "start", "muted"),
    "</svg>",
]
Path(__file__).with_name("price.svg").write_text("\n".join(parts) + "\n")

"""Writes split.svg: the two halves of the excess risk of curve.py: what of the signal is missed, and what the noise adds."""
from pathlib import Path

N, D, K, STRONG, WEAK, NOISE = 40, 80, 3, 0.3, 0.7, 0.02
LEFT, RIGHT, TOP, FLOOR, CUT = 44, 464, 14, 250, 1.5


def left_out(p):
    return STRONG * (K - p) / K + WEAK if p <= K else WEAK * (D - p) / (D - K)


def missed(p):
    """Energy left out, and the share of the signal that the row space does not see."""
    return left_out(p) + (STRONG + WEAK - left_out(p)) * (1 - N / p if p > N else 0)


def added(p):
    """The effective noise, as it comes back through the pseudoinverse."""
    return (NOISE + left_out(p)) * (p / (N - p - 1) if p <= N - 2 else N / (p - N - 1))


def x(p):
    return LEFT + (RIGHT - LEFT) * p / D


def y(value):
    return FLOOR - (FLOOR - TOP) * value / CUT


def line(f, ps):
    """The polyline through the exact values, cut where it leaves the picture."""
    points = []
    values = [(p, f(p)) for p in ps]
    for (p, v), (q, w) in zip(values, values[1:]):
        if v <= CUT:
            points.append((p, v))
        if (v <= CUT) != (w <= CUT):
            points.append((p + (q - p) * (CUT - v) / (w - v), CUT))
    if values[-1][1] <= CUT:
        points.append(values[-1])
    return " ".join(f"{x(p):.1f},{y(v):.1f}" for p, v in points)


def text(px, py, words, anchor="middle", tone=""):
    extra, fill = {"": ("", "#1c1b19"), "muted": (" fig-fill-muted", "#6b675f"),
                   "warm": (" fig-fill-warm", "#9a5b00"), "cool": (" fig-fill-cool", "#1f4b99")}[tone]
    return (f'<text class="fig-label{extra}" fill="{fill}" font-family="sans-serif" font-size="17" '
            f'x="{px:.1f}" y="{py:.1f}" text-anchor="{anchor}">{words}</text>')


def curve(tone, stroke, points):
    return f'<polyline class="fig-{tone}" stroke="{stroke}" stroke-width="2" fill="none" points="{points}"/>'


parts = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 310">',
    f'<path class="fig-ink" stroke="#1c1b19" stroke-width="1" fill="none" d="M{LEFT} {TOP}V{FLOOR}H{RIGHT}"/>',
    f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="5 5" fill="none" d="M{x(N):.1f} {TOP}V{FLOOR}"/>',
    curve("cool", "#1f4b99", line(missed, range(0, D + 1))),
    curve("warm", "#9a5b00", line(added, range(0, N - 1))),
    curve("warm", "#9a5b00", line(added, range(N + 2, D + 1))),
    text(LEFT - 8, y(0) + 6, "0", "end"), text(LEFT - 8, y(1) + 6, "1", "end"),
    text(x(0), FLOOR + 22, "0"), text(x(N), FLOOR + 22, "40"), text(x(D) - 6, FLOOR + 22, "80"),
    text(x(5), y(0.76), "missed", "start", "cool"),
    text(x(60), y(0.9), "noise", "start", "warm"),
    text((LEFT + RIGHT) / 2, FLOOR + 48, "number of features used", tone="muted"),
    "</svg>",
]
Path(__file__).with_name("split.svg").write_text("\n".join(parts) + "\n")

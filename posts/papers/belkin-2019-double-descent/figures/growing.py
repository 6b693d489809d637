"""Writes growing-1.svg to growing-3.svg: how the textbook's curve becomes the whole one. All three stand on the axes of
curve.svg and show the exact excess risk of the theorem in the deep dive, n = 40, D = 80, three strong features of energy 0.1
each, 77 weak ones that share 0.7, noise 0.02. First what is known of a small model, then the peak at which the model can
memorize anything, then what lies beyond it."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
import double_descent as exact

N, D, K, NOISE = 40, 80, 3, 0.02
ENERGIES = exact.two_levels(K, 0.3, 0.7, D)
LEFT, RIGHT, TOP, FLOOR, CUT = 44, 464, 14, 250, 2.4


def risk(p):
    return exact.risk(p, N, ENERGIES, NOISE)


def x(p):
    return LEFT + (RIGHT - LEFT) * p / D


def y(value):
    return FLOOR - (FLOOR - TOP) * value / CUT


def line(ps):
    """The polyline through the exact values, cut where it leaves the picture."""
    points = []
    values = [(p, risk(p)) for p in ps]
    for (p, v), (q, w) in zip(values, values[1:]):
        if v <= CUT:
            points.append((p, v))
        if (v <= CUT) != (w <= CUT):
            points.append((p + (q - p) * (CUT - v) / (w - v), CUT))
    if values[-1][1] <= CUT:
        points.append(values[-1])
    return " ".join(f"{x(p):.1f},{y(v):.1f}" for p, v in points)


def text(px, py, words, anchor="middle", tone=""):
    extra, fill = ("", "#1c1b19") if tone == "" else (" fig-fill-muted", "#6b675f")
    return (f'<text class="fig-label{extra}" fill="{fill}" font-family="sans-serif" font-size="20" '
            f'x="{px:.1f}" y="{py:.1f}" text-anchor="{anchor}">{words}</text>')


def curve(ps):
    return f'<polyline class="fig-ink" stroke="#1c1b19" stroke-width="2" fill="none" points="{line(ps)}"/>'


def dot(p):
    return f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{x(p):.1f}" cy="{y(risk(p)):.1f}" r="5"/>'


AXES = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 310">',
    f'<path class="fig-ink" stroke="#1c1b19" stroke-width="1" fill="none" d="M{LEFT} {TOP}V{FLOOR}H{RIGHT}"/>',
    text(LEFT - 8, y(0) + 6, "0", "end"), text(LEFT - 8, y(1) + 6, "1", "end"), text(LEFT - 8, y(2) + 6, "2", "end"),
    text(x(0), FLOOR + 24, "0"), text(x(N), FLOOR + 24, "40"), text(x(D) - 6, FLOOR + 24, "80"),
    text((LEFT + RIGHT) / 2, FLOOR + 50, "number of features used", tone="muted"),
]
WALL = [f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="5 5" fill="none" d="M{x(N):.1f} {TOP}V{FLOOR}"/>']
VALLEY = [dot(K), text(x(K) + 4, y(risk(K)) + 28, f"{risk(K):.2f}", "start")]

FRAMES = [
    [curve(range(0, 21)), *VALLEY, text(x(21), y(risk(20)) + 6, "and so on?", "start", "muted")],
    [curve(range(0, N - 1)), *VALLEY, *WALL, text(x(N) + 8, TOP + 24, "fits anything", "start", "muted")],
    [curve(range(0, N - 1)), *VALLEY, *WALL, curve(range(N + 2, D + 1)), dot(D),
     text(x(D) - 4, y(risk(D)) + 28, f"{risk(D):.2f}", "end"),
     text(x(D) - 8, TOP + 24, "second descent", "end", "muted")],
]

for number, parts in enumerate(FRAMES, 1):
    path = Path(__file__).with_name(f"growing-{number}.svg")
    path.write_text("\n".join([*AXES, *parts, "</svg>"]) + "\n")

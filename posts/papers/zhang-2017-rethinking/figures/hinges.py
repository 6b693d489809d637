"""Writes hinges.svg: the two-layer network of the expressivity theorem through nine points with
random labels. Along the line z = <a, x>, the thresholds b (ticks) interleave with the points."""
import random
from pathlib import Path

random.seed(2)
N, SHARE = 9, 0.8          # a threshold lies SHARE of a gap to the left of its point
LEFT, RIGHT, MID, FLOOR = 24, 456, 110, 232
SCALE = 54


def network(z, b, w):
    return sum(v * max(z - c, 0.0) for v, c in zip(w, b))


def solve(zs, b, y):
    """Forward substitution in the lower triangular matrix max(z_i - b_j, 0)."""
    w = []
    for i in range(len(zs)):
        known = sum(v * (zs[i] - c) for v, c in zip(w, b))
        w.append((y[i] - known) / (zs[i] - b[i]))
    return w


def text(x, y, words, tone, fill, anchor="start"):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{fill}" font-family="sans-serif" font-size="17" '
            f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>')


if __name__ == "__main__":
    zs, z = [], 0.0
    for _ in range(N):
        z += random.uniform(0.8, 1.4)
        zs.append(z)
    b = [zs[0] - 0.8] + [zs[i] - SHARE * (zs[i] - zs[i - 1]) for i in range(1, N)]
    y = [1, -1, -1, 1, 1, 1, -1, 1, -1]
    w = solve(zs, b, y)
    lo, hi = b[0] - 0.5, zs[-1] + 0.05
    px = lambda t: LEFT + (RIGHT - LEFT) * (t - lo) / (hi - lo)
    py = lambda v: MID - SCALE * v
    knots = [lo, *b, zs[-1]]
    line = " ".join(f"{px(t):.1f},{py(network(t, b, w)):.1f}" for t in knots)
    print([round(network(t, b, w), 3) for t in zs], "range", min(network(t, b, w) for t in knots), max(network(t, b, w) for t in knots))
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 272">',
        f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{LEFT}" y1="{FLOOR}" x2="{RIGHT}" y2="{FLOOR}"/>',
        *[f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{px(c):.1f}" y1="{FLOOR - 6}" x2="{px(c):.1f}" y2="{FLOOR + 6}"/>' for c in b],
        f'<polyline class="fig-cool" stroke="#1f4b99" stroke-width="2" fill="none" points="{line}"/>',
        *[f'<circle class="fig-fill-{"warm" if v > 0 else "ink"}" fill="{"#9a5b00" if v > 0 else "#1c1b19"}" cx="{px(t):.1f}" cy="{py(v):.1f}" r="5"/>' for t, v in zip(zs, y)],
        text(LEFT, FLOOR + 30, "thresholds", "muted", "#6b675f"),
        text(RIGHT, FLOOR + 30, "z", "muted", "#6b675f", "end"),
        "</svg>",
    ]
    Path(__file__).with_name("hinges.svg").write_text("\n".join(parts) + "\n")

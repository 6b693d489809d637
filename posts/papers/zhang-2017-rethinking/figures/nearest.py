"""Writes nearest.svg: one equation, two unknowns. The line of all solutions of x.w = y, the path of
gradient descent from zero on (x.w - y)^2 / 2, and the circle through the solution of smallest norm."""
from math import hypot
from pathlib import Path

X, Y, STEP = (0.55, 1.0), 1.9, 0.3
SCALE, OX, OY = 92, 176, 236
TONES = {"ink": "#1c1b19", "muted": "#6b675f", "warm": "#9a5b00", "cool": "#1f4b99"}


def place(w):
    return OX + SCALE * w[0], OY - SCALE * w[1]


def descend(steps):
    w, path = (0.0, 0.0), []
    for _ in range(steps):
        path.append(w)
        e = X[0] * w[0] + X[1] * w[1] - Y
        w = (w[0] - STEP * e * X[0], w[1] - STEP * e * X[1])
    return path


def text(x, y, words, tone, anchor="start"):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{TONES[tone]}" font-family="sans-serif" font-size="17" '
            f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>')


def on_line(first):
    return first, (Y - X[0] * first) / X[1]


if __name__ == "__main__":
    square = X[0] ** 2 + X[1] ** 2
    best = (Y * X[0] / square, Y * X[1] / square)
    radius = SCALE * hypot(*best)
    (ax, ay), (bx, by) = place(on_line(-1.05)), place(on_line(2.9))
    px, py = place(best)
    far = on_line(2.3)
    fx, fy = place(far)
    path = descend(14)
    dots = [f'<circle class="fig-fill-cool" fill="#1f4b99" cx="{place(w)[0]:.1f}" cy="{place(w)[1]:.1f}" r="3.5"/>' for w in path[1:]]
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270">',
        f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="20" y1="{OY}" x2="460" y2="{OY}"/>',
        f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{OX}" y1="262" x2="{OX}" y2="12"/>',
        # the upper arc of the circle of radius |w+|
        f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="4 5" fill="none" '
        f'd="M {OX - radius:.1f} {OY} A {radius:.1f} {radius:.1f} 0 0 1 {OX + radius:.1f} {OY}"/>',
        f'<line class="fig-warm" stroke="#9a5b00" stroke-width="2" x1="{ax:.1f}" y1="{ay:.1f}" x2="{bx:.1f}" y2="{by:.1f}"/>',
        f'<line class="fig-cool" stroke="#1f4b99" stroke-width="2" x1="{OX}" y1="{OY}" x2="{px:.1f}" y2="{py:.1f}"/>',
        *dots,
        f'<circle class="fig-fill-cool" fill="#1f4b99" cx="{px:.1f}" cy="{py:.1f}" r="6"/>',
        f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{OX}" cy="{OY}" r="5"/>',
        f'<circle class="fig-fill-warm" fill="#9a5b00" cx="{fx:.1f}" cy="{fy:.1f}" r="6"/>',
        text(OX - 10, OY + 22, "start", "ink", "end"),
        text(px + 12, py - 12, "nearest perfect fit", "cool"),
        text(fx + 2, fy - 16, "another", "warm"),
        "</svg>",
    ]
    Path(__file__).with_name("nearest.svg").write_text("\n".join(parts) + "\n")

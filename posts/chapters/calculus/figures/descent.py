"""Writes descent.svg: sqrt(1 + x^2), whose slope changes at most at the rate 1, and the parabola above it at one point."""
from math import sqrt
from pathlib import Path

TONES = {"ink": "#1c1b19", "muted": "#6b675f", "warm": "#9a5b00", "cool": "#1f4b99"}
HERE, SX, SY, OX, OY = 2.4, 92, 92, 112, 322


def loss(x):
    return sqrt(1 + x * x)


SLOPE = HERE / loss(HERE)


def bound(x):
    return loss(HERE) + SLOPE * (x - HERE) + (x - HERE) ** 2 / 2


def place(x, y):
    return OX + SX * x, OY - SY * y


def curve(f, start, end, tone, dashes=""):
    points = [place(start + (end - start) * i / 80, f(start + (end - start) * i / 80)) for i in range(81)]
    d = "M " + " L ".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path class="fig-{tone}" stroke="{TONES[tone]}" stroke-width="2" fill="none"{dashes} d="{d}"/>'


def text(x, y, words, tone, anchor="start"):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{TONES[tone]}" font-family="sans-serif" font-size="17" '
            f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>')


def dot(x, y, tone):
    return f'<circle class="fig-fill-{tone}" fill="{TONES[tone]}" cx="{x:.1f}" cy="{y:.1f}" r="5.5"/>'


if __name__ == "__main__":
    there = HERE - SLOPE
    (hx, hy), (bx, by), (lx, ly) = place(HERE, loss(HERE)), place(there, bound(there)), place(there, loss(there))
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270">',
        curve(loss, -0.95, 3.1, "cool"),
        curve(bound, 0.05, 2.95, "warm", ' stroke-dasharray="6 5"'),
        f'<line class="fig-muted" stroke="{TONES["muted"]}" stroke-width="1" stroke-dasharray="3 4" x1="{bx:.1f}" y1="{by:.1f}" x2="{lx:.1f}" y2="{ly:.1f}"/>',
        f'<path class="fig-ink" stroke="{TONES["ink"]}" stroke-width="1.5" fill="none" d="M {hx:.1f} {hy - 40:.1f} L {bx:.1f} {hy - 40:.1f} m 9 -5 l -9 5 l 9 5"/>',
        f'<line class="fig-muted" stroke="{TONES["muted"]}" stroke-width="1" stroke-dasharray="3 4" x1="{hx:.1f}" y1="{hy - 40:.1f}" x2="{hx:.1f}" y2="{hy:.1f}"/>',
        f'<line class="fig-muted" stroke="{TONES["muted"]}" stroke-width="1" stroke-dasharray="3 4" x1="{bx:.1f}" y1="{hy - 40:.1f}" x2="{bx:.1f}" y2="{by:.1f}"/>',
        dot(hx, hy, "ink"), dot(bx, by, "warm"), dot(lx, ly, "cool"),
        text(hx + 14, hy + 16, "here", "ink"),
        text((hx + bx) / 2, hy - 50, "one step", "ink", "middle"),
        text(104, 96, "bound", "warm", "end"),
        text(38, 172, "loss", "cool"),
        "</svg>",
    ]
    Path(__file__).with_name("descent.svg").write_text("\n".join(parts) + "\n")

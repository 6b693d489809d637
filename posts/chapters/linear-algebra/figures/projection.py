"""Writes projection.svg: the labels, their projection onto a plane, and the difference."""
from pathlib import Path

TONES = {"ink": "#1c1b19", "muted": "#6b675f", "warm": "#9a5b00", "cool": "#1f4b99"}
START, FOOT, TIP = (120, 214), (330, 192), (330, 52)
PLANE = [(30, 250), (366, 250), (460, 154), (124, 154)]


def arrow(a, b, tone):
    """A line with a head of two strokes."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = (dx * dx + dy * dy) ** 0.5
    ux, uy = dx / size, dy / size
    wings = [(b[0] - 13 * ux + s * 6 * uy, b[1] - 13 * uy - s * 6 * ux) for s in (1, -1)]
    d = f"M {a[0]} {a[1]} L {b[0]} {b[1]} M {wings[0][0]:.1f} {wings[0][1]:.1f} L {b[0]} {b[1]} L {wings[1][0]:.1f} {wings[1][1]:.1f}"
    return f'<path class="fig-{tone}" stroke="{TONES[tone]}" stroke-width="2" fill="none" d="{d}"/>'


def text(x, y, words, tone, anchor="start"):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{TONES[tone]}" font-family="sans-serif" font-size="17" '
            f'x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>')


if __name__ == "__main__":
    corners = " L ".join(f"{x} {y}" for x, y in PLANE)
    (fx, fy), (tx, ty) = FOOT, TIP
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270">',
        f'<path class="fig-muted" stroke="{TONES["muted"]}" stroke-width="1" fill="none" d="M {corners} Z"/>',
        arrow(START, FOOT, "cool"),
        arrow(START, TIP, "warm"),
        f'<line class="fig-ink" stroke="{TONES["ink"]}" stroke-width="1.5" stroke-dasharray="5 5" x1="{tx}" y1="{ty + 4}" x2="{fx}" y2="{fy}"/>',
        # the right angle, in the plane of the three points
        f'<path class="fig-ink" stroke="{TONES["ink"]}" stroke-width="1" fill="none" d="M {fx - 14} {fy + 1.5} L {fx - 14} {fy - 12.5} L {fx} {fy - 14}"/>',
        text(212, 112, "labels", "warm", "end"),
        text(246, 226, "predictions", "cool", "middle"),
        text(tx + 12, 122, "left over", "ink"),
        text(46, 243, "column space", "muted"),
        "</svg>",
    ]
    Path(__file__).with_name("projection.svg").write_text("\n".join(parts) + "\n")

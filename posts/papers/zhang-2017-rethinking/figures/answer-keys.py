"""Writes answer-keys.svg: accuracy on the training images and on new images, with true and with random labels.
The numbers are those of the paper's Table 1 (small Inception network, CIFAR-10, no explicit regularization)."""
from pathlib import Path

ROWS = [("True labels", 100.0, 85.75), ("Random labels", 100.0, 9.78)]
LEFT, FULL, BAR, GAP = 20, 320, 26, 8
TONES = {"ink": "#1c1b19", "muted": "#6b675f", "warm": "#9a5b00", "cool": "#1f4b99"}


def text(x, y, words, tone, anchor="start"):
    return (f'<text class="fig-label fig-fill-{tone}" fill="{TONES[tone]}" font-family="sans-serif" font-size="17" '
            f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>')


def bar(y, percent, tone, what):
    width = FULL * percent / 100
    return [f'<rect class="fig-fill-{tone}" fill="{TONES[tone]}" x="{LEFT}" y="{y}" width="{width:.1f}" height="{BAR}"/>',
            text(LEFT + width + 8, y + 19, f"{percent:.0f}% {what}", tone)]


if __name__ == "__main__":
    parts, y = [], 22
    for name, seen, new in ROWS:
        parts.append(text(LEFT, y, name, "ink"))
        parts += bar(y + 12, seen, "warm", "seen")
        parts += bar(y + 12 + BAR + GAP, new, "cool", "new")
        y += 12 + 2 * BAR + GAP + 44
    height = y - 40
    Path(__file__).with_name("answer-keys.svg").write_text("\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 {height}">', *parts, "</svg>"]) + "\n")

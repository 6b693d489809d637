"""What the figures of the posts are drawn with: one size of labels, one look for each quantity, one way to set a variable.

A drawing is 480 units wide. Its labels have 19 units, so that they are 11 px and more on a screen of 320 px; where there is more
room, the site's style sheet sets them smaller. So what stands clear of each other here stands clear everywhere, and offsets of
labels are given in em. Colours are the classes of `layouts/styles/figures.css`; those here are for readers of feeds.
"""
import json
from pathlib import Path

WIDTH, LABEL = 480, 19

# Each quantity has a colour, and a width and dashes, by which it is told from others without colour.
QUANTITIES = {
    "ink": ("#1c1b19", 2, ""),
    "muted": ("#625e56", 1, ""),
    "risk": ("#1c1b19", 2.5, ""),
    "test": ("#1c1b19", 2.5, ""),
    "train": ("#625e56", 2, "2 3"),
    "noise": ("#a12a5e", 2.5, "8 4"),
    "bias": ("#00695c", 2.5, "2 4"),
    "truth": ("#625e56", 2, "6 5"),
    "fit": ("#6a3d9a", 2.5, ""),
    "penalty": ("#4d6600", 2.5, "9 3 2 3"),
    "bound": ("#625e56", 1.5, ""),
}


def number(value):
    """At most one decimal, and none that says nothing."""
    rounded = round(float(value), 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def pairs(points):
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def attributes(given):
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in given.items() if value is not None and value != "")


def stroke(quantity, **more):
    colour, width, dashes = QUANTITIES[quantity]
    given = {"class": f"q-{quantity}", "stroke": colour, "stroke_width": number(width), "stroke_dasharray": dashes, "fill": "none"}
    return attributes({**given, **more})


def fill(quantity, **more):
    return attributes({"class": f"q-{quantity}-fill", "fill": QUANTITIES[quantity][0], **more})


def words_as_svg(words):
    """Words in which `{p}` is a variable, `{w_t}` one with a subscript and `{w^+}` one with a sign above, set as in the text."""
    parts, back = [], ""
    rest = words
    while rest:
        before, brace, rest = rest.partition("{")
        inside, _, rest = rest.partition("}") if brace else ("", "", "")
        parts.append(piece(before, "", back))
        back = "" if before else back
        if not brace:
            break
        letter, sign, small = (inside.partition("_") if "_" in inside else inside.partition("^"))
        parts.append(piece(letter, "fig-var", back))
        back = ""
        if sign:
            shift = 0.32 if sign == "_" else -0.45
            italic = " fig-var" if small.isalpha() and len(small) == 1 else ""
            parts.append(f'<tspan class="fig-sub{italic}" dy="{shift}em" font-size="0.72em">{escape(small)}</tspan>')
            back = f' dy="{round(-shift * 0.72, 3)}em"'
    return "".join(parts)


def piece(text, kind, back):
    if not text:
        return ""
    style = ' font-family="serif" font-style="italic"' if kind else ""
    if not kind and not back:
        return escape(text)
    return f"<tspan{attributes({'class': kind})}{back}{style}>{escape(text)}</tspan>"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def save_knob(script, name, knob, frames):
    """Writes ../knobs/<name>.json beside the script's folder, a frame a line."""
    folder = Path(script).resolve().parents[1] / "knobs"
    folder.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(frame, ensure_ascii=False) for frame in frames)
    head = json.dumps({**knob, "frames": []}, ensure_ascii=False)
    (folder / f"{name}.json").write_text(head.replace("[]", f"[\n{lines}\n]") + "\n")


class Figure:
    """A drawing; places are in its units, to the right and down."""

    def __init__(self, height):
        self.height = height
        self.parts = []

    def add(self, *parts):
        self.parts += parts

    def line(self, x1, y1, x2, y2, quantity, **more):
        self.add(f'<line{stroke(quantity, **more)} x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"/>')

    def polyline(self, points, quantity, **more):
        self.add(f'<polyline{stroke(quantity, stroke_linejoin="round", **more)} points="{pairs(points)}"/>')

    def path(self, d, quantity, **more):
        self.add(f'<path{stroke(quantity, **more)} d="{d}"/>')

    def area(self, points, quantity):
        """A wash of a quantity's colour."""
        self.add(f'<polygon{attributes({"class": f"q-{quantity}-fill fig-wash", "fill": QUANTITIES[quantity][0], "fill_opacity": "0.1"})} points="{pairs(points)}"/>')

    def polygon(self, points, quantity):
        self.add(f'<polygon{fill(quantity)} points="{pairs(points)}"/>')

    def bar(self, x, y, width, height, quantity):
        self.add(f'<rect{fill(quantity)} x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"/>')

    def dot(self, x, y, quantity, r=4, **more):
        self.add(f'<circle{fill(quantity, **more)} cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>')

    def ring(self, x, y, quantity, r=5, **more):
        """A mark that is seen over a line: its middle is paper."""
        given = stroke(quantity, stroke_width=None, stroke_dasharray=None, fill=None, **more).replace('class="', 'class="fig-ring ', 1)
        self.add(f'<circle{given} stroke-width="2.5" fill="#fdfcf8" cx="{number(x)}" cy="{number(y)}" r="{number(r)}"/>')

    def square(self, x, y, quantity, side=9):
        self.add(f'<rect class="q-{quantity} fig-ring" stroke="{QUANTITIES[quantity][0]}" stroke-width="2" fill="#fdfcf8" '
                 f'x="{number(x - side / 2)}" y="{number(y - side / 2)}" width="{number(side)}" height="{number(side)}"/>')

    def arrow(self, a, b, quantity):
        """From a to b, with a head of 11 units."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = (dx * dx + dy * dy) ** 0.5
        dx, dy = dx / size, dy / size
        neck = (b[0] - 10 * dx, b[1] - 10 * dy)
        self.line(*a, *neck, quantity)
        self.polygon([b, (b[0] - 12 * dx - 5 * dy, b[1] - 12 * dy + 5 * dx), (b[0] - 12 * dx + 5 * dy, b[1] - 12 * dy - 5 * dx)], quantity)

    def text(self, x, y, words, quantity="ink", anchor="start", dx=0, dy=0, **more):
        """A label; `dx` and `dy` are in em, so that it stays as near to its mark at every size."""
        given = {"class": f"fig-label q-{quantity}-fill", "fill": QUANTITIES[quantity][0], "font_family": "sans-serif",
                 "x": number(x), "y": number(y), "dx": f"{dx}em" if dx else None, "dy": f"{dy}em" if dy else None,
                 "text_anchor": None if anchor == "start" else anchor}
        self.add(f"<text{attributes({**given, **more})}>{words_as_svg(words)}</text>")

    def save(self, script, name):
        head = f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="0 0 {WIDTH} {number(self.height)}" font-size="{LABEL}">'
        Path(script).with_name(name).write_text("\n".join([head, *self.parts, "</svg>"]) + "\n")


class Plot:
    """Two axes in a figure, and what stands at them."""

    def __init__(self, figure, x, y, left=46, right=462, top=16, floor=250):
        self.figure, self.box = figure, (left, right, top, floor)
        self.x_range, self.y_range = x, y

    def x(self, value):
        left, right, _, _ = self.box
        low, high = self.x_range
        return left + (right - left) * (value - low) / (high - low)

    def y(self, value):
        _, _, top, floor = self.box
        low, high = self.y_range
        return floor - (floor - top) * (value - low) / (high - low)

    def at(self, x, y):
        return self.x(x), self.y(y)

    def axes(self):
        left, right, top, floor = self.box
        self.figure.path(f"M{left} {top}V{floor}H{right}", "muted")

    def x_ticks(self, ticks, title=None):
        """Ticks with their labels; the last one ends with the axis. The axis' title stands below its middle."""
        left, right, _, floor = self.box
        for value, words in ticks:
            at = self.x(value)
            self.figure.line(at, floor, at, floor + 5, "muted")
            isLast = at > right - 20
            self.figure.text(at + (6 if isLast else 0), floor + 7, words, anchor="end" if isLast else "middle", dy=0.95)
        if title:
            self.figure.text((left + right) / 2, floor + 9, title, "muted", "middle", dy=2.25)

    def y_ticks(self, ticks):
        left = self.box[0]
        for value, words in ticks:
            self.figure.line(left - 4, self.y(value), left, self.y(value), "muted")
            self.figure.text(left - 7, self.y(value), words, anchor="end", dy=0.35)

    def curve(self, values, quantity, **more):
        """The line through values, cut where it leaves the picture above."""
        high = self.y_range[1]
        runs, run = [], []
        for (p, v), (q, w) in zip(values, values[1:]):
            if v <= high:
                run.append((p, v))
            if (v <= high) != (w <= high):
                run.append((p + (q - p) * (high - v) / (w - v), high))
                if w > high:
                    runs.append(run)
                    run = []
        if values[-1][1] <= high:
            run.append(values[-1])
        for part in [*runs, run]:
            if len(part) > 1:
                self.figure.polyline([self.at(*point) for point in part], quantity, **more)

"""Two unknowns, one example: the truth and its shadow on the one direction that the data reveal."""
import sys
from math import cos, sin, radians, hypot
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

CX, CY, R = 150.0, 172.0, 215.0
A, B = radians(-14), radians(42)                 # the line of the data; the truth (counter-clockwise from the right)
u = (cos(A), -sin(A)); t = (CX + R * cos(B), CY - R * sin(B))
k = (t[0] - CX) * u[0] + (t[1] - CY) * u[1]      # orthogonal projection
s = (CX + k * u[0], CY + k * u[1])
ext = lambda c: (CX + c * u[0], CY + c * u[1])
a, b = ext(-120), ext(315)
d = (t[0] - s[0], t[1] - s[1]); n = hypot(*d); d = (d[0] / n, d[1] / n); q = 12
corner = (s[0] - q * u[0], s[1] - q * u[1])
figure = Figure(290)
figure.line(*a, *b, "muted")
figure.line(*t, *s, "bias")
figure.polyline([corner, (corner[0] + q * d[0], corner[1] + q * d[1]), (s[0] + q * d[0], s[1] + q * d[1])], "muted")
figure.arrow((CX, CY), t, "ink")
figure.arrow((CX, CY), s, "fit")
figure.dot(CX, CY, "ink", 3.5)
figure.text(CX + .55 * (t[0] - CX), CY + .55 * (t[1] - CY), "the truth", anchor="end", dx=-0.6, dy=-0.4)
figure.text(CX + .42 * (s[0] - CX), CY + .42 * (s[1] - CY), "the smallest fit", "fit", "middle", dx=-0.5, dy=1.75)
figure.text((t[0] + s[0]) / 2, (t[1] + s[1]) / 2, "never seen", "bias", dx=0.8)
figure.text(474, b[1] + 12, "what the data show", "muted", "end", dy=1)
figure.save(__file__, "shadow.svg")

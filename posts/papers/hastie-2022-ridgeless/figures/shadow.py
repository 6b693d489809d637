"""Two unknowns, one example: the truth and its shadow on the one direction that the data reveal."""
from math import cos, sin, radians, hypot
CX, CY, R = 150.0, 172.0, 215.0
A, B = radians(-14), radians(42)                 # the line of the data; the truth (counter-clockwise from the right)
u = (cos(A), -sin(A)); t = (CX + R * cos(B), CY - R * sin(B))
k = (t[0] - CX) * u[0] + (t[1] - CY) * u[1]      # orthogonal projection
s = (CX + k * u[0], CY + k * u[1])


def arrow(a, b, kind, colour):
    dx, dy = b[0] - a[0], b[1] - a[1]; n = hypot(dx, dy); dx, dy = dx / n, dy / n
    e = (b[0] - 11 * dx, b[1] - 11 * dy)
    head = ' '.join(f'{x:.1f},{y:.1f}' for x, y in (b, (e[0] - 5 * dy, e[1] + 5 * dx), (e[0] + 5 * dy, e[1] - 5 * dx)))
    return (f'<path class="fig-{kind}" stroke="{colour}" stroke-width="2.5" fill="none" d="M{a[0]:.1f} {a[1]:.1f}L{e[0]:.1f} {e[1]:.1f}"/>'
            f'<polygon class="fig-fill-{kind}" fill="{colour}" points="{head}"/>')


ext = lambda c: (CX + c * u[0], CY + c * u[1])
a, b = ext(-120), ext(315)
d = (t[0] - s[0], t[1] - s[1]); n = hypot(*d); d = (d[0] / n, d[1] / n); q = 12
o = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 290">']
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"/>')
o.append(f'<path class="fig-warm" stroke="#9a5b00" stroke-width="2" stroke-dasharray="5 5" fill="none" d="M{t[0]:.1f} {t[1]:.1f}L{s[0]:.1f} {s[1]:.1f}"/>')
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="M{s[0] - q * u[0]:.1f} {s[1] - q * u[1]:.1f}l{q * d[0]:.1f} {q * d[1]:.1f}l{q * u[0]:.1f} {q * u[1]:.1f}"/>')
o.append(arrow((CX, CY), t, 'ink', '#1c1b19'))
o.append(arrow((CX, CY), s, 'cool', '#1f4b99'))
o.append(f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{CX}" cy="{CY}" r="3.5"/>')
T = 'font-family="sans-serif" font-size="17"'
o.append(f'<text class="fig-label" fill="#1c1b19" {T} text-anchor="end" x="{CX + .55 * (t[0] - CX) - 12:.1f}" y="{CY + .55 * (t[1] - CY) - 8:.1f}">the truth</text>')
o.append(f'<text class="fig-label fig-fill-cool" fill="#1f4b99" {T} text-anchor="middle" x="{CX + .42 * (s[0] - CX) - 12:.1f}" y="{CY + .42 * (s[1] - CY) + 34:.1f}">the smallest fit</text>')
m = ((t[0] + s[0]) / 2, (t[1] + s[1]) / 2)
o.append(f'<text class="fig-label fig-fill-warm" fill="#9a5b00" {T} x="{m[0] + 14:.1f}" y="{m[1] - 2:.1f}">never seen</text>')
o.append(f'<text class="fig-label fig-fill-muted" fill="#6b675f" {T} text-anchor="end" x="472" y="{b[1] + 30:.1f}">what the data show</text>')
o.append('</svg>')
open(__file__.replace('.py', '.svg'), 'w').write('\n'.join(o) + '\n')

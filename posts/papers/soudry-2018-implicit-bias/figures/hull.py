"""Draws hull.svg: the hull K of the points z_i, its nearest point p to the origin, and q(w).

Run with /usr/bin/python3.
"""
import os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
Z = np.array([(1.5, 2.7), (3.6, -0.5), (6.1, 0.3), (6.3, 2.4), (4.2, 3.4)])  # corners of K, in order

# nearest point of the edge from Z[0] to Z[1]; the check below shows that it is the nearest point of K
d = Z[1] - Z[0]
p = Z[0] - (Z[0] @ d) / (d @ d) * d
gamma = np.linalg.norm(p)
assert 0 < -(Z[0] @ d) / (d @ d) < 1 and (Z @ p >= p @ p - 1e-9).all()
w = np.array([-0.1, 0.45])  # some weight vector that is not yet good
m = Z @ w
q = np.exp(-m) @ Z / np.exp(-m).sum()
print('p', p, 'gamma', gamma, 'q', q, 'norm of q', np.linalg.norm(q))

H, k, O = 300, 62, np.array([44.0, 232.0])
at = lambda v: (O[0] + k * v[0], O[1] - k * v[1])


def text(x, y, s, cls='', anchor='start'):
    fill = {'': '#1c1b19', 'muted': '#6b675f', 'warm': '#9a5b00', 'cool': '#1f4b99'}[cls]
    c = 'fig-label' + (f' fig-fill-{cls}' if cls else '')
    return f'<text class="{c}" fill="{fill}" font-family="sans-serif" font-size="16" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{s}</text>'


def line(a, b, cls):
    col = {'warm': '#9a5b00', 'cool': '#1f4b99'}[cls]
    (x1, y1), (x2, y2) = at(a), at(b)
    return f'<line class="fig-{cls}" stroke="{col}" stroke-width="2" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def dot(v, cls, r=4.5):
    col = {'ink': '#1c1b19', 'warm': '#9a5b00', 'cool': '#1f4b99'}[cls]
    x, y = at(v)
    return f'<circle class="fig-fill-{cls}" fill="{col}" cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>'


pts = ' '.join('%.1f,%.1f' % at(z) for z in Z)
parts = [f'<polygon class="fig-wash-cool" fill="#e8eff9" points="{pts}"/>',
         f'<polygon class="fig-cool" stroke="#1f4b99" stroke-width="1" fill="none" points="{pts}"/>',
         line(np.zeros(2), q, 'cool'), line(np.zeros(2), p, 'warm')]
parts += [dot(z, 'cool', 4) for z in Z] + [dot(np.zeros(2), 'ink'), dot(p, 'warm'), dot(q, 'cool')]
x, y = at(np.zeros(2)); parts.append(text(x - 16, y + 8, '0', '', 'middle'))
x, y = at(p); parts.append(text(x + 10, y - 4, 'p', 'warm'))
x, y = at(q); parts.append(text(x + 9, y - 6, 'q', 'cool'))
x, y = at((4.5, 2.5)); parts.append(text(x, y, 'K', 'cool'))
with open(os.path.join(HERE, 'hull.svg'), 'w') as f:
    f.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 {H}">\n' + '\n'.join(parts) + '\n</svg>\n')

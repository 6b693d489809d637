"""Draws widest-street.svg (the street) and slow-turn.svg (how slowly training turns to it).

Run with /usr/bin/python3. Both pictures come from the same nine points in the plane and the
same gradient flow on the exponential loss, started at zero.
"""
import os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))

# z = y * x in coordinates (u, v): u across the widest street, v along it.
# The first two points are the support vectors: the widest street is |u| <= 1, and gamma = 1.
Z = np.array([(1, -.3), (1, 1.5), (1.6, 2.4), (1.5, 3.3), (2.1, 1.9), (2.4, 3.0), (1.8, .9), (1.7, 3.9), (2.2, .1)])
Y = np.array([1, -1, -1, 1, 1, -1, 1, -1, -1])


def flow(times):
    """w(t) for the flow w' = sum exp(-<w, z_i>) z_i from zero, by RK4 in the variable log(1 + t)."""
    w, s, out = np.zeros(2), 0.0, []
    rhs = lambda s, w: np.exp(s - Z @ w) @ Z
    for t in times:
        end = np.log1p(t)
        steps = max(1, int(np.ceil((end - s) / 0.004)))
        h = (end - s) / steps
        for _ in range(steps):
            a = rhs(s, w)
            b = rhs(s + h / 2, w + h / 2 * a)
            c = rhs(s + h / 2, w + h / 2 * b)
            d = rhs(s + h, w + h * c)
            w = w + h / 6 * (a + 2 * b + 2 * c + d)
            s += h
        out.append(w.copy())
    return np.array(out)


def angle(w):
    return np.degrees(np.arctan2(w[..., 1], w[..., 0]))


def text(x, y, s, cls='', anchor='start'):
    fill = {'': '#1c1b19', 'muted': '#6b675f', 'warm': '#9a5b00', 'cool': '#1f4b99'}[cls]
    c = 'fig-label' + (f' fig-fill-{cls}' if cls else '')
    return f'<text class="{c}" fill="{fill}" font-family="sans-serif" font-size="16" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{s}</text>'


def save(name, height, parts):
    body = '\n'.join(parts)
    with open(os.path.join(HERE, name), 'w') as f:
        f.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 {height}">\n{body}\n</svg>\n')


def street():
    H, k, tilt = 330, 43, np.radians(-22)
    # the street runs along v; across is u. Screen y points down.
    along = np.array([np.cos(tilt), np.sin(tilt)])
    across = np.array([np.sin(tilt), -np.cos(tilt)])
    at = lambda u, v: np.array([240, H / 2]) + k * (u * across + v * along)
    parts = []

    def clip(p, d):  # the part of the line p + s d inside the frame
        s = []
        for i, hi in ((0, 480), (1, H)):
            s.append(sorted(((4 - p[i]) / d[i], (hi - 4 - p[i]) / d[i])))
        lo, up = max(a for a, _ in s), min(b for _, b in s)
        return p + lo * d, p + up * d

    e = [clip(at(u, 0), along) for u in (-1, 1)]
    pts = ' '.join(f'{x:.1f},{y:.1f}' for x, y in (e[0][0], e[0][1], e[1][1], e[1][0]))
    parts.append(f'<polygon class="fig-wash-warm" fill="#faf0dd" points="{pts}"/>')
    for a, b in e:
        parts.append(f'<line class="fig-warm" stroke="#9a5b00" stroke-width="1" x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"/>')
    a, b = clip(at(0, 0), along)
    parts.append(f'<line class="fig-warm" stroke="#9a5b00" stroke-width="2" x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"/>')
    w = flow([1.0])[0]
    d = at(-w[1], w[0]) - at(0, 0)
    a, b = clip(at(0, 0), d / np.linalg.norm(d))
    parts.append(f'<line class="fig-muted" stroke="#6b675f" stroke-width="2" stroke-dasharray="7 5" x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"/>')
    x0, y0 = at(0, 0)  # every line goes through this point
    parts.append(f'<circle class="fig-ink" stroke="#1c1b19" stroke-width="2" fill="none" cx="{x0:.1f}" cy="{y0:.1f}" r="6"/>')
    for (u, v), y in zip(Z, Y):
        x0, y0 = at(y * u, y * v)
        assert 8 < x0 < 472 and 8 < y0 < H - 8, (x0, y0)
        if y > 0:
            parts.append(f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{x0:.1f}" cy="{y0:.1f}" r="6"/>')
        else:
            parts.append(f'<rect class="fig-fill-cool" fill="#1f4b99" x="{x0-5.5:.1f}" y="{y0-5.5:.1f}" width="11" height="11"/>')
    x, y = at(-0.62, 4.0)
    parts.append(text(x, y, 'widest street', 'warm', 'middle').replace('<text ', f'<text transform="rotate(-22 {x:.1f} {y:.1f})" '))
    parts.append(text(472, 216, 'early line', 'muted', 'end'))
    save('widest-street.svg', H, parts)
    print('early angle', angle(w), 'early margin', (Z @ w).min() / np.linalg.norm(w))


def slow_turn():
    H, left, right, top, bottom = 300, 44, 466, 20, 236
    e = np.linspace(0, 12, 241)
    deg = angle(flow(10.0 ** e))
    X = lambda v: left + (right - left) * v / 12
    Yc = lambda a: bottom - (bottom - top) * a / 30
    parts = [f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{left}" y1="{bottom}" x2="{right}" y2="{bottom}"/>',
             f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{left}" y1="{top}" x2="{left}" y2="{bottom}"/>']
    for a in (0, 10, 20, 30):
        parts.append(f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{left-5}" y1="{Yc(a):.1f}" x2="{left}" y2="{Yc(a):.1f}"/>')
        parts.append(text(left - 8, Yc(a) + 5.5, f'{a}°', 'muted', 'end'))
    for v, lab, anchor in ((0, '1', 'middle'), (3, 'thousand', 'middle'), (6, 'million', 'middle'), (12, 'trillion', 'end')):
        parts.append(f'<line class="fig-muted" stroke="#6b675f" stroke-width="1" x1="{X(v):.1f}" y1="{bottom}" x2="{X(v):.1f}" y2="{bottom+5}"/>')
        parts.append(text(X(v) + (4 if anchor == 'end' else 0), bottom + 24, lab, 'muted', anchor))
    parts.append(text((left + right) / 2, bottom + 52, 'training time', '', 'middle'))
    path = ' '.join(f'{"M" if i == 0 else "L"}{X(v):.1f} {Yc(a):.1f}' for i, (v, a) in enumerate(zip(e, deg)))
    parts.append(f'<path class="fig-warm" stroke="#9a5b00" stroke-width="2" fill="none" d="{path}"/>')
    for v, anchor in ((3, 'start'), (6, 'middle'), (12, 'end')):
        a = float(np.interp(v, e, deg))
        parts.append(f'<circle class="fig-fill-warm" fill="#9a5b00" cx="{X(v):.1f}" cy="{Yc(a):.1f}" r="4.5"/>')
        parts.append(text(X(v) + (4 if anchor != 'middle' else 0), Yc(a) - 13, f'{a:.1f}°', 'warm', anchor))
    save('slow-turn.svg', H, parts)
    print('degrees at 1, 10^3, 10^6, 10^12:', [round(float(np.interp(v, e, deg)), 3) for v in (0, 3, 6, 12)])


street()
slow_turn()

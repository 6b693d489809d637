"""Limiting risk of minimum norm and of optimally tuned ridge, r^2 = 4, sigma^2 = 1; dots: single random designs, n = 200."""
import numpy as np
R2, S2 = 4.0, 1.0; S = R2 / S2
X0, X1, Y0, Y1 = 40.0, 464.0, 262.0, 24.0
G1, F1 = 4.6, 8.0
px = lambda g: X0 + (X1 - X0) * g / G1
py = lambda f: Y0 + (Y1 - Y0) * f / F1
risk = lambda g: S2 * g / (1 - g) if g < 1 else R2 * (1 - 1 / g) + S2 / (g - 1)
path = lambda pts: "M" + "L".join(f"{px(g):.1f} {py(f):.1f}" for g, f in pts)


def ridge(g):                                    # positive root of rho^2 + (1/g + 1/S - 1) rho - 1/S = 0
    b = 1 / g + 1 / S - 1
    return R2 * (-b + (b * b + 4 / S) ** .5) / 2


def solve(f, lo, hi):
    for _ in range(100):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if (f(mid) > 0) == (f(lo) > 0) else (lo, mid)
    return lo


gl, gr = solve(lambda g: risk(g) - F1, .5, .99), solve(lambda g: risk(g) - F1, 1.01, 1.6)
N = 120
left = [(gl * i / N, risk(gl * i / N)) for i in range(N + 1)]
right = [(g, risk(g)) for g in (gr + (G1 - gr) * (i / N) ** 2 for i in range(N + 1))]
low = [(g, ridge(g)) for g in (1e-6 + (G1 - 1e-6) * i / N for i in range(N + 1))]
rng = np.random.default_rng(7); n = 200; dots = []
for g in (.2, .4, .6, .75, .85, 1.18, 1.3, 1.5, 1.75, 2.1, 2.5, 3, 3.5, 4, 4.4):
    p = round(g * n); X = rng.standard_normal((n, p)); beta = np.zeros(p); beta[0] = R2 ** .5
    U, s, Vt = np.linalg.svd(X, full_matrices=False); q = Vt @ beta; mu = p * S2 / R2
    dots.append((p / n, max(R2 - q @ q, 0) + S2 * np.sum(s ** -2.), 'cool', '#1f4b99'))
    h = mu / (s * s + mu)
    dots.append((p / n, R2 - q @ q + np.sum((h * q) ** 2) + S2 * np.sum((s / (s * s + mu)) ** 2), 'warm', '#9a5b00'))
o = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320">']
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="6 5" fill="none" d="{path([(0, R2), (G1, R2)])}"/>')
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="{path([(0, F1), (0, 0), (G1, 0)])}"/>')
L = 'class="fig-label" fill="#1c1b19" font-family="sans-serif" font-size="16"'
for g in (1, 2, 3, 4):
    o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="M{px(g):.1f} {Y0}v5"/>')
    o.append(f'<text {L} text-anchor="middle" x="{px(g):.1f}" y="{Y0 + 22}">{g}</text>')
for f in (0, 4, 8):
    o.append(f'<text {L} text-anchor="end" x="{X0 - 8}" y="{py(f) + 5.5:.1f}">{f}</text>')
o.append(f'<path class="fig-warm" stroke="#9a5b00" stroke-width="2" fill="none" d="{path(low)}"/>')
for pts in (left, right):
    o.append(f'<path class="fig-cool" stroke="#1f4b99" stroke-width="2" fill="none" d="{path(pts)}"/>')
for g, f, k, c in dots:
    if f < F1: o.append(f'<circle class="fig-fill-{k}" fill="{c}" cx="{px(g):.1f}" cy="{py(f):.1f}" r="4"/>')
T = 'font-family="sans-serif" font-size="16"'
o.append(f'<text class="fig-label fig-fill-cool" fill="#1f4b99" {T} x="{px(1.35):.1f}" y="{py(6.3):.1f}">minimum norm</text>')
o.append(f'<text class="fig-label fig-fill-warm" fill="#9a5b00" {T} x="{px(1.75):.1f}" y="{py(1.2):.1f}">optimal ridge</text>')
o.append(f'<text class="fig-label fig-fill-muted" fill="#6b675f" {T} text-anchor="end" x="{X1 - 2}" y="{py(4) - 10:.1f}">null risk</text>')
o.append(f'<text {L} text-anchor="middle" x="{(X0 + X1) / 2}" y="{Y0 + 47}">p / n</text>')
o.append('</svg>')
open(__file__.replace('.py', '.svg'), 'w').write('\n'.join(o) + '\n')

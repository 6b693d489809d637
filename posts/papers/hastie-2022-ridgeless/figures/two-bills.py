"""The limiting risk for r^2 = 4, sigma^2 = 1 as two stacked bills: signal lost and noise kept."""
R2, S2 = 4.0, 1.0
X0, X1, Y0, Y1 = 40.0, 464.0, 262.0, 24.0        # plot box
G1, F1 = 4.6, 8.0                                # axis ends: gamma, risk


def px(g): return X0 + (X1 - X0) * g / G1
def py(f): return Y0 + (Y1 - Y0) * f / F1
def bias(g): return R2 * (1 - 1 / g) if g > 1 else 0.0
def noise(g): return S2 * g / (1 - g) if g < 1 else S2 / (g - 1)
def risk(g): return bias(g) + noise(g)
def path(points): return "M" + "L".join(f"{px(g):.1f} {py(f):.1f}" for g, f in points)


def solve(f, lo, hi):                            # bisection: f changes sign on [lo, hi]
    for _ in range(100):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if (f(mid) > 0) == (f(lo) > 0) else (lo, mid)
    return lo


gl = solve(lambda g: risk(g) - F1, 0.5, 0.99)    # where the curve leaves the box on the left of 1
gr = solve(lambda g: risk(g) - F1, 1.01, 1.6)    # … and on the right
N = 120
left = [(gl * i / N, risk(gl * i / N)) for i in range(N + 1)]
gs = [gr + (G1 - gr) * (i / N) ** 2 for i in range(N + 1)]
right = [(g, risk(g)) for g in gs]
lost = [(1 + (G1 - 1) * i / N, bias(1 + (G1 - 1) * i / N)) for i in range(N + 1)]
o = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320">']
o.append(f'<path class="fig-wash-cool" fill="#e8eff9" d="{path(left + right + lost[::-1])}Z"/>')
o.append(f'<path class="fig-wash-warm" fill="#faf0dd" d="{path(lost + [(G1, 0), (1, 0)])}Z"/>')
o.append(f'<path class="fig-warm" stroke="#9a5b00" stroke-width="1" fill="none" d="{path(lost)}"/>')
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" stroke-dasharray="6 5" fill="none" d="{path([(0, R2), (G1, R2)])}"/>')
o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="{path([(0, F1), (0, 0), (G1, 0)])}"/>')
for g in (1, 2, 3, 4):
    o.append(f'<path class="fig-muted" stroke="#6b675f" stroke-width="1" fill="none" d="M{px(g):.1f} {Y0}v5"/>')
    o.append(f'<text class="fig-label" fill="#1c1b19" font-family="sans-serif" font-size="16" text-anchor="middle" x="{px(g):.1f}" y="{Y0 + 22}">{g}</text>')
for f in (0, 4, 8):
    o.append(f'<text class="fig-label" fill="#1c1b19" font-family="sans-serif" font-size="16" text-anchor="end" x="{X0 - 8}" y="{py(f) + 5.5:.1f}">{f}</text>')
for pts in (left, right):
    o.append(f'<path class="fig-ink" stroke="#1c1b19" stroke-width="2" fill="none" d="{path(pts)}"/>')
o.append(f'<circle class="fig-fill-ink" fill="#1c1b19" cx="{px(2):.1f}" cy="{py(3):.1f}" r="4.5"/>')
T = 'font-family="sans-serif" font-size="16"'
o.append(f'<text class="fig-label" fill="#1c1b19" {T} x="{px(1.4):.1f}" y="{py(6.3):.1f}">total cost of the fit</text>')
o.append(f'<text class="fig-label fig-fill-muted" fill="#6b675f" {T} text-anchor="end" x="{X1 - 2}" y="{py(4) - 8:.1f}">learning nothing</text>')
o.append(f'<text class="fig-label fig-fill-cool" fill="#1f4b99" {T} text-anchor="middle" x="{px(0.97):.1f}" y="{py(1.0):.1f}">noise</text>')
o.append(f'<text class="fig-label fig-fill-warm" fill="#9a5b00" {T} text-anchor="middle" x="{px(3.1):.1f}" y="{py(1.0):.1f}">signal lost</text>')
o.append(f'<text class="fig-label" fill="#1c1b19" {T} text-anchor="middle" x="{(X0 + X1) / 2}" y="{Y0 + 47}">unknowns per example</text>')
o.append('</svg>')
open(__file__.replace('.py', '.svg'), 'w').write('\n'.join(o) + '\n')

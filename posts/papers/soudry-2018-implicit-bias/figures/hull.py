"""Draws hull.svg: the hull K of the points z_i, its nearest point p to the origin, and q(w).

Run with /usr/bin/python3.
"""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

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


figure = Figure(H)
corners = [at(z) for z in Z]
figure.area(corners, "ink")
figure.polyline(corners + corners[:1], "muted")
figure.line(*at(np.zeros(2)), *at(q), "truth")
figure.line(*at(np.zeros(2)), *at(p), "fit")
for corner in corners:
    figure.dot(*corner, "ink")
figure.dot(*at(np.zeros(2)), "ink", 4.5)
figure.dot(*at(p), "fit", 5)
figure.ring(*at(q), "truth", 5)
figure.text(*at(np.zeros(2)), "0", anchor="end", dx=-0.5, dy=0.4)
figure.text(*at(p), "{p}", "fit", dx=0.55, dy=-0.2)
figure.text(*at(q), "{q}", "truth", dx=0.55, dy=-0.3)
figure.text(*at((4.5, 2.5)), "{K}")
figure.save(__file__, "hull.svg")

"""Draws hull.svg: the hull K of the points z_i, its nearest point p to the origin, and q(w)."""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure
from hull import gradient_point, nearest_in_hull

Z = np.array([(1.5, 2.7), (3.6, -0.5), (6.1, 0.3), (6.3, 2.4), (4.2, 3.4)])  # corners of K, in order

p = nearest_in_hull(Z)
q = gradient_point(Z, np.array([-0.1, 0.45]))  # of some weights that are not yet good

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

"""Draws widest-street.svg (the street) and slow-turn.svg (how slowly training turns to it), and writes ../knobs/turn.json, a frame
for each power of ten of the training time.

Run with /usr/bin/python3. Both pictures come from the same nine points in the plane and the
same gradient flow on the exponential loss, started at zero.
"""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure, Plot, number, save_knob
from flow import flow as of_points

# z = y * x in coordinates (u, v): u across the widest street, v along it.
# The first two points are the support vectors: the widest street is |u| <= 1, and gamma = 1.
Z = np.array([(1, -.3), (1, 1.5), (1.6, 2.4), (1.5, 3.3), (2.1, 1.9), (2.4, 3.0), (1.8, .9), (1.7, 3.9), (2.2, .1)])
Y = np.array([1, -1, -1, 1, 1, -1, 1, -1, -1])


def flow(times):
    return of_points(Z, times)


def angle(w):
    return np.degrees(np.arctan2(w[..., 1], w[..., 0]))


def street():
    H, k, tilt = 330, 43, np.radians(-22)
    # the street runs along v; across is u. Screen y points down.
    along = np.array([np.cos(tilt), np.sin(tilt)])
    across = np.array([np.sin(tilt), -np.cos(tilt)])
    at = lambda u, v: np.array([240, H / 2]) + k * (u * across + v * along)
    figure = Figure(H)

    def clip(p, d):  # the part of the line p + s d inside the frame
        s = []
        for i, hi in ((0, 480), (1, H)):
            s.append(sorted(((4 - p[i]) / d[i], (hi - 4 - p[i]) / d[i])))
        lo, up = max(a for a, _ in s), min(b for _, b in s)
        return p + lo * d, p + up * d

    e = [clip(at(u, 0), along) for u in (-1, 1)]
    figure.area([e[0][0], e[0][1], e[1][1], e[1][0]], "fit")
    for a, b in e:
        figure.line(*a, *b, "fit", stroke_width="1")
    figure.line(*sum(map(list, clip(at(0, 0), along)), []), "fit")
    def ends(w):  # of the line that the weights draw
        d = at(-w[1], w[0]) - at(0, 0)
        return clip(at(0, 0), d / np.linalg.norm(d))

    times = [10 ** power for power in range(13)]
    ws = flow([float(time) for time in times])
    moves = []
    for w in ws:
        a, b = sorted(ends(w), key=lambda end: end[0])
        moves.append({
            "street-line": {"x1": number(a[0]), "y1": number(a[1]), "x2": number(b[0]), "y2": number(b[1])},
            # Later the line is within the street, which has a name of its own.
            "street-name": {"y": number(b[1] + 20), "visibility": "visible" if angle(w) > 15 else "hidden"},
        })
    first, name = moves[0]["street-line"], moves[0]["street-name"]
    w = ws[0]
    figure.line(first["x1"], first["y1"], first["x2"], first["y2"], "truth", id="street-line")
    figure.ring(*at(0, 0), "ink", 6)  # every line goes through this point
    for (u, v), y in zip(Z, Y):
        x0, y0 = at(y * u, y * v)
        assert 8 < x0 < 472 and 8 < y0 < H - 8, (x0, y0)
        if y > 0:
            figure.dot(x0, y0, "ink", 5.5)
        else:
            figure.square(x0, y0, "ink", 10)
    x, y = at(0.5, 3.3)
    figure.text(x, y, "widest street", "fit", "middle", dy=0.35, transform=f"rotate(-22 {x:.1f} {y:.1f})")
    figure.text(474, name["y"], "training", "truth", "end", id="street-name", visibility=name["visibility"])
    figure.save(__file__, "widest-street.svg")
    margins = (ws @ Z.T).min(axis=1) / np.linalg.norm(ws, axis=1)
    save_knob(__file__, "turn", {"knob": "t", "label": "Training time", "default": 1}, [
        {
            "at": time,
            "values": {
                "t": f"{time:,}",
                "share": f"{100 * margin:.0f}",
                "angle": f"{angle(w):.1f}",
                "margin": f"{margin:.3f}",
                "across": f"{w[0]:.2f}",
                "along": f"{w[1]:.2f}",
                "log": f"{np.log(time):.2f}",
            },
            "says": f"{angle(w):.1f} degrees still to turn; room for {100 * margin:.0f} percent of the greatest width.",
            "marks": move,
        }
        for time, w, margin, move in zip(times, ws, margins, moves)
    ])
    print('early angle', angle(w), 'early margin', (Z @ w).min() / np.linalg.norm(w))


def slow_turn():
    e = np.linspace(0, 12, 121)
    deg = angle(flow(10.0 ** e))
    figure = Figure(300)
    plot = Plot(figure, (0, 12), (0, 30), left=50, right=464, top=20, floor=240)
    plot.axes()
    plot.y_ticks([(a, f"{a}°") for a in (0, 10, 20, 30)])
    plot.x_ticks([(0, "1"), (3, "thousand"), (6, "million"), (12, "trillion")], "training time")
    plot.curve(list(zip(e, deg)), "fit")
    for v, anchor in ((3, 'start'), (6, 'middle'), (12, 'end')):
        a = float(np.interp(v, e, deg))
        figure.dot(*plot.at(v, a), "fit", 4.5)
        figure.text(*plot.at(v, a), f"{a:.1f}°", "fit", anchor, dy=-0.65)
    figure.save(__file__, "slow-turn.svg")
    print('degrees at 1, 10^3, 10^6, 10^12:', [round(float(np.interp(v, e, deg)), 3) for v in (0, 3, 6, 12)])


street()
slow_turn()

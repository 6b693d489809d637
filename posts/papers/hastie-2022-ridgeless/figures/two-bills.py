"""The limiting risk for r^2 = 4, sigma^2 = 1 as two stacked bills: signal lost and noise kept."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from drawing import Figure, Plot
from limits import lost as bias, risk, where

R2 = 4.0                                         # the null risk
G1, F1 = 4.6, 8.0                                # axis ends: gamma, risk


gl, gr = where(F1, 0.5, 0.99), where(F1, 1.01, 1.6)    # where the curve leaves the box
N = 120
left = [(gl * i / N, risk(gl * i / N)) for i in range(N + 1)]
gs = [gr + (G1 - gr) * (i / N) ** 2 for i in range(N + 1)]
right = [(g, risk(g)) for g in gs]
lost = [(1 + (G1 - 1) * i / N, bias(1 + (G1 - 1) * i / N)) for i in range(N + 1)]
figure = Figure(318)
plot = Plot(figure, (0, G1), (0, F1), left=40, top=18, floor=258)
at = lambda points: [plot.at(*point) for point in points]
figure.area(at(left + [(1, F1), (1, 0)]), "noise")
figure.area(at([(1, F1)] + right + lost[::-1]), "noise")
figure.area(at(lost + [(G1, 0), (1, 0)]), "bias")
plot.curve(lost, "bias")
figure.line(*plot.at(0, R2), *plot.at(G1, R2), "muted", stroke_dasharray="6 5")
plot.axes()
plot.x_ticks([(g, str(g)) for g in (1, 2, 3, 4)], "unknowns per example")
plot.y_ticks([(f, str(f)) for f in (0, 4, 8)])
plot.curve(left, "risk")
plot.curve(right, "risk")
figure.dot(*plot.at(2, 3), "risk", 4.5)
figure.text(*plot.at(1.36, 6.3), "total cost of the fit")
figure.text(*plot.at(G1, 4), "learning nothing", "muted", "end", dy=-0.5)
figure.text(*plot.at(0.6, 2.0), "noise", "noise", "end")
figure.text(*plot.at(3.1, 1.0), "signal lost", "bias", "middle")
figure.save(__file__, "two-bills.svg")

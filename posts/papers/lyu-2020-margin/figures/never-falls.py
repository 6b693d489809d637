"""Writes never-falls.svg: the margin and the smoothed margin of the network w_1^3 x_1 + w_2^3 x_2 along gradient flow."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
from cubes import LARGEST, training
from drawing import Figure, Plot

rows = training()
figure = Figure(316)
plot = Plot(figure, (-2, 12), (0, 0.45), left=52, top=18, floor=244)
plot.axes()
plot.x_ticks([(-2, "0.01"), (0, "1"), (3, "1,000"), (6, "a million"), (12, "a trillion")], "training time")
plot.y_ticks([(0, ""), (0.2, "0.2"), (0.4, "0.4")])
seen = rows[rows[:, 0] >= -2]
figure.line(*plot.at(-2, LARGEST), *plot.at(12, LARGEST), "muted", stroke_dasharray="2 4")
plot.curve([(x, v) for x, v in seen[::6, [0, 2]]], "fit")
plot.curve([(x, v) for x, v in seen[::6, [0, 1]]], "bound", stroke_width="2.5", stroke_dasharray="7 4")
figure.text(*plot.at(12, LARGEST), "largest margin", "muted", "end", dy=-0.4)
figure.text(*plot.at(0.3, 0.375), "margin", "fit")
figure.text(*plot.at(3.1, 0.29), "smoothed margin", "bound")
figure.save(__file__, "never-falls.svg")

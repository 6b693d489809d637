"""Writes projection.svg: the labels, their projection onto a plane, and the difference."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure

START, FOOT, TIP = (120, 214), (330, 192), (330, 52)
PLANE = [(30, 250), (366, 250), (460, 154), (124, 154)]

if __name__ == "__main__":
    (fx, fy), (tx, ty) = FOOT, TIP
    figure = Figure(270)
    figure.area(PLANE, "ink")
    figure.polyline(PLANE + PLANE[:1], "muted")
    figure.line(tx, ty + 8, fx, fy - 6, "noise")
    # the right angle, in the plane of the three points
    figure.polyline([(fx - 14, fy + 1.5), (fx - 14, fy - 12.5), (fx, fy - 14)], "muted")
    figure.arrow(START, FOOT, "fit")
    figure.arrow(START, TIP, "ink")
    figure.text(212, 116, "labels {y}", anchor="end")
    figure.text(288, 206, "predictions", "fit", "middle", dy=1.2)
    figure.text(tx, 122, "left over", "noise", dx=0.6)
    figure.text(68, 250, "column space", "muted", dy=-0.35)
    figure.save(__file__, "projection.svg")

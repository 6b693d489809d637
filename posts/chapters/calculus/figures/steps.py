"""Writes steps.svg and ../knobs/steps.json: gradient descent on f(w) = L w^2 / 2 from w = 1, for steps of 0.1 / L to 2.2 / L."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
from drawing import Figure, Plot, number, pairs, save_knob

STEPS, START, DEFAULT, WIDEST = 12, 1.0, 0.3, 1.6


def iterates(step):
    """w_0, w_1, ...: each is 1 - step times the one before (the step counted in 1 / L)."""
    return [START * (1 - step) ** t for t in range(STEPS + 1)]


def moves(plot, step):
    ws = iterates(step)
    dots = {
        f"steps-{t}": {
            "cx": number(plot.x(max(-WIDEST, min(WIDEST, w)))),
            "cy": number(plot.y(min(w * w / 2, WIDEST**2 / 2))),
            "visibility": "visible" if abs(w) <= WIDEST else "hidden",
        }
        for t, w in enumerate(ws)
    }
    seen = [(w, w * w / 2) for w in ws if abs(w) <= WIDEST]
    return {"steps-path": {"points": pairs(plot.at(*point) for point in seen)}, **dots}


if __name__ == "__main__":
    figure = Figure(286)
    plot = Plot(figure, (-WIDEST, WIDEST), (0, WIDEST**2 / 2), left=14, right=466, top=14, floor=240)
    figure.line(14, 240, 466, 240, "muted")
    figure.line(plot.x(0), 236, plot.x(0), 244, "muted")
    figure.text(plot.x(0), 246, "0", "muted", "middle", dy=0.95)
    figure.line(plot.x(START), 236, plot.x(START), 244, "muted")
    figure.text(plot.x(START), 246, "{w_0}", "muted", "middle", dy=0.95)
    figure.text(466, 246, "{w}", "muted", "end", dy=0.95)
    plot.curve([(w / 20, (w / 20) ** 2 / 2) for w in range(-32, 33)], "risk")
    figure.text(*plot.at(-1.36, 1.05), "{f}")
    default = moves(plot, DEFAULT)
    figure.add(f'<polyline class="q-fit" stroke="#6a3d9a" stroke-width="1.5" fill="none" id="steps-path" points="{default["steps-path"]["points"]}"/>')
    for t in range(STEPS, -1, -1):
        dot = default[f"steps-{t}"]
        figure.dot(dot["cx"], dot["cy"], "fit", 4, id=f"steps-{t}", visibility=dot["visibility"])
    figure.save(__file__, "steps.svg")
    frames = []
    for tenths in range(1, 23):
        step = tenths / 10
        factor = 1 - step
        what = ("each step overshoots the least point by more than it was away" if step > 2
                else "it goes back and forth, and comes no nearer" if step == 2
                else "it crosses the least point each time" if step > 1
                else "one step reaches the least point" if step == 1
                else "it comes nearer from one side")
        frames.append({
            "at": step,
            "values": {"factor": f"{factor:.1f}".replace("-", "−"), "square": f"{factor * factor:.2f}"},
            "says": f"With a step of {step:.1f} / L {what}.",
            "marks": moves(plot, step),
        })
    save_knob(__file__, "steps", {"knob": "step", "label": "Step size, in 1 / L", "default": DEFAULT}, frames)

"""Writes curve.svg, split.svg and ../knobs/curve.json: the excess risk of the theorem, its two halves (what of the signal is
missed, and what the noise adds), and a frame for each number of features."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "figures"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "code"))
import double_descent as exact
from drawing import Figure, Plot, number, save_knob

# The world of the posts: three strong features of energy 0.1 each, 77 weak ones that share 0.7.
N, D, K, NOISE = 40, 80, 3, 0.02
ENERGIES = exact.two_levels(K, 0.3, 0.7, D)
DEFAULT = 60
FEATURES = range(0, D + 1)


def missed(p):
    return exact.missed(p, N, ENERGIES)


def added(p):
    return exact.added(p, N, ENERGIES, NOISE)


def risk(p):
    return exact.risk(p, N, ENERGIES, NOISE)


def features(plot):
    plot.axes()
    plot.x_ticks([(0, "0"), (20, "20"), (N, "40"), (60, "60"), (D, "80")], "number of features {p}")


def peak(figure, plot):
    figure.line(plot.x(N), plot.box[2], plot.x(N), plot.box[3], "muted", stroke_dasharray="2 4")


def marker(plot, f):
    """Where a knob's dot stands, for one number of features: beyond the picture there is none."""
    high = plot.y_range[1]

    def at(p):
        isShown = f(p) <= high
        return {"cx": number(plot.x(p)), "cy": number(plot.y(min(f(p), high))), "visibility": "visible" if isShown else "hidden"}

    return at


def stem(plot, top):
    def at(p):
        height = min(top(p), plot.y_range[1])
        return {"x1": number(plot.x(p)), "x2": number(plot.x(p)), "y2": number(plot.y(height))}

    return at


def draw_stem(figure, plot, name, top):
    at = stem(plot, top)(DEFAULT)
    figure.line(at["x1"], plot.box[3], at["x2"], at["y2"], "muted", id=name)


def draw_marker(figure, plot, name, f, quantity):
    at = marker(plot, f)(DEFAULT)
    figure.ring(at["cx"], at["cy"], quantity, id=name, visibility=at["visibility"])


def curve():
    figure = Figure(310)
    plot = Plot(figure, (0, D), (0, 2.4))
    features(plot)
    plot.y_ticks([(0, "0"), (1, "1"), (2, "2")])
    peak(figure, plot)
    draw_stem(figure, plot, "curve-stem", risk)
    plot.curve([(p, risk(p)) for p in range(0, N - 1)], "risk")
    plot.curve([(p, risk(p)) for p in range(N + 2, D + 1)], "risk")
    figure.text(*plot.at(1.2, 2.4), "first descent", dy=0.8)
    figure.text(*plot.at(D, 2.4), "second descent", anchor="end", dy=0.8)
    figure.dot(*plot.at(K, risk(K)), "risk")
    figure.text(*plot.at(K, risk(K)), f"{risk(K):.2f}", dx=0.2, dy=1.2)
    figure.dot(*plot.at(D, risk(D)), "risk")
    figure.text(*plot.at(D, risk(D)), f"{risk(D):.2f}", anchor="end", dy=1.2)
    draw_marker(figure, plot, "curve-dot", risk, "risk")
    figure.save(__file__, "curve.svg")
    return {"curve-stem": stem(plot, risk), "curve-dot": marker(plot, risk)}


def split():
    figure = Figure(310)
    plot = Plot(figure, (0, D), (0, 1.5))
    features(plot)
    plot.y_ticks([(0, "0"), (1, "1")])
    peak(figure, plot)
    draw_stem(figure, plot, "split-stem", lambda p: max(missed(p), added(p)))
    plot.curve([(p, missed(p)) for p in range(0, D + 1)], "bias")
    plot.curve([(p, added(p)) for p in range(0, N - 1)], "noise")
    plot.curve([(p, added(p)) for p in range(N + 2, D + 1)], "noise")
    figure.text(*plot.at(6, 0.8), "missed", "bias")
    figure.text(*plot.at(58, 0.95), "noise", "noise")
    draw_marker(figure, plot, "split-missed", missed, "bias")
    draw_marker(figure, plot, "split-added", added, "noise")
    figure.save(__file__, "split.svg")
    return {
        "split-stem": stem(plot, lambda p: max(missed(p), added(p))),
        "split-missed": marker(plot, missed),
        "split-added": marker(plot, added),
    }


def shown(value):
    return "∞" if value == float("inf") else f"{value:.3f}"


def says(p):
    if abs(p - N) <= 1:
        return f"With {p} features the error is infinite."
    return f"With {p} feature{'' if p == 1 else 's'} the error is {risk(p):.2f}."


if __name__ == "__main__":
    moves = {**curve(), **split()}
    frames = [
        {
            "at": p,
            "values": {
                "risk": shown(risk(p)),
                "missed": shown(missed(p)),
                "added": shown(added(p)),
                "leftout": shown(exact.left_out(p, ENERGIES)),
                "unseen": shown(exact.unseen(p, N, ENERGIES)),
                "effective": shown(NOISE + exact.left_out(p, ENERGIES)),
                "factor": shown(exact.factor(p, N)),
            },
            "says": says(p),
            "marks": {name: at(p) for name, at in moves.items()},
        }
        for p in FEATURES
    ]
    save_knob(__file__, "curve", {"knob": "p", "label": "Number of features", "default": DEFAULT}, frames)

"""What a block shows beside what it prints: its last value, tables, figures."""

import datetime
import math
import numbers
import pprint
import sys
from collections.abc import Mapping

# As many as pandas shows.
MAX_ROWS = 60
MAX_COLUMNS = 20
MAX_CELL = 1000
# Whoever takes it cuts it with a word; this only keeps it from being sent.
MAX_TEXT = 1100000
# A value of many lines reads better with one item on a line; longer ones take too long to lay out.
MAX_LAID_OUT = 20000
# Pages take less, but Matplotlib writes more than is needed.
MAX_SVG = 8000000

# What the block that is running has shown so far.
_outputs = []


def take_outputs():
    taken = list(_outputs)
    del _outputs[:]
    return taken


def show_value(value):
    if value is None:
        return
    if _is_figure(value):
        _show_figure(value)
        return
    if _is_drawn(value):
        # The lines and labels of a figure, which is shown itself.
        return
    table = _table(value)
    if table is not None:
        _outputs.append({"kind": "table", "table": table})
        return
    _outputs.append({"kind": "text", "text": _text(value)[:MAX_TEXT]})


def take_open_figures():
    """Takes all figures that are open, and closes them."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return
    for number in list(pyplot.get_fignums()):
        figure = pyplot.figure(number)
        if figure.get_axes() or figure.texts or figure.images or figure.lines or figure.patches:
            _show_figure(figure)
        pyplot.close(figure)


def _is_figure(value):
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(value, module.Figure)


def _is_drawn(value):
    """Whether it is what a function of Matplotlib's returns: artists, or a list or tuple with some."""
    if "matplotlib" not in sys.modules:
        return False
    if type(value).__module__.split(".")[0] in ("matplotlib", "mpl_toolkits", "seaborn"):
        return True
    if isinstance(value, Mapping):
        return len(value) > 0 and all(_is_drawn(one) for one in value.values())
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, numpy.ndarray):
        return value.dtype == object and value.size > 0 and all(_is_drawn(one) for one in value.flat)
    if isinstance(value, (list, tuple)) and 0 < len(value) <= 10000:
        some = any if isinstance(value, tuple) else all
        return some(_is_drawn(one) for one in value)
    return False


def _show_figure(figure):
    import io

    import matplotlib
    from matplotlib.colors import to_rgba

    # What is white is left to the page.
    white = [patch for patch in [figure.patch] + [axes.patch for axes in figure.get_axes()] if _is_white(patch, to_rgba)]
    before = [patch.get_visible() for patch in white]
    for patch in white:
        patch.set_visible(False)
    settings = {
        "svg.hashsalt": "diptych",
        "svg.fonttype": "path" if _needs_own_letters(figure, matplotlib) else "none",
    }
    target = io.StringIO()
    try:
        with matplotlib.rc_context(settings):
            figure.savefig(
                target,
                format="svg",
                metadata={"Date": None},
                bbox_inches="tight",
                facecolor=figure.get_facecolor(),
                edgecolor="none",
            )
    finally:
        for patch, is_visible in zip(white, before):
            patch.set_visible(is_visible)
    svg = target.getvalue()
    if len(svg) > MAX_SVG:
        _outputs.append({"kind": "large", "size": len(svg)})
        return
    _outputs.append({"kind": "figure", "svg": svg})


def _is_white(patch, to_rgba):
    return to_rgba(patch.get_facecolor())[:3] == (1.0, 1.0, 1.0) and patch.get_visible()


def _needs_own_letters(figure, matplotlib):
    """Formulas in TeX's own fonts have letters where no other font has them."""
    from matplotlib.text import Text

    if matplotlib.rcParams["text.usetex"]:
        return True
    if matplotlib.rcParams["mathtext.fontset"].startswith("dejavu"):
        return False
    return any("$" in text.get_text() for text in figure.findobj(Text))


def _text(value):
    text = repr(value)
    if not isinstance(text, str):
        return ""
    is_plain = type(value) in (list, tuple, dict, set, frozenset)
    if is_plain and 80 < len(text) <= MAX_LAID_OUT and "\n" not in text:
        return pprint.pformat(value, width=80, compact=True, sort_dicts=False)
    return text


def _table(value):
    if _is_frame(value):
        return _frame_table(value)
    if isinstance(value, list) and len(value) > 0:
        if all(isinstance(row, Mapping) and len(row) > 0 and all(isinstance(key, str) for key in row) for row in value):
            names = list(dict.fromkeys(key for row in value for key in row))
            return _cut(names, len(value), lambda number, name: value[number].get(name))
        fields = getattr(type(value[0]), "_fields", None) or list(getattr(type(value[0]), "__dataclass_fields__", ()))
        if fields and all(type(row) is type(value[0]) for row in value):
            return _cut(list(fields), len(value), lambda number, name: getattr(value[number], name))
    return None


def _is_frame(value):
    """A table of pandas' or Polars', or whatever behaves like one."""
    if type(value).__name__ != "DataFrame":
        return False
    shape = getattr(value, "shape", None)
    return isinstance(shape, tuple) and len(shape) == 2 and hasattr(value, "columns")


def _frame_table(frame):
    names = list(frame.columns)
    rows = frame.shape[0]
    columns = {}
    picked = _picked(len(names), MAX_COLUMNS)
    for position in picked:
        if position is not None:
            column = frame.iloc[:, position] if hasattr(frame, "iloc") else frame[names[position]]
            columns[position] = column.iloc if hasattr(column, "iloc") else column
    keys = [str(position) for position in range(len(names))]
    titles = {key: _title(name) for key, name in zip(keys, names)}
    index = getattr(frame, "index", None)
    # A plain count of rows says nothing.
    has_index = index is not None and type(index).__name__ != "RangeIndex"
    if has_index:
        keys.insert(0, "index")
        name = getattr(index, "name", None)
        titles["index"] = "" if name is None else _title(name)

    def cell(number, key):
        return index[number] if key == "index" else columns[int(key)][number]

    return _cut(keys, rows, cell, titles)


def _title(name):
    return ", ".join(str(part) for part in name) if isinstance(name, tuple) else str(name)


def _picked(count, most):
    """The numbers of the first and the last, with None between where some are left out."""
    if count <= most:
        return list(range(count))
    return list(range(most // 2)) + [None] + list(range(count - most // 2, count))


def _cut(names, rows, cell, titles=None):
    shown_names = [None if at is None else names[at] for at in _picked(len(names), MAX_COLUMNS)]
    shown_rows = _picked(rows, MAX_ROWS)
    columns = []
    cells = []
    for name in shown_names:
        if name is None:
            columns.append({"name": "\u2026", "align": "left"})
            cells.append(["\u2026"] * len(shown_rows))
            continue
        values = [None if number is None else cell(number, name) for number in shown_rows]
        there = [v for v in values if not _is_missing(v)]
        is_number = len(there) > 0 and all(isinstance(v, numbers.Number) and not _is_bool(v) for v in there)
        # A column of days has no hours.
        has_days = len(there) > 0 and all(_is_midnight(v) for v in there)
        title = name if titles is None else titles[name]
        columns.append({"name": title[:MAX_CELL], "align": "right" if is_number else "left"})
        shown = [v.date() if has_days and not _is_missing(v) else v for v in values]
        cells.append(["\u2026" if number is None else _cell(v) for number, v in zip(shown_rows, shown)])
    return {"columns": columns, "rows": [list(row) for row in zip(*cells)]}


def _is_midnight(value):
    return isinstance(value, datetime.datetime) and value.time() == datetime.time() and value.tzinfo is None


def _is_bool(value):
    return type(value).__name__ in ("bool", "bool_")


def _is_missing(value):
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, numbers.Real) and not isinstance(value, numbers.Rational) and math.isnan(value)


def _cell(value):
    if _is_missing(value):
        return ""
    if _is_bool(value):
        return str(bool(value))
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, numbers.Real) and not isinstance(value, numbers.Rational):
        return _real(float(value))
    return " ".join(str(value).split())[:MAX_CELL]


def _real(value):
    """As Python prints it where that is short; else six digits, and all that stand before the point."""
    text = repr(value)
    if len(text) <= 10 or not math.isfinite(value):
        return text
    size = abs(value)
    return "%.1f" % value if 1e6 <= size < 1e15 else "%.6g" % value

"""Runs blocks of a page in one namespace, and says in JSON how each has ended."""

import ast
import json
import linecache
import os
import sys
import traceback

# Figures are taken as SVG when a block has ended; there is no window to show them in.
os.environ["MPLBACKEND"] = "Agg"

_LONGEST = 100_000
_MOST_FRAMES = 20
_main = sys.modules["__main__"].__dict__

# A line is shown when it is there, not when some thousand letters are.
sys.stdout.reconfigure(line_buffering=True)


def run_block(number, code):
    """Runs a block; what it writes goes to the standard streams."""
    name = f"<block {number}>"
    linecache.cache[name] = (len(code), None, code.splitlines(True), name)
    result = {}
    try:
        tree = ast.parse(code, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec", dont_inherit=True), _main)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), name, "eval", dont_inherit=True), _main)
            if value is not None:
                result["value"] = _shortened(repr(value))
        result["figures"] = _figures()
    except BaseException as error:
        result = _failure(error)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    return json.dumps(result)


def _failure(error):
    result = {"traceback": _traceback(error)}
    if isinstance(error, ModuleNotFoundError) and error.name:
        result["missingModule"] = error.name.partition(".")[0]
    elif isinstance(error, FileNotFoundError) and isinstance(error.filename, str):
        result["missingFile"] = error.filename
    return result


def _traceback(error):
    """As Python prints it, with the frames of the page's blocks alone."""
    report = traceback.TracebackException.from_exception(error, compact=True)
    _keep_blocks(report, set())
    return _shortened("".join(report.format()).rstrip("\n"))


def _keep_blocks(report, seen):
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    frames = [frame for frame in report.stack if frame.filename.startswith("<block ")]
    if len(frames) > _MOST_FRAMES:
        frames = frames[: _MOST_FRAMES // 2] + frames[-_MOST_FRAMES // 2 :]
    report.stack[:] = frames
    for other in (report.__cause__, report.__context__, *(report.exceptions or ())):
        _keep_blocks(other, seen)


def _shortened(text):
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " …"


def _figures():
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    import io

    drawn = []
    for number in pyplot.get_fignums():
        file = io.StringIO()
        pyplot.figure(number).savefig(file, format="svg", bbox_inches="tight")
        drawn.append(file.getvalue())
    pyplot.close("all")
    return drawn

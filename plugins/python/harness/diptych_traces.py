"""Tracebacks as an author and a reader should see them: without the frames of whoever runs the blocks."""

import os
import sys
import traceback
import warnings

# In a traceback a block is a file of this name; lines count within it, so that what is shown of it stays true when the text
# above it grows.
BLOCK = "block "


def block_name(number):
    return "%s%d" % (BLOCK, number)


def describe(error, folder):
    """What an exception is, for messages and for the page."""
    tb = error.__traceback__
    while tb is not None and not tb.tb_frame.f_code.co_filename.startswith(BLOCK):
        tb = tb.tb_next
    told = traceback.TracebackException(type(error), error, tb)
    shorten(told, folder)
    frames = [_frame(summary) for summary in told.stack]
    frames = frames if len(frames) <= 40 else frames[:20] + frames[-20:]
    kind = type(error).__name__
    try:
        message = str(error)
    except Exception:
        message = ""
    described = {"kind": kind, "message": message[:2000], "frames": frames, "trace": "".join(told.format())}
    if isinstance(error, SyntaxError) and str(error.filename).startswith(BLOCK):
        # Where it was found in the text, not who asked for it to be compiled.
        described["message"] = str(error.msg)
        described["frames"] = [{"file": error.filename, "line": error.lineno or 1, "name": "<module>"}]
        described["column"] = error.offset or 1
    if isinstance(error, ModuleNotFoundError) and error.name:
        described["module"] = error.name
    return described


def shorten(told, folder, seen=None):
    """Names files as everybody has them: those of the post from its folder, those of packages from where packages stand."""
    seen = set() if seen is None else seen
    if told is None or id(told) in seen:
        return
    seen.add(id(told))
    told.stack[:] = [frame for frame in told.stack if not _is_own(frame.filename)]
    for frame in told.stack:
        # Read before the name is another.
        frame.line
        frame.filename = short_name(frame.filename, folder)
    shorten(told.__cause__, folder, seen)
    shorten(told.__context__, folder, seen)
    for one in getattr(told, "exceptions", None) or []:
        shorten(one, folder, seen)


def short_name(path, folder):
    if not os.path.isabs(path):
        return path
    places = [folder] + sorted((place for place in sys.path if os.path.isabs(place)), key=len, reverse=True)
    for place in places:
        if path.startswith(place.rstrip(os.sep) + os.sep):
            return os.path.relpath(path, place).replace(os.sep, "/")
    return path


def shorten_warnings(folder):
    formatted = warnings.formatwarning

    def format_warning(message, category, filename, lineno, line=None):
        text = formatted(message, category, filename, lineno, line)
        return text.replace(filename, short_name(filename, folder), 1)

    warnings.formatwarning = format_warning


def _frame(summary):
    return {"file": summary.filename, "line": summary.lineno or 1, "name": summary.name}


_OWN = os.path.dirname(os.path.abspath(__file__)) + os.sep


def _is_own(path):
    # Python leaves its own out where nobody has a hand in how modules are loaded.
    return path.startswith((_OWN, "<frozen importlib"))

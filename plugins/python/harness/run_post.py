"""Runs the blocks of one post in one interpreter, as it is told to by requests, and answers with what they show.

Requests come as lines of JSON from file descriptor 4, answers go to 3: nothing that a block prints can be taken for one. What
is printed goes to file descriptor 1, errors too; behind the text of each block stands the mark that came with it.
"""

import sys

if sys.version_info < (3, 9):
    import os

    os.write(3, ('{"old": "%d.%d.%d"}\n' % sys.version_info[:3]).encode())
    sys.exit(0)

import __future__
import ast
import faulthandler
import io
import json
import linecache
import logging
import os
import signal
import types

# What `from __future__` of one block means for those behind it, as in one file.
_FUTURE = 0
for _name in __future__.all_feature_names:
    _FUTURE |= getattr(__future__, _name).compiler_flag

_OWN = os.path.dirname(os.path.abspath(__file__))

import diptych_reads
import diptych_shown
import diptych_traces

MAX_VALUE = 1000

# Blocks may put something else in the place of a function, as tests do.
_dumps = json.dumps
_loads = json.loads
_write = os.write


class Runner:
    def __init__(self, root, folder, answers):
        self._folder = folder
        self._answers = answers
        self._main = types.ModuleType("__main__")
        self._main.__dict__["__builtins__"] = __builtins__
        self.reads = diptych_reads.Reads(root, folder)
        # For the marks alone, wherever a block leads its output.
        self._out = os.dup(1)
        self._flags = 0
        self._pid = os.getpid()

    def start(self):
        # Where a block is when it is stopped, and where it was when it broke the interpreter.
        complaints = os.dup(2)
        faulthandler.enable(complaints, all_threads=False)
        faulthandler.register(signal.SIGUSR1, complaints, all_threads=False)
        os.dup2(1, 2)
        # One stream, so that what is printed and what is complained of stay in their order.
        stream = io.TextIOWrapper(
            io.BufferedWriter(io.FileIO(1, "wb", closefd=False), 1 << 16),
            encoding="utf-8",
            errors="backslashreplace",
            line_buffering=True,
        )
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = stream
        self._stream = stream
        sys.modules["__main__"] = self._main
        sys.argv = [""]
        sys.path[:] = [self._folder] + [path for path in sys.path if path != _OWN]
        code = os.path.join(self._folder, "code")
        if os.path.isdir(code):
            sys.path.insert(1, code)
        # Last, so that it hides nothing; Matplotlib loads its backend by name.
        sys.path.append(_OWN)
        diptych_traces.shorten_warnings(self._folder)
        for name in ("matplotlib", "matplotlib.font_manager"):
            logging.getLogger(name).addFilter(_is_of_figures)
        self.reads.start()
        self._before = set(sys.modules)

    def run(self, request):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        # Only where whoever should stop it is gone itself.
        signal.setitimer(signal.ITIMER_REAL, request["patience"] + 5)
        error = None
        try:
            self._execute(request["code"], diptych_traces.block_name(request["number"]))
        except BaseException as raised:
            error = raised
        if os.getpid() != self._pid:
            # A child that the block has forked and let run on: it has nothing to answer.
            self._flush()
            os._exit(0)
        try:
            diptych_shown.take_open_figures()
        except BaseException as raised:
            error = error or raised
        self._flush()
        described = None
        with self.reads.aside():
            if error is not None:
                described = diptych_traces.describe(error, self._folder)
        answer = {"outputs": diptych_shown.take_outputs(), "error": described, "files": self.reads.take()}
        error = None
        answer["values"] = [self._value(value) for value in request["values"]]
        self._flush()
        self._send(self._out, request["mark"].encode())
        signal.setitimer(signal.ITIMER_REAL, 0)
        self._answer(answer)

    def finish(self):
        with self.reads.aside():
            self._answer({"packages": self._packages()})

    def _execute(self, code, name):
        linecache.cache[name] = (len(code), None, [line + "\n" for line in code.split("\n")], name)
        tree = compile(code, name, "exec", ast.PyCF_ONLY_AST | self._flags, dont_inherit=True)
        last = None
        if tree.body and isinstance(tree.body[-1], ast.Expr) and not code.rstrip().endswith(";"):
            last = tree.body.pop()
        space = self._main.__dict__
        body = compile(tree, name, "exec", self._flags, dont_inherit=True)
        self._flags |= body.co_flags & _FUTURE
        exec(body, space)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), name, "eval", self._flags, dont_inherit=True), space)
            diptych_shown.show_value(value)

    def _value(self, wanted):
        space = self._main.__dict__
        name = wanted["name"]
        if not name.isidentifier() or name not in space or name == "__builtins__":
            return {"unknown": sorted(key for key in space if not key.startswith("_"))[:1000]}
        try:
            text = format(space[name], wanted["format"])
        except BaseException as error:
            return {"refused": "%s: %s" % (type(error).__name__, str(error)[:500]), "type": type(space[name]).__name__}
        if len(text) > MAX_VALUE:
            return {"refused": "it has %d characters" % len(text), "type": type(space[name]).__name__}
        return {"text": text}

    def _packages(self):
        """Versions of all that was imported from outside the standard library and the project."""
        from importlib import metadata

        names = set()
        for name, module in list(sys.modules.items()):
            top = name.split(".")[0]
            if name in self._before or not _is_package(top, self.reads):
                continue
            names.add(top)
        versions = {}
        if not names:
            return versions
        for found in metadata.distributions():
            title = found.metadata["Name"]
            for top in _top_levels(found):
                if top in names and title:
                    names.discard(top)
                    versions[title.lower()] = found.version
        for top in names:
            version = getattr(sys.modules.get(top), "__version__", None)
            if isinstance(version, str):
                versions[top.lower()] = version
        return dict(sorted(versions.items()))

    def _flush(self):
        for stream in {id(stream): stream for stream in (self._stream, sys.stdout, sys.stderr)}.values():
            try:
                stream.flush()
            except Exception:
                # Closed by the block, or none at all.
                pass

    def _answer(self, answer):
        self._send(self._answers, (_dumps(answer) + "\n").encode("utf-8", "backslashreplace"))

    def _send(self, target, data):
        view = memoryview(data)
        while view:
            view = view[_write(target, view) :]


def _is_of_figures(record):
    """What Matplotlib says of its caches depends on the machine, and on whether it has been there before."""
    message = record.getMessage()
    return "font cache" not in message and "cache directory" not in message


def _is_package(top, reads):
    if top in getattr(sys, "stdlib_module_names", sys.builtin_module_names) or top in ("__main__", "__mp_main__"):
        return False
    module = sys.modules.get(top)
    path = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", ())), None)
    if not isinstance(path, str) or path.startswith(_OWN + os.sep):
        return False
    if reads.is_local(os.path.abspath(path)):
        return False
    return "site-packages" in path or "dist-packages" in path or not path.startswith(os.path.dirname(os.__file__) + os.sep)


def _top_levels(found):
    try:
        listed = found.read_text("top_level.txt")
        if listed:
            return listed.replace("/", " ").split()
        return {file.parts[0].split(".")[0] for file in found.files or ()}
    except Exception:
        return ()


def main():
    requests = os.fdopen(os.dup(4), "r", encoding="utf-8")
    answers = os.dup(3)
    for inherited in (3, 4):
        os.close(inherited)
    first = _loads(requests.readline())
    runner = Runner(first["root"], first["folder"], answers)
    runner.start()
    runner._answer({"python": "%d.%d.%d" % sys.version_info[:3]})
    for line in requests:
        request = _loads(line)
        if "code" in request:
            runner.run(request)
        else:
            runner.finish()
            return


main()

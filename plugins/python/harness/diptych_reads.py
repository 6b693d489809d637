"""Notes which files of the project are read while blocks run, and what they were."""

import hashlib
import os
import site
import sys
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, ExtensionFileLoader, FileFinder, SourceFileLoader

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class _FreshLoader(SourceFileLoader):
    """Compiles a module of the project each time: compiled code that lies beside it may be older by less than a second."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class Reads:
    def __init__(self, root, folder):
        self._root = root
        self._folder = folder
        self._outside = _interpreter_folders(root)
        self._outside.append(os.path.join(folder, "outputs"))
        self._outside.append(os.path.join(root, ".diptych"))
        self._outside.append(os.path.join(root, "_site"))
        self._outside.append(os.path.join(root, "node_modules"))
        # The engine may stand in the project.
        self._outside.append(os.path.dirname(os.path.abspath(__file__)))
        # Digests by absolute paths, of the block that is running; what any block has read or written so far.
        self._files = {}
        self._seen = set()
        self._written = set()
        self._databases = []
        self._busy = False

    def start(self):
        sys.path_hooks.insert(0, self._finder)
        sys.path_importer_cache.clear()
        sys.addaudithook(self._hook)

    def take(self):
        """The files that were read since the last time, by their paths from the post's folder."""
        self._busy = True
        try:
            for path, digest in self._databases:
                if _digest(path) != digest:
                    self._write(path)
            self._databases = []
            files = {}
            for path, digest in self._files.items():
                name = os.path.relpath(path, self._folder).replace(os.sep, "/")
                files[name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")] = digest
            self._files = {}
            return dict(sorted(files.items()))
        finally:
            self._busy = False

    def is_local(self, path):
        """Whether a path is one of the project's own files."""
        return _is_below(path, self._root) and not any(_is_below(path, folder) for folder in self._outside)

    def aside(self):
        """What is read within is none of the block's."""
        return _Aside(self)

    def _finder(self, path):
        folder = os.path.abspath(path or os.getcwd())
        if not (self.is_local(folder) and os.path.isdir(folder)):
            raise ImportError("none of the project's folders", path=path)
        return FileFinder(folder, (ExtensionFileLoader, EXTENSION_SUFFIXES), (_FreshLoader, SOURCE_SUFFIXES))

    def _hook(self, event, args):
        if event != "open" and event != "sqlite3.connect":
            return
        if self._busy:
            return
        self._busy = True
        try:
            self._note(event, args)
        except (OSError, ValueError, TypeError, UnicodeError):
            # Whatever is wrong with a path, the block meets it itself.
            pass
        finally:
            self._busy = False

    def _note(self, event, args):
        path = args[0]
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        path = os.fsdecode(path)
        is_database = event == "sqlite3.connect"
        if is_database:
            if path == ":memory:" or path == "":
                return
            if path.startswith("file:"):
                path = path[len("file:") :].split("?")[0]
        path = os.path.abspath(path)
        if not self.is_local(path) or "__pycache__" in path:
            return
        if not is_database and _is_writing(args[1], args[2]):
            self._write(path)
            return
        if path in self._written or path in self._seen or os.path.isdir(path):
            return
        digest = _digest(path)
        if is_database:
            if digest == "":
                self._write(path)
                return
            self._databases.append((path, digest))
        self._seen.add(path)
        self._files[path] = digest

    def _write(self, path):
        # What the post makes itself is made again with it. A file that was there before and was read is an input.
        self._written.add(path)
        if self._files.get(path) == "":
            del self._files[path]
        if any(path == database for database, _ in self._databases):
            self._files.pop(path, None)


class _Aside:
    def __init__(self, reads):
        self._reads = reads

    def __enter__(self):
        self._before = self._reads._busy
        self._reads._busy = True

    def __exit__(self, *_):
        self._reads._busy = self._before


def _is_writing(mode, flags):
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITES)


def _digest(path):
    """SHA-256 of a file's bytes; empty where there is none."""
    if not os.path.exists(path):
        return ""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while True:
            part = file.read(1 << 20)
            if not part:
                return digest.hexdigest()
            digest.update(part)


def _interpreter_folders(root):
    folders = [sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    folders += site.getsitepackages() if hasattr(site, "getsitepackages") else []
    if site.ENABLE_USER_SITE:
        folders.append(site.getusersitepackages())
    # A virtual environment of the project's is none of its files; a project below /usr is.
    folders += [prefix for prefix in (sys.prefix, sys.base_prefix) if prefix != root and _is_below(prefix, root)]
    return [os.path.abspath(folder) for folder in folders]


def _is_below(path, folder):
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)

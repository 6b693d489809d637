"""Runs the unit tests of a project, and tells what has come of them as JSON on the file descriptor that is named.

The working folder is the project's. Every `test_*.py` in it is loaded as `python -m unittest` would load it by its name, also
where its folder is no package.
"""

import importlib
import json
import os
import sys
import traceback
import unittest


def modules():
    """The names of all modules of tests, in the order of their files."""
    found = []
    for folder, folders, files in os.walk("."):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in files:
            if name.startswith("test_") and name.endswith(".py"):
                path = os.path.relpath(os.path.join(folder, name), ".")
                found.append(path[: -len(".py")].replace(os.sep, "."))
    return sorted(found)


class Result(unittest.TextTestResult):
    """Knows each test that has failed by its name, once, however many of its parts have."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.failed = {}

    def addError(self, test, err):
        super().addError(test, err)
        self.failed[test.id()] = True

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.failed[test.id()] = True

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.failed[test.id()] = True

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.failed[test.id()] = True


def main():
    answer = os.fdopen(int(sys.argv[1]), "w", encoding="utf-8")
    # Tests see the arguments of a program without any.
    sys.argv = ["unittest"]
    # The project in place of this folder.
    sys.path[0] = os.getcwd()
    suite = unittest.TestSuite()
    loader = unittest.TestLoader()
    unloaded = []
    skipped_modules = 0
    for name in modules():
        try:
            suite.addTests(loader.loadTestsFromModule(importlib.import_module(name)))
        except unittest.SkipTest:
            skipped_modules += 1
        except BaseException:
            # Also one that ends the program: a module without a guard around its main part.
            unloaded.append(name)
            print(f"The tests in {name} cannot be loaded:", file=sys.stderr)
            traceback.print_exc()
    # A load_tests of a project's own, or a module in a package that has one, may have failed as well.
    unloaded.extend(error.splitlines()[0] for error in loader.errors)
    result = unittest.TextTestRunner(resultclass=Result, verbosity=0, buffer=True).run(suite)
    json.dump(
        {
            "python": ".".join(str(part) for part in sys.version_info[:3]),
            "tests": result.testsRun + len(unloaded) + skipped_modules,
            "skipped": len(result.skipped) + skipped_modules,
            "failed": [*unloaded, *result.failed],
        },
        answer,
    )
    answer.close()


main()

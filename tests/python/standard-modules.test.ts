import { loadPyodide } from "pyodide";
import { expect, test } from "vitest";
import { STANDARD_MODULES } from "../../plugins/browser/python/standard-modules.ts";

/** Importing these opens a browser, or prints a poem. */
const NOT_TRIED = ["antigravity", "this"];

test("are those that the interpreter itself can import", async () => {
  const python = await loadPyodide();
  const importable = python.runPython(`
import importlib.util, json, sys, warnings
warnings.simplefilter("ignore")
found = []
for name in sorted({*sys.stdlib_module_names, "js", "pyodide", "pyodide_js"}):
    if name.startswith("_") and name != "__future__" or name in ("antigravity", "this", "idlelib"):
        continue
    try:
        __import__(name)
        found.append(name)
    except ImportError:
        pass
json.dumps(found)
`);
  expect([...JSON.parse(importable), ...NOT_TRIED].sort()).toEqual([...STANDARD_MODULES].sort());
});

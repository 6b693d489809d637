import { describe, expect, test } from "vitest";
import { importedModules } from "../../plugins/browser/python/imported-modules.ts";

const CASES: readonly (readonly [what: string, code: string, modules: readonly string[]])[] = [
  ["plain", "import numpy", ["numpy"]],
  ["under another name, several in a line", "import numpy as np, scipy.linalg as la", ["numpy", "scipy"]],
  ["from", "from matplotlib.pyplot import plot", ["matplotlib"]],
  ["names over several lines", "from torch import (\n    nn,\n    optim,\n)", ["torch"]],
  ["a line that goes on", "import numpy, \\\n    scipy", ["numpy", "scipy"]],
  ["within a function", "def f():\n    import torch\n    return torch", ["torch"]],
  ["behind a semicolon", "x = 1; import torch", ["torch"]],
  ["each once", "import numpy\nfrom numpy import array", ["numpy"]],
  ["relative", "from . import numpy", []],
  ["in a comment", "# import numpy\nx = 1  # import torch", []],
  ["in strings", "'import numpy'\n\"\"\"\nimport torch\n\"\"\"\nx = '''\nimport scipy'''", []],
  ["a sign of a comment in a string", "x = '#'; import numpy", ["numpy"]],
  ["where it may fail", "try:\n    import numpy\nexcept ImportError:\n    numpy = None\nimport torch", ["torch"]],
  ["a word that begins alike", "important = 1\nimports = 2", []],
  ["code that is no Python", "import\nfrom import\nimport 3 (", []],
];

describe("modules that a piece of Python imports", () => {
  for (const [what, code, modules] of CASES) {
    test(what, () => {
      expect(importedModules(code)).toEqual(modules);
    });
  }
});

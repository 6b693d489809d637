import { describe, expect, test } from "vitest";
import { blocksOf, pythonPost } from "../../support/python-post.ts";

/** The lines of what is wrong with a post of blocks. */
async function problemsOf(...code: string[]): Promise<string[]> {
  return (await pythonPost(blocksOf(...code)).problems()).trimEnd().split("\n");
}

describe("told at its place in the post:", () => {
  test("an exception", async () => {
    expect(await problemsOf("x = 1", "y = 2\nx / (y - 2)")).toEqual([
      "posts/notes/a.md:9:1 error python-runs: ZeroDivisionError: division by zero.",
      "  9 | x / (y - 2)",
      "    | ^^^^^^^^^^^",
    ]);
  });

  test("an exception in a function of an earlier block", async () => {
    expect(await problemsOf("def f(x):\n    return 1 / x", "f(0)")).toEqual([
      "posts/notes/a.md:3:5 error python-runs: ZeroDivisionError: division by zero (line 9 → line 3, in f).",
      "  3 |     return 1 / x",
      "    |     ^^^^^^^^^^^^",
    ]);
  });

  test("a mistake in the syntax", async () => {
    expect(await problemsOf("x = 1\ny = (1 +")).toEqual([
      "posts/notes/a.md:3:5 error python-runs: SyntaxError: '(' was never closed.",
      "  3 | y = (1 +",
      "    |     ^",
    ]);
  });

  test("a module that is missing", async () => {
    expect(await problemsOf("import torch_of_nobody.nn")).toEqual([
      "posts/notes/a.md:2:1 error python-runs: Found no module `torch_of_nobody` for `/usr/bin/python3`; install it with `/usr/bin/python3 -m pip install torch_of_nobody`, or name the Python that has it by `python: {interpreter: …}` in posts/site.yaml.",
      "  2 | import torch_of_nobody.nn",
      "    | ^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]);
  });

  test.each([
    [
      "that only a notebook understands",
      "%matplotlib inline",
      "2:1 error python-runs: Found `%matplotlib`, a command of a notebook's; blocks are plain Python. Figures are shown without one, and `subprocess` starts programs.",
    ],
    [
      "in the code of others",
      "import json\njson.loads('{')",
      "3:1 error python-runs: JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1) (line 3 → json/__init__.py:346, in loads → json/decoder.py:337, in decode → json/decoder.py:353, in raw_decode).",
    ],
    [
      "in a module beside the post",
      "import broken",
      "2:1 error python-runs: SyntaxError: invalid syntax (broken.py, line 1).",
    ],
    [
      "that calls itself without end",
      "def f(): return f()\nf()",
      expect.stringMatching(
        /^2:1 error python-runs: RecursionError: maximum recursion depth exceeded \(line 3 → line 2, in f → … → /,
      ),
    ],
    ["that ends the program", "import sys\nsys.exit(3)", "3:1 error python-runs: SystemExit: 3."],
    ["that has many lines", 'raise ValueError("a\\nb\\n\\n  c")', "2:1 error python-runs: ValueError: a b c."],
    ["that says nothing", "assert False", "2:1 error python-runs: AssertionError."],
    [
      "whose words cannot be had",
      "class E(Exception):\n    def __str__(self): 1 / 0\nraise E()",
      "4:1 error python-runs: E.",
    ],
    [
      "that ends the interpreter",
      "import os\nos._exit(7)",
      "1:1 error python-runs: The interpreter ended within this block (code 7).",
    ],
    [
      "that breaks the interpreter",
      "import ctypes\nctypes.string_at(0)",
      "3:1 error python-runs: The interpreter ended within this block (signal SIGSEGV).",
    ],
  ])("something %s", async (_, code, message) => {
    const post = pythonPost(blocksOf(code), { "posts/notes/broken.py": "x = = 1\n" });
    expect((await post.problems()).split("\n")[0]?.replace("posts/notes/a.md:", "")).toEqual(message);
  });

  test("a block that never ends, and what it has started", async () => {
    const code = 'import subprocess, sys\nsys.stdout.flush()\nsubprocess.Popen(["sleep", "4321"])\nwhile True: pass';
    const post = pythonPost(blocksOf(code));
    expect((await post.problems({ timeout: 1.5 })).split("\n")[0]).toBe(
      "posts/notes/a.md:5:1 error python-runs: This block was stopped after 1.5 seconds; where it needs longer, set `python: {timeout: …}` in posts/site.yaml.",
    );
  });
});

describe("a block that raises", () => {
  test("shows the traceback as a reader can follow it", async () => {
    const post = pythonPost(`Text.

\`\`\`python {run}
def half(x):
    return x / 0
\`\`\`

\`\`\`python {run raises}
print("before")
half(2)
\`\`\`
`);
    expect(await post.problems()).toBe("");
    expect(post.shown(2)).toEqual([
      ["text", "before\n"],
      [
        "traceback",
        `Traceback (most recent call last):
  File "block 2", line 2, in <module>
    half(2)
  File "block 1", line 2, in half
    return x / 0
           ~~^~~
ZeroDivisionError: division by zero
`,
      ],
    ]);
  });

  test("goes on with the next block", async () => {
    const post = pythonPost(`\`\`\`python {run raises}
x = 1
x.y
\`\`\`
${blocksOf("x")}`);
    expect(await post.problems()).toBe("");
    expect(post.shown(2)).toEqual([["text", "1\n"]]);
  });

  test("and does not", async () => {
    const post = pythonPost("```python {run raises}\nx = 1\n```\n");
    expect(await post.problems()).toBe(
      "posts/notes/a.md:1:1 error python-runs: This block is expected to raise an exception, and ran to its end.\n" +
        "  1 | ```python {run raises}\n    | ^^^^^^^^^^^^^^^^^^^^^^\n",
    );
  });
});

describe("where a block fails", () => {
  const GOOD = blocksOf("print(1)", "print(2)", "print(3)");

  test("its last outputs and those of the blocks behind it are kept, until it runs again", async () => {
    const post = pythonPost(GOOD);
    await post.run();
    post.edit(blocksOf("print('one')", "print(1 / 0)", "print(3)"));
    expect((await post.run()).made).toEqual({
      from: 1,
      to: 1,
      blocks: 3,
      reasons: ["block 1 has changed"],
      others: [],
    });
    expect([1, 2, 3].map(post.shown)).toEqual([[["text", "one\n"]], [["text", "2\n"]], [["text", "3\n"]]]);
    post.edit(blocksOf("print('one')", "print('two')", "print(3)"));
    expect((await post.run()).made).toEqual({
      from: 2,
      to: 3,
      blocks: 3,
      reasons: ["block 2 has changed"],
      others: [],
    });
    expect([1, 2, 3].map(post.shown)).toEqual([[["text", "one\n"]], [["text", "two\n"]], [["text", "3\n"]]]);
  });

  test("and is new, those behind it keep theirs", async () => {
    const post = pythonPost(GOOD);
    await post.run();
    post.edit(blocksOf("print(1)", "1 / 0", "print(2)", "print(3)"));
    await post.run();
    expect([1, 2, 3, 4].map(post.shown)).toEqual([[["text", "1\n"]], [], [["text", "2\n"]], [["text", "3\n"]]]);
    post.edit(GOOD);
    await post.run();
    const fresh = pythonPost(GOOD);
    await fresh.run();
    expect(post.files()).toEqual(fresh.files());
  });

  test("because of a file, it is run again when the file is there", async () => {
    const post = pythonPost(blocksOf('print(open("data.txt").read())'));
    expect(await post.problems()).toContain("FileNotFoundError");
    post.project.write("posts/notes/data.txt", "data");
    expect((await post.run()).made?.reasons).toEqual(["block 1 did not run to its end"]);
    expect(post.shown(1)).toEqual([["text", "data\n"]]);
    expect((await post.run()).made).toBeUndefined();
  });
});

describe("the interpreter", () => {
  test.each([
    ["is not there", "python-of-nobody", "Found no `python-of-nobody`"],
    ["is none", "/bin/true", "`/bin/true` did not start as Python does (code 0)"],
    ["is not to be run", "/etc/passwd", "`/etc/passwd` may not be run"],
  ])("%s", async (_, interpreter, message) => {
    await expect(pythonPost(blocksOf("1")).run({ interpreter })).rejects.toThrow(message);
  });
});

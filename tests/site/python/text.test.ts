import { describe, expect, test } from "vitest";
import { blocksOf, pythonPost } from "../../support/python-post.ts";

/** The texts that a block shows. */
async function textsOf(code: string): Promise<string[]> {
  const post = pythonPost(blocksOf(code));
  expect(await post.problems()).toBe("");
  return post.shown(1).map(([, text]) => text);
}

describe("a block shows", () => {
  test.each([
    ["what it prints", 'print("one")\nprint("two")', ["one\ntwo\n"]],
    ["its last value, as Python prints it", "x = 2\nx + 0.5", ["2.5\n"]],
    ["text and value", 'print("text")\n"value"', ["text\n", "'value'\n"]],
    ["nothing for None", "print", ["<built-in function print>\n"]],
    ["nothing for an assignment", "x = 1", []],
    ["nothing behind a semicolon", "x = 1\nx;", []],
    ["nothing for blank lines", 'print("\\n\\n")', []],
    [
      "errors among the rest, in order",
      'import sys\nprint("a")\nprint("b", file=sys.stderr)\nprint("c")',
      ["a\nb\nc\n"],
    ],
    [
      "what other programs print",
      'import subprocess, os\nprint("a")\nsubprocess.run(["echo", "b"])\nos.write(2, b"c\\n")\nprint("d");',
      ["a\nb\nc\nd\n"],
    ],
    ["a progress bar as it stood in the end", 'for i in range(101): print(f"\\r{i:3d} %", end="")', ["100 %\n"]],
    ["colours as plain text", 'print("\\033[31mred\\033[0m")', ["red\n"]],
    ["letters of all kinds", 'print("λ → ∞ 📄")', ["λ → ∞ 📄\n"]],
    [
      "warnings as they read everywhere",
      "import warnings, numpy\nwarnings.warn('careful')\nnumpy.mean([]);",
      [
        expect.stringMatching(
          /^block 1:2: UserWarning: careful\n {2}warnings\.warn\('careful'\)\nnumpy\/\S+\.py:\d+: RuntimeWarning: Mean of empty slice/,
        ),
      ],
    ],
    [
      "nothing of Matplotlib's caches",
      "import logging\nlog = logging.getLogger('matplotlib.font_manager')\nlog.warning('Matplotlib is building the font cache; this may take a moment.')\nlog.warning('findfont: none');",
      ["findfont: none\n"],
    ],
    ["no place in memory", "class A: pass\nA()", ["<__main__.A object at 0x…>\n"]],
    ["a long list over many lines", "list(range(60))", [expect.stringMatching(/^\[0,\n? 1, .*\n 2\d, .* 59\]\n$/s)]],
  ])("%s", async (_, code, texts) => {
    expect(await textsOf(code)).toEqual(texts);
  });

  test("an ended input", async () => {
    expect(await textsOf("try: input()\nexcept EOFError: print('nobody there')")).toEqual(["nobody there\n"]);
  });
});

test("blocks share what they define, and stand in the post's folder", async () => {
  const post = pythonPost(
    blocksOf("import os\nx = 1", "x += 1\nprint(x, os.path.basename(os.getcwd()))", "print(x, __name__)"),
  );
  expect(await post.problems()).toBe("");
  expect([1, 2, 3].map((block) => post.shown(block))).toEqual([
    [],
    [["text", "2 notes\n"]],
    [["text", "2 __main__\n"]],
  ]);
});

test("what is imported from the future holds for the blocks behind", async () => {
  const post = pythonPost(blocksOf("from __future__ import annotations", "def f(x: Nobody): pass\nf.__annotations__"));
  expect(await post.problems()).toBe("");
  expect(post.shown(2)).toEqual([["text", "{'x': 'Nobody'}\n"]]);
});

test("the environment is the same everywhere", async () => {
  process.env.DIPTYCH_SECRET = "hidden";
  const code = "import os, time\nprint(os.environ.get('DIPTYCH_SECRET'), time.tzname, os.environ['LC_ALL'])\nhash('a')";
  const post = pythonPost(blocksOf(code));
  expect(await post.problems()).toBe("");
  const [[, first] = [], [, second] = []] = post.shown(1);
  expect(first).toBe("None ('UTC', 'UTC') C.UTF-8\n");
  await post.run({ force: true });
  expect(post.shown(1)[1]?.[1]).toBe(second);
});

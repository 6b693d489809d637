import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { CUT, MAX_TEXT } from "../../../plugins/core/terminal-text.ts";
import { blocksOf, pythonPost } from "../../support/python-post.ts";

/** Whether a process runs whose command line holds this. */
function runs(command: string): boolean {
  return execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).includes(command);
}

describe("what a block prints is bounded", () => {
  test.each([
    ["by Python", "for _ in range(1000): print('x' * 100_000)"],
    ["by another program", "import subprocess\nsubprocess.run('yes | head -c 100000000', shell=True);"],
    ["in one line, by bytes", "import os\nfor _ in range(1000): os.write(1, b'y' * 100_000)"],
  ])("%s", async (_, code) => {
    const post = pythonPost(blocksOf(code, "print('next')"));
    expect(await post.problems()).toBe("");
    const [[, text = ""] = []] = post.shown(1);
    expect(text.endsWith(`\n${CUT}`)).toBe(true);
    expect(text.length).toBeLessThan(MAX_TEXT + 100);
    expect(post.shown(2)).toEqual([["text", "next\n"]]);
  });

  test("and its last value", async () => {
    const post = pythonPost(blocksOf("'x' * 5_000_000"));
    expect(await post.problems()).toBe("");
    expect(post.shown(1)[0]?.[1].endsWith(`\n${CUT}`)).toBe(true);
  });

  test.each([30_000, 150_000])("and its figures, here of %i points", async (count) => {
    const code = `import matplotlib.pyplot as plt, random\nplt.scatter(*[[random.random() for _ in range(${count})] for _ in 'xy'])`;
    expect((await pythonPost(blocksOf(code)).problems()).split("\n")[0]).toMatch(
      /^posts\/notes\/a\.md:1:1 error python-runs: This block draws a figure of \d+\.\d MB; expected 1\.0 MB at most\. Draw fewer points, or pass `rasterized=True` to what draws them\.$/,
    );
  });
});

describe("nothing is left running", () => {
  test("of a block that is stopped", async () => {
    const code = 'import subprocess\nsubprocess.Popen(["sleep", "98765.1"])\nsubprocess.run(["sleep", "98765.2"])';
    expect(await pythonPost(blocksOf(code)).problems({ timeout: 1 })).toContain("was stopped after 1 second;");
    expect(runs("sleep 98765")).toBe(false);
  });

  test("of a block that ends", async () => {
    const code = 'import subprocess\nsubprocess.Popen(["sleep", "98766"]);';
    expect(await pythonPost(blocksOf(code)).problems()).toBe("");
    expect(runs("sleep 98766")).toBe(false);
  });

  test("of an interpreter that ends", async () => {
    const code = 'import subprocess, os\nsubprocess.Popen(["sleep", "98767"])\nos._exit(0)';
    expect(await pythonPost(blocksOf(code)).problems()).toContain("The interpreter ended within this block (code 0).");
    expect(runs("sleep 98767")).toBe(false);
  });
});

describe("a block can do what it likes", () => {
  test.each([
    [
      "to its streams",
      "import sys, io\nsys.stdout = io.StringIO()\nprint('lost')",
      "sys.stdout = sys.__stdout__\nprint('here')",
    ],
    ["and close them", "import sys, os\nsys.stdout.close()\nos.close(1)\nos.close(2)", "1"],
    [
      "to what a harness needs",
      "import json, os, io, sys\njson.dumps = os.write = io.StringIO = len = print = None",
      "1",
    ],
    ["to its own name", "__name__ = '__builtins__'\n__builtins__ = {}", "1"],
    ["and print what looks like an answer", 'import os\nprint(\'{"outputs": [], "error": null}\')', "1"],
    ["to signals", "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.alarm(0);", "1"],
    ["and fork", "import os\npid = os.fork()\nif pid == 0: os._exit(0)\nos.waitpid(pid, 0);", "1"],
    ["and let a fork run on", "import os\nos.fork();", "1"],
    ["and run threads", "import threading\nt = threading.Thread(target=print, args=('a',)); t.start(); t.join()", "1"],
    ["and be asynchronous", "import asyncio\nasync def f(): return 1\nasyncio.run(f())", "1"],
    [
      "with data classes",
      "from dataclasses import dataclass\n@dataclass\nclass P: x: int\nP(1)",
      "import pickle\npickle.loads(pickle.dumps(P(2)))",
    ],
    ["at its end", "import atexit\natexit.register(print, 'bye');", "1"],
  ])("%s", async (_, ...code) => {
    expect(await pythonPost(blocksOf(...code)).problems({ timeout: 10 })).toBe("");
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../plugins/python/sha256.ts";
import { PYTHON } from "../../support/feed-readers.js";
import { blocksOf, POST, pythonPost } from "../../support/python-post.ts";

const CODE = ["import kmeans", "k = kmeans.K\nprint(k)", "print(k + 1)  # comment", "print(open('data/a.csv').read())"];
const FILES = {
  "posts/notes/code/kmeans.py": "K = 3\n",
  "posts/notes/data/a.csv": "1,2",
  "posts/notes/data/b.csv": "5,6",
};

describe("what a block depends on", () => {
  test("are the files that it imports or reads, each noted where it is read first", async () => {
    const post = pythonPost(blocksOf(...CODE), FILES);
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks.map(({ files }) => files)).toEqual([
      { "code/kmeans.py": sha256("K = 3\n") },
      {},
      {},
      { "data/a.csv": sha256("1,2") },
    ]);
    expect((await post.run()).made).toBeUndefined();
  });

  test.each([
    ["pathlib", "from pathlib import Path\nPath('data.csv').read_text()"],
    ["NumPy", "import numpy\nnumpy.loadtxt('data.csv', delimiter=',')"],
    ["the operating system", "import os\nos.read(os.open('data.csv', os.O_RDONLY), 9)"],
    ["another folder", "import os\nos.chdir('/')\nopen(os.path.join(HERE, 'data.csv')).read()"],
    ["a function of an earlier block", "read()"],
  ])("by %s", async (_, code) => {
    const first = "import os\nHERE = os.getcwd()\ndef read(): return open('data.csv').read()";
    const post = pythonPost(blocksOf(first, code), { "posts/notes/data.csv": "1,2" });
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks[1]?.files).toEqual({ "data.csv": sha256("1,2") });
  });

  test("a file of the project elsewhere, by the way there", async () => {
    const post = pythonPost(blocksOf("open('../../data/a.csv').read()"), { "data/a.csv": "1,2" });
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks[0]?.files).toEqual({ "../../data/a.csv": sha256("1,2") });
  });

  test("a file that is looked for in vain", async () => {
    const post = pythonPost(blocksOf("try: print(open('more.txt').read())\nexcept OSError: print('none')"));
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks[0]?.files).toEqual({ "more.txt": "" });
    post.project.write("posts/notes/more.txt", "more");
    expect((await post.run()).made?.reasons).toEqual(["`more.txt` is there"]);
    expect(post.shown(1)).toEqual([["text", "more\n"]]);
  });

  test("a database, unless the block makes it", async () => {
    const code = (name: string) =>
      `import sqlite3\nsqlite3.connect('${name}').execute('create table if not exists t (x)')`;
    const post = pythonPost(blocksOf(`${code("a.db")};`, `${code("a.db")};`));
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks.map(({ files }) => files)).toEqual([{}, {}]);
    post.edit(blocksOf("1", `${code("a.db")};`));
    await post.run();
    expect(Object.keys(post.saved()?.blocks[1]?.files ?? {})).toEqual(["a.db"]);
  });

  test("neither what it writes itself, nor what lies elsewhere, nor its outputs", async () => {
    const code =
      "open('made.txt', 'w').write('x')\nopen('made.txt').read()\nopen('/etc/hostname').read()\nimport numpy";
    const post = pythonPost(blocksOf(code, "open('outputs/a/run.json').read()\nopen('made.txt').read();"));
    mkdirSync(join(post.project.root, "posts/notes/outputs/a"), { recursive: true });
    writeFileSync(join(post.project.root, "posts/notes/outputs/a/run.json"), "{}");
    expect(await post.problems()).toBe("");
    expect(post.saved()?.blocks.map(({ files }) => files)).toEqual([{}, {}]);
  });

  test("a module that is saved twice within a second is the newer one", async () => {
    const post = pythonPost(blocksOf("import m\nm.X"), { "posts/notes/m.py": "X = 1\n" });
    // As Python leaves it that was started by hand.
    execFileSync(PYTHON, ["-c", "import m"], { cwd: join(post.project.root, "posts/notes"), env: {} });
    expect(existsSync(join(post.project.root, "posts/notes/__pycache__"))).toBe(true);
    const { atime, mtime } = statSync(join(post.project.root, "posts/notes/m.py"));
    post.project.write("posts/notes/m.py", "X = 2\n");
    utimesSync(join(post.project.root, "posts/notes/m.py"), atime, mtime);
    expect(await post.problems()).toBe("");
    expect(post.shown(1)).toEqual([["text", "2\n"]]);
  });

  test("versions of packages that were imported, by themselves or others", async () => {
    const post = pythonPost(blocksOf("import numpy, json"), FILES);
    expect(await post.problems()).toBe("");
    expect(post.saved()).toMatchObject({
      format: 1,
      python: expect.stringMatching(/^3\.\d+\.\d+$/),
      packages: { numpy: expect.stringMatching(/^\d+\.\d+/) },
    });
    expect(Object.keys(post.saved()?.packages ?? {})).toEqual(["numpy"]);
  });
});

describe("after a change", () => {
  test.each([
    ["nothing", {}, {}, undefined],
    ["the text between", {}, { "Text.": "More text.\n\nAnd more." }, undefined],
    ["a comment of block 3", {}, { "# comment": "# remark" }, [3, "block 3 has changed"]],
    ["a module", { "posts/notes/code/kmeans.py": "K = 4\n" }, {}, [1, "`code/kmeans.py` has changed"]],
    ["a file that is read", { "posts/notes/data/a.csv": "3,4" }, {}, [4, "`data/a.csv` has changed"]],
    ["a file that is not read", { "posts/notes/data/b.csv": "3,4" }, {}, undefined],
    ["two things", { "posts/notes/data/a.csv": "3,4" }, { "# comment": "" }, [3, "block 3 has changed"]],
  ])("of %s, only what can be other is made again, and all is as if it were new", async (_, files, edits, made) => {
    const before = blocksOf(...CODE);
    const after = Object.entries(edits).reduce((text, [from, to]) => text.replace(from, to), before);
    const post = pythonPost(before, FILES);
    await post.run();
    const times = timesIn(post.project.root);
    for (const [path, content] of Object.entries(files)) post.project.write(path, content);
    post.edit(after);
    const { made: done } = await post.run();
    expect(done && [done.from, done.reasons.join()]).toEqual(made);
    for (const [name, time] of Object.entries(timesIn(post.project.root)))
      if (Number(/^block-(\d)/.exec(name)?.[1]) < (done?.from ?? 9)) expect(time).toBe(times[name]);
    const fresh = pythonPost(after, { ...FILES, ...files });
    await fresh.run();
    expect(post.files()).toEqual(fresh.files());
  });

  test("what no block shows any more goes, and nothing else", async () => {
    const post = pythonPost(blocksOf("print(1)", "print(2)"));
    await post.run();
    post.project.write("posts/notes/outputs/a/mine.svg", "<svg/>");
    post.project.write("posts/notes/outputs/b/block-1-1.txt", "of another post");
    post.edit(blocksOf("print(1)"));
    expect((await post.run()).made?.reasons).toEqual(["a block has been taken out"]);
    expect(readdirSync(join(post.project.root, "posts/notes/outputs/a")).sort()).toEqual([
      "block-1-1.txt",
      "mine.svg",
      "run.json",
    ]);
    expect(readdirSync(join(post.project.root, "posts/notes/outputs/b"))).toEqual(["block-1-1.txt"]);
  });

  test("an output that is gone is made again", async () => {
    const post = pythonPost(blocksOf("print(1)"));
    await post.run();
    rmSync(join(post.project.root, "posts/notes/outputs/a/block-1-1.txt"));
    expect((await post.run()).made?.reasons).toEqual(["the output `block-1-1.txt` is gone"]);
    expect(post.shown(1)).toEqual([["text", "1\n"]]);
  });

  test("with --force all is run", async () => {
    const post = pythonPost(blocksOf("print(1)", "print(2)"));
    await post.run();
    const before = post.files();
    const { made } = await post.run({ force: true });
    expect(made).toEqual({ from: 1, to: 2, blocks: 2, reasons: ["--force"], others: [] });
    expect(post.files()).toEqual(before);
  });

  test("blocks that show something else each time are told", async () => {
    const post = pythonPost(blocksOf("import time\nprint(time.time_ns())", "2"));
    await post.run();
    post.edit(post.saved() ? blocksOf("import time\nprint(time.time_ns())", "3") : "");
    expect((await post.run()).made).toMatchObject({ from: 2, others: [1] });
  });
});

test("twice the same run leaves the same bytes", async () => {
  const code = [
    "import matplotlib.pyplot as plt, numpy as np\nrng = np.random.default_rng(1)",
    "print({'a', 'b', 'c'}, hash('x'), object(), lambda: 0)\n{'x': {1, 2}, 'f': print, 'o': object()}",
    "plt.scatter(*rng.normal(size=(2, 50))); plt.imshow(rng.normal(size=(9, 9))); plt.title('$x^2$')",
    "[{'a': o, 'b': rng.normal()} for o in (object(), 1)]",
  ];
  const text = code.map((one) => `\`\`\`python {run alt="A."}\n${one}\n\`\`\`\n`).join("\n");
  const [one, two] = [pythonPost(text), pythonPost(text)];
  await one.run();
  await two.run();
  expect(Object.keys(one.files()).sort()).toEqual([
    "block-2-1.txt",
    "block-2-2.txt",
    "block-3-1.svg",
    "block-4-1.json",
    "run.json",
  ]);
  expect(two.files()).toEqual(one.files());
});

describe("a value in a sentence", () => {
  const text = (sentences: string) => `{py:late}

${blocksOf("loss = 0.12345\nname = 'A'", "loss = 1\nlate = [1, 2]").replace("Text.", "So far {py:loss:.3f} of {py:name}.")}
${sentences}
`;

  test("is what it was there, formatted by Python; where it was none yet, what it is in the end", async () => {
    const post = pythonPost(text("{py:loss:>4}|"));
    expect(await post.problems()).toBe("");
    expect(post.saved()?.values).toEqual([
      { name: "late", format: "", after: 0, text: "[1, 2]" },
      { name: "loss", format: ".3f", after: 1, text: "0.123" },
      { name: "name", format: "", after: 1, text: "A" },
      { name: "loss", format: ">4", after: 2, text: "   1" },
    ]);
    expect((await post.run()).made).toBeUndefined();
    post.edit(text("Nothing."));
    expect((await post.run()).made).toBeUndefined();
    expect(post.saved()?.values).toHaveLength(3);
    post.edit(text("{py:name:>3}"));
    expect((await post.run()).made).toMatchObject({ from: 3, reasons: ["`name` is shown where it was not"] });
  });

  test.each([
    ["{py:los}", "15:1 error python-value-known: No block gives `los` a value; did you mean `loss`?"],
    ["{py:print}", "15:1 error python-value-known: No block gives `print` a value."],
    [
      "{py:loss:.3q}",
      "15:1 error python-value-known: `loss` (int) cannot be shown as `.3q`: ValueError: Unknown format code 'q' for object of type 'int'.",
    ],
  ])("is told: %s", async (sentence, message) => {
    expect((await pythonPost(text(sentence)).problems()).split("\n")[0]).toBe(`posts/notes/a.md:${message}`);
  });

  test("in a post without blocks", async () => {
    expect((await pythonPost("Of {py:x}.\n").problems()).split("\n")[0]).toBe(
      `${POST}:1:4 error python-value-known: No block gives \`x\` a value: this post has none that runs.`,
    );
  });
});

function timesIn(root: string): Record<string, number> {
  const folder = join(root, "posts/notes/outputs/a");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

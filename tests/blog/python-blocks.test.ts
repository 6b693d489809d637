import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { StoredText } from "../../plugins/blog/stored-text.ts";
import type { RenderedPost } from "../../plugins/pages/page-context.ts";
import type { PostPython } from "../../plugins/python/run-block.ts";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { blogOf, type Files, paper, post, projectOf, told } from "../support/blog.ts";
import { REPOSITORY } from "../support/project.ts";
import { readTextCases } from "../support/text-cases.ts";

const NOTE = "posts/notes/a.md";
const KINDS: Readonly<Record<string, string>> = { json: "table", svg: "figure", txt: "text" };

/** A block as it was run: its outputs by the names of their files, and its code where that is not what stands in the post. */
interface SavedCase {
  readonly code?: string;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The files that a run of the note leaves. */
function runOf(
  note: string,
  saved: readonly SavedCase[],
  values: readonly (readonly [string, string, number, string])[],
): Files {
  const written = [...note.matchAll(/^```python \{run[^\n]*\n([\s\S]*?)\n?```/gm)].map(([, code = ""]) => code);
  const blocks = saved.map(({ code, outputs }, index) => ({
    code: createHash("sha256")
      .update(code ?? written[index] ?? "")
      .digest("hex"),
    files: {},
    outputs: Object.keys(outputs).map((file) => ({
      kind: file.includes("traceback") ? "traceback" : KINDS[file.split(".").at(-1) ?? ""],
      file,
    })),
  }));
  const run = {
    format: 1,
    python: "3.11.2",
    packages: {},
    blocks,
    values: values.map(([name, format, after, text]) => ({ name, format, after, text })),
  };
  const texts = saved.flatMap(({ outputs }) => Object.entries(outputs));
  const files = [["run.json", run] as const, ...texts].map(([file, content]) => [
    `posts/notes/outputs/a/${file}`,
    typeof content === "string" ? content : JSON.stringify(content),
  ]);
  return Object.fromEntries(files);
}

/** HTML without the colours of code. */
function uncoloured(html: string): string {
  return html.replace(/<pre[^>]*><code[\s\S]*?<\/pre>/g, (code) => code.replace(/<\/?span[^>]*>/g, "")).trim();
}

describe("python-blocks.txt", () => {
  for (const { title, place, files, expected } of readTextCases(join(REPOSITORY, "tests/fixtures/python-blocks.txt"))) {
    test(`${title} (${place})`, async () => {
      const { saved, values = "[]", ...posts } = files;
      const note = posts[NOTE] ?? "";
      const blog = await blogOf({ ...posts, ...(saved && runOf(note, JSON.parse(saved), JSON.parse(values))) });
      const shown = blog.catalog.posts.get(NOTE);
      if (!shown) throw new Error("The note is missing.");
      const page = uncoloured(blog.html.get(NOTE) ?? "");
      const feed = blog.feedHtml(shown).trim();
      expect(`${page}\n- - - in a feed\n${feed}`).toBe(expected);
      expect(told(blog.diagnostics)).toBe(
        saved
          ? "fine"
          : `${NOTE}:5:1 warning output-current: The output of this block is missing; run \`diptych run ${NOTE}\`.`,
      );
    });
  }
});

const EQUATION = "$$\nw = 0\n\\label{eq:gd}\n$$";

describe("a block that implements an equation", () => {
  test("and the equation lead to each other, in a post and across a pair", async () => {
    const blog = await blogOf(
      paper(
        "p",
        {},
        {
          overview: post(`${EQUATION}`),
          deepDive: post(
            "$$\nv = 0\n\\label{eq:own}\n$$\n\n```python {run implements=eq-own #code-own}\nv = 0\n```\n\n```python {run implements=eq:gd}\nw = 0\n```",
          ),
        },
      ),
    );
    const overview = blog.html.get("posts/papers/p/overview.md") ?? "";
    const deepDive = blog.html.get("posts/papers/p/deep-dive.md") ?? "";
    expect(deepDive).toContain('<figure class="run" id="code-own" data-run="1" data-implements="eq-own">');
    expect(deepDive).toContain('Implements <a href="#eq-own" data-ref="eq-own">equation (1)</a>');
    expect(deepDive).toContain(
      '<a class="hinge code-sign" href="#code-own" data-ref="code-own">Code<span class="visually-hidden"> of Equation 1</span></a>',
    );
    expect(deepDive).toContain(
      'Implements <a href="/papers/p/#eq-gd" data-ref="eq-gd" data-hinge="eq-gd" data-preview>equation 1 (overview)</a>',
    );
    expect(overview).toContain(
      '<a class="hinge code-sign" href="/papers/p/deep-dive/#run-2" data-ref="run-2" data-hinge="run-2" data-preview>Code',
    );
  });
});

test("what runs is a fact of the post: code of files, its place, options, and values with the blocks before them", async () => {
  const blog = await blogOf({
    [NOTE]: post(
      "{py:x}\n\n```python {run file=k.py region=a hide-code raises alt=A}\n```\n\n> - ~~~py {run}\n>   x\n>   ~~~\n\n{py:x:>8}",
    ),
    "posts/notes/k.py": "import os\n\n# region a\n\nx = 1\n# endregion\n",
    "posts/notes/b.md": post("No Python."),
  });
  expect(blog.builder.read<PostPython>(`python:${NOTE}`)).toEqual({
    blocks: [
      {
        number: 1,
        code: "x = 1",
        from: { file: "posts/notes/k.py", line: 5 },
        place: { file: NOTE, line: 6, column: 1, length: 57 },
        options: { hideCode: true, hideOutput: false, raises: true, alt: ["A"] },
      },
      {
        number: 2,
        code: "x",
        from: { file: NOTE, line: 10 },
        place: { file: NOTE, line: 9, column: 5, length: 11 },
        options: { hideCode: false, hideOutput: false, raises: false, alt: [] },
      },
    ],
    values: [
      { name: "x", format: "", after: 0, place: { file: NOTE, line: 4, column: 1, length: 6 } },
      { name: "x", format: ">8", after: 2, place: { file: NOTE, line: 13, column: 1, length: 9 } },
    ],
  });
  expect(blog.builder.read("python:posts/notes/b.md")).toBeUndefined();
  const hasRuns = (path: string) => blog.builder.read<RenderedPost>(`about:${path}`)?.hasRuns;
  expect([hasRuns(NOTE), hasRuns("posts/notes/b.md")]).toEqual([true, false]);
  expect(blog.views.get(NOTE)?.head.hasRuns).toBe(true);
});

test("an edit of a file of code changes the pages that show it, and says what is out of date", async () => {
  const project = projectOf({
    [NOTE]: post("```python {run file=k.py}\n```"),
    "posts/notes/b.md": post("```python {file=k.py}\n```"),
    "posts/notes/c.md": post("```python\nx = 1\n```"),
    "posts/notes/k.py": "x = 1\n",
    ...runOf("", [{ code: "x = 1", outputs: {} }], []),
  });
  const builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: true, offline: false, base: "/" });
  const digests = () =>
    ["a", "b", "c"].map((name) => builder.read<StoredText>(`rendered:posts/notes/${name}.md`)?.digest);
  expect(told(await builder.check())).toBe("fine");
  const before = digests();
  project.write("posts/notes/k.py", "x = 2\n");
  expect(told(await builder.check())).toBe(
    `${NOTE}:4:1 warning output-current: The output of this block is out of date: its code has changed; run \`diptych run ${NOTE}\`.`,
  );
  const after = digests();
  expect(after.map((digest, index) => digest !== before[index])).toEqual([true, true, false]);
  builder.close();
});

test("the search finds code and values, and not what code has printed", async () => {
  const note = post("```python {run}\nprint('alpha')\n```\n\nIt is {py:x}.");
  const blog = await blogOf({
    [NOTE]: note,
    ...runOf(note, [{ outputs: { "1-1.txt": "beta" } }], [["x", "", 1, "gamma"]]),
  });
  const shown = blog.catalog.posts.get(NOTE);
  const html = shown ? blog.searchHtml(shown) : "";
  expect(["alpha", "beta", "gamma"].map((word) => html.includes(word))).toEqual([true, false, true]);
});

test("a file outside the posts that a block has read is nobody's to look at but the run's", async () => {
  const note = post("```python {run}\nread()\n```");
  const files = runOf(note, [{ outputs: { "1.txt": "2\n" } }], []);
  const path = "posts/notes/outputs/a/run.json";
  const run = JSON.parse(files[path] as string) as { blocks: { files: Record<string, string> }[] };
  for (const block of run.blocks) block.files["../../data/a.csv"] = "0".repeat(64);
  const blog = await blogOf({ [NOTE]: note, ...files, [path]: JSON.stringify(run) });
  expect(told(blog.diagnostics)).toBe("fine");
});

import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { applyPlan } from "../../../plugins/cli/rename/apply-plan.ts";
import { blogFiles } from "../../../plugins/cli/rename/blog-files.ts";
import { fileAddresses } from "../../../plugins/cli/rename/file-addresses.ts";
import { mathOf } from "../../../plugins/cli/rename/math-of.ts";
import { createPlacedMarkdown } from "../../../plugins/cli/rename/placed-markdown.ts";
import { planRename } from "../../../plugins/cli/rename/plan-rename.ts";
import { namedThings } from "../../../plugins/cli/rename/renamed-thing.ts";
import { post, projectOf, told } from "../../support/blog.ts";
import { filesIn } from "../../support/files-in.ts";
import { createProject, type Project } from "../../support/project.ts";
import { runMain } from "../../support/run-main.ts";
import { prepareBlog } from "../../support/whole-blog.ts";
import { BLOG } from "./rename-blog.ts";

/** The texts of a project, by their paths. */
function texts({ root }: Project): Record<string, string> {
  const paths = Object.keys(filesIn(join(root, "posts")));
  return Object.fromEntries(paths.map((path) => [`posts/${path}`, readFileSync(join(root, "posts", path), "utf8")]));
}

/** What a check says of a project, and where all of its links lead. */
async function linksOf(project: Project): Promise<{ told: string; leads: string[] }> {
  const blog = await prepareBlog({ root: project.root, drafts: true });
  try {
    const leads = [...blog.html.values()].flatMap((html) =>
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string),
    );
    return { told: told(blog.diagnostics), leads };
  } finally {
    await blog.builder.close();
  }
}

test("a blog in which everything is named in every way has no mistake", async () => {
  expect((await linksOf(projectOf(BLOG))).told).toBe("fine");
});

test("a paper's slug is renamed wherever it is named, and nowhere else", async () => {
  const project = projectOf(BLOG);
  const run = await runMain(project.root, "rename", "papers/old", "new");
  expect(run.stderr).toBe("");
  expect(run.code).toBe(0);
  const after = texts(project);
  expect(after["posts/papers/old/paper.yaml"]).toBeUndefined();
  const changed = Object.entries(BLOG).flatMap(([path, text]) => {
    const now = after[path.replace("papers/old/", "papers/new/")] ?? "";
    const lines = now.split("\n").filter((line) => !text.split("\n").includes(line));
    return lines.map((line) => `${path}: ${line.trim()}`);
  });
  expect(changed).toEqual([
    "posts/papers/old/paper.yaml: bibtex: old",
    "posts/papers/old/paper.yaml: - {macro: \\Rn, tex: R, means: 'risk, see [here](overview.md)', was: {base: \\Rb}}",
    "posts/papers/old/overview.md: redirectFrom: [/papers/old/, /papers/old/diptych/]",
    'posts/papers/old/overview.md: An ![image of old](figures/a.svg) and [itself](overview.md#peak "title"), [top](#peak), [up](/papers/new/#peak), \\eqref{eq:risk}.',
    "posts/papers/old/deep-dive.md: - /papers/old/deep-dive/",
    "posts/papers/base/overview.md: Plain [old](../new/overview.md) words, $\\Rb$.",
    "posts/papers/base/deep-dive.md: [next](../new/deep-dive.md#peak)",
    'posts/chapters/first.md: "new": A bridge.',
    "posts/chapters/first.md: See [old](../papers/new/overview.md#peak), [@old], [note](../notes/hint.md), [this](first.md).",
    "posts/notes/hint.md: 1. > See [a](../papers/new/deep-dive.md#eq-risk)[^1]",
    'posts/notes/hint.md: [^1]: And [b](../papers/new/overview.md#peak "t").',
    "posts/notes/hint.md: [main](../stories/main.md), [idea](../threads/idea.md), [about](../pages/about.md), [asset](/papers/new/figures/a.svg).",
    "posts/stories/main.md: entries: [base, 'new', hint]",
    "posts/stories/main.md: Start with [old](../papers/new/overview.md).",
    'posts/stories/cou.md: - title: "Of [old](../papers/new/overview.md)"',
    "posts/stories/cou.md: entries: [first, new]",
    "posts/stories/cou.md: - Read [this](../papers/new/deep-dive.md#thm-peak) and `old`.",
    "posts/stories/cou.md: sessions: [{date: 2026-01-05, slides: ../papers/new/figures/a.svg}]",
    "posts/stories/boo.md: entry: new",
    "posts/threads/idea.md: See [old](../papers/new/overview.md).",
  ]);
  expect((await linksOf(project)).told).toBe("fine");
});

describe("after the renaming of any slug links lead where they led, and after the way back, too", () => {
  const { scan } = blogFiles(projectOfAll());
  it.each(namedThings(scan).map(({ kind, slug, path }) => [path, kind, slug] as const))(
    "%s",
    async (path, _kind, slug) => {
      const project = projectOf(BLOG);
      const before = await linksOf(project);
      expect(await runMain(project.root, "rename", path, "zzz")).toMatchObject({ code: 0, stderr: "" });
      const after = await linksOf(project);
      expect(after.told).toBe(before.told);
      const renamed = (href: string): string => href.replace(new RegExp(`(?<=^|/)${slug}(?=/)`), "zzz");
      expect(after.leads.map(renamed).sort()).toEqual(before.leads.map(renamed).sort());
      expect(after.leads.filter((href) => href.split("/").includes(slug))).toEqual([]);
      expect(await runMain(project.root, "rename", path.replace(slug, "zzz"), slug)).toMatchObject({
        code: 0,
        stderr: "",
      });
      const again = await linksOf(project);
      expect(again.told).toBe("fine");
      expect(again.leads).toEqual(before.leads);
    },
  );
});

describe("after the renaming of any id links lead where they led", () => {
  const root = projectOfAll();
  const blog = blogFiles(root);
  const md = createPlacedMarkdown();
  const ids = namedThings(blog.scan).flatMap(({ path, texts }) =>
    texts.flatMap((text) => {
      const file = blog.files.get(text);
      const targets = file ? [...(fileAddresses(md, file, mathOf(blog, file)).document?.targets.values() ?? [])] : [];
      return targets.filter(({ lasting }) => lasting).map(({ id }) => `${path}#${id}`);
    }),
  );
  it.each([...new Set(ids)])("%s", async (name) => {
    const project = projectOf(BLOG);
    const before = await linksOf(project);
    const id = name.replace(/^.*#/, "");
    const to = id.startsWith("eq-") ? "eq-zzz" : "zzz";
    expect(await runMain(project.root, "rename", name, to)).toMatchObject({ code: 0, stderr: "" });
    const after = await linksOf(project);
    expect(after.told).toBe(before.told);
    const renamed = (href: string): string => href.replace(new RegExp(`#(claim-)?${id}$`), `#$1${to}`);
    expect(after.leads).toEqual(before.leads.map(renamed));
    expect(Object.values(texts(project)).join("\n")).toContain(to.replace("eq-", "eq:"));
    expect(await runMain(project.root, "rename", name.replace(/#.*$/, `#${to}`), id)).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect((await linksOf(project)).leads).toEqual(before.leads);
  });
});

test("an id of a hinge is renamed in both panels; code and prose stay", async () => {
  const project = projectOf(BLOG);
  await runMain(project.root, "rename", "old#peak", "summit");
  const after = texts(project);
  expect(after["posts/papers/old/overview.md"]).toContain(
    '## The peak {#summit turn="See #peak here"}\n\nAn ![image of old](../old/figures/a.svg) and [itself](../old/overview.md#summit "title"), [top](#summit), [up](/papers/old/#summit), \\eqref{eq:risk}.\n\n~~~\n[code](../old/overview.md#peak)\n~~~',
  );
  expect(after["posts/papers/old/deep-dive.md"]).toContain('"A caption with [a link](overview.md#summit)."){#fig-a}');
  expect(after["posts/papers/old/deep-dive.md"]).toContain("## Proof {#summit}");
  expect(after["posts/papers/old/paper.yaml"]).toContain("what: A [sign](overview.md#summit).");
});

test("a tag is renamed wherever it stands", async () => {
  const project = projectOf(BLOG);
  expect(await runMain(project.root, "rename", "tags/deep-old", "C: new")).toMatchObject({ code: 0, stderr: "" });
  expect(texts(project)["posts/papers/old/overview.md"]).toContain("tags: [risk, 'C: new']");
});

test("`--dry-run` shows the difference and changes nothing", async () => {
  const project = projectOf(BLOG);
  const run = await runMain(project.root, "rename", "threads/idea", "thought", "--dry-run");
  expect(run.stdout).toBe(
    [
      "rename from posts/threads/idea.md",
      "rename to posts/threads/thought.md",
      "--- a/posts/chapters/first.md",
      "+++ b/posts/chapters/first.md",
      "@@ -1,7 +1,7 @@",
      " ---",
      " date: 2026-01-01",
      " story: ser",
      '-threads: {idea: "It adds."}',
      '+threads: {thought: "It adds."}',
      " buildsOn:",
      '   "old": A bridge.',
      " ---",
    ].join("\n") + run.stdout.slice(run.stdout.indexOf("\n--- a/posts/notes/hint.md")),
  );
  expect(texts(project)).toEqual({ ...BLOG });
});

test.each([
  [["ol", "new"], "Found nothing called `ol`; did you mean `old`?"],
  [["old", "base"], "The slug `base` is taken by `posts/papers/base`."],
  [["old", "first"], "The slug `first` is taken by `posts/chapters/first.md`."],
  [["old", "New"], "Found the new name `New`; expected lower-case letters, digits and single hyphens."],
  [["old", "old"], "`old` is what it is called already."],
  [["old#pea", "x"], "`posts/papers/old` has no id `pea`; did you mean `peak`?"],
  [["old#peak", "thm-peak"], "The id `thm-peak` is taken in `posts/papers/old`."],
  [["old#peak", "a b"], "Found the new id `a b`; expected letters, digits, and `-`, `_`, `:` or `.` behind the first."],
  [["base#theorem-2", "x"], "`posts/papers/base` has no id `theorem-2`."],
  [["tags/rissk", "x"], "Found no tag `rissk`; did you mean `risk`?"],
])("`rename %s` says what is wrong and changes nothing", async (args, message) => {
  const project = projectOf(BLOG);
  const run = await runMain(project.root, "rename", ...args);
  expect(run).toEqual({ code: 1, stdout: "", stderr: `diptych: ${message}\n` });
  expect(texts(project)).toEqual({ ...BLOG });
});

test("where a file cannot be read nothing is renamed", async () => {
  const project = projectOf({
    ...BLOG,
    "posts/notes/broken.md": "---\ndate: [\n---\nSee [x](../papers/old/overview.md).\n",
  });
  const run = await runMain(project.root, "rename", "old", "new");
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("posts/notes/broken.md:3:1 error yaml-parses:");
  expect(run.stderr).toContain("diptych: Names in files that cannot be read would be left behind; mend these first.\n");
  expect(existsSync(join(project.root, "posts/papers/old"))).toBe(true);
});

test("an address that another page has, or had, is not taken", async () => {
  const project = projectOf({ ...BLOG, "posts/notes/n.md": post("Text.", "redirectFrom: /papers/new/deep-dive/") });
  const run = await runMain(project.root, "rename", "old", "new");
  expect(run.stderr).toBe(
    "diptych: The address `/papers/new/deep-dive/`, which the new name leads to, is that of `posts/notes/n.md`; take it out there first.\n",
  );
});

test("an id that is made from a number has to be given first", async () => {
  const project = projectOf({
    ...BLOG,
    "posts/notes/n.md": ":::theorem\nText.\n:::\n".replace(/^/, "---\ndate: 2026-01-01\n---\n"),
  });
  const run = await runMain(project.root, "rename", "n#theorem-1", "thm");
  expect(run.stderr).toBe(
    "diptych: The id `theorem-1` is made from a number; give it one of its own first, as in `{#thm}`.\n",
  );
});

test("line breaks, a byte order mark and permalinks stay as they are", async () => {
  const note = "\ufeff---\r\ndate: 2026-01-01\r\npermalink: /mine/\r\n---\r\n\r\nSee [x](other.md).\r\n";
  const project = projectOf({
    "posts/notes/n.md": note,
    "posts/notes/other.md": "---\r\ndate: 2026-01-01\r\n---\r\n\r\nSee [n](/mine/) and [n](n.md).\r\n",
  });
  await runMain(project.root, "rename", "other", "second");
  await runMain(project.root, "rename", "n", "m");
  expect(texts(project)).toMatchObject({
    "posts/notes/m.md": note.replace("other.md", "second.md"),
    "posts/notes/second.md":
      "---\r\nredirectFrom: /notes/other/\r\ndate: 2026-01-01\r\n---\r\n\r\nSee [n](/mine/) and [n](m.md).\r\n",
  });
});

test("wherever a swap fails, all is as it was", () => {
  for (let failing = 0; ; failing++) {
    const project = projectOf(BLOG);
    const plan = planRename(blogFiles(project.root), "old", "new");
    let count = 0;
    const rename = (from: string, to: string): void => {
      if (count++ === failing) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      renameSync(from, to);
    };
    const work = join(project.root, ".diptych/rename-test");
    let message = "";
    try {
      applyPlan(project.root, work, plan, { rename });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(existsSync(work)).toBe(false);
    if (message === "") {
      expect(failing).toBe(plan.texts.size + plan.moves.length);
      return;
    }
    expect(message).toBe("A file cannot be written (ENOSPC); nothing was changed.");
    expect(texts(project)).toEqual({ ...BLOG });
  }
});

/** The blog in a folder that stays until all tests are done. */
function projectOfAll(): string {
  const project = createProject({ ...BLOG });
  process.once("exit", () => project.delete());
  return project.root;
}

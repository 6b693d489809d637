import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createProject, type Project } from "./project.ts";

/** The files of a blog, by their paths. */
export type BlogFiles = Readonly<Record<string, string>>;

/** An edit of an author's: which kind, and a number that chooses where and what. */
export interface Edit {
  readonly kind: keyof typeof EDITS;
  readonly choice: number;
}

const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>\n';

/** A small blog that has one of everything: pairs, a story, a thread, a note, citations, claims, symbols, a correction. */
export const BLOG: BlogFiles = {
  "posts/site.yaml": `title: Edited
url: https://blog.example/
author: A. Writer
description: A blog that is edited.
feedback: {mail: a@blog.example}
`,
  "posts/references.bib": `@article{old1999, author = {Old, Ann}, title = {Old things}, journal = {J}, year = {1999}}
@book{new2020, author = {New, Bob}, title = {New things in $n$ parts}, publisher = {P}, year = {2020}}
`,
  ...pairOf("alpha", 2018, "story: counting\n"),
  ...pairOf("beta", 2020, "story: counting\nbuildsOn:\n  alpha: It counts what the first left out.\n"),
  "posts/papers/beta/figure.svg": FIGURE,
  "posts/stories/counting.md": `---
title: Counting
description: From one to two.
kind: story
threads: [risk]
---

Two papers count.
`,
  "posts/stories/steps.md": `---
title: Steps
kind: series
entries: [words, alpha, beta]
---

First the words.
`,
  "posts/chapters/words.md": `---
title: The words
date: 2026-01-02
---

:::prerequisite
[Numbers](https://numbers.example/).
:::

A <dfn>count</dfn> is one of them.

::: definition {#def-end} End
What counts for the end of $n$.
:::

::: exercise {#ex-end}
Find the end.
:::

::: solution
See [](#def-end).
:::
`,
  "posts/threads/risk.md": `---
title: Risk
description: An idea that comes back.
---

What is lost.
`,
  "posts/notes/first.md": `---
title: A note
date: 2026-01-05
tags: [risk]
---

See [alpha](../papers/alpha/overview.md) and @old1999.

\`\`\`python
print(1)
\`\`\`
`,
  "posts/notes/counted.md": `---
title: Counted
date: 2026-01-06
---

\`\`\`python {run file=code/count.py region=count}
\`\`\`

There are {py:n} of them.
`,
  "posts/notes/turned.md": `---
title: Turned
date: 2026-01-07
---

![A bar.](figures/bar.svg "A bar."){knob=bar}

It is {knob:width} wide, and $w = \\knob{width}$.
`,
  "posts/notes/figures/bar.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect id="bar" width="2" height="20"/></svg>\n',
  "posts/notes/knobs/bar.json": JSON.stringify({
    knob: "w",
    label: "Width",
    default: 2,
    frames: [1, 2].map((at) => ({ at, values: { width: `${at}` }, marks: { bar: { width: at } } })),
  }),
  "posts/notes/code/count.py": "# region count\nn = 2\nprint(n)\n# endregion\n",
  "posts/notes/outputs/counted/run.json": JSON.stringify({
    format: 1,
    python: "3.11.2",
    packages: {},
    blocks: [
      {
        code: "6351fa16f6669f24b7d696b4d0503bf61fbef492501e5ed724d674a5aac01729",
        files: {},
        outputs: [{ kind: "text", file: "1-1.txt" }],
      },
    ],
    values: [{ name: "n", format: "", after: 1, text: "2" }],
  }),
  "posts/notes/outputs/counted/1-1.txt": "2\n",
};

function pairOf(slug: string, year: number, more: string): Record<string, string> {
  return {
    [`posts/papers/${slug}/paper.yaml`]: `title: The paper ${slug}
authors: [Ann Old]
year: ${year}
summary: It counts $n$ things.
notation:
  - macro: \\risk
    tex: R
    means: what is lost
${more}`,
    [`posts/papers/${slug}/overview.md`]: `---
title: ${slug} in words
date: 2026-01-0${year % 7 || 1}
tags: [risk]
---

The first words of ${slug}.

## Counting {#count}

It counts. [There are two of them](deep-dive.md#thm-two "claim").

## Ending {#ending}

The end, see [the proof](deep-dive.md#thm-two).
`,
    [`posts/papers/${slug}/deep-dive.md`]: `---
title: ${slug} in full
date: 2026-01-0${year % 7 || 1}
tags: [risk]
---

Let $\\risk(n) = n^2$, as @old1999 has it.

## Counting {#count}

::: theorem {#thm-two} Two
There are $2$ of them.
:::

$$
\\risk(n) = \\sum_{i=1}^n i \\label{eq:sum}
$$

By \\eqref{eq:sum} it grows.[^1]

[^1]: Faster than $n$.

## Ending {#ending}

The end.
`,
  };
}

const isPost = (path: string): boolean => path.endsWith(".md");

/** The file that a choice falls on. */
function pick(files: BlogFiles, choice: number, wanted: (path: string) => boolean): string | undefined {
  const paths = Object.keys(files).filter(wanted).sort();
  return paths[choice % Math.max(1, paths.length)];
}

/** Changes one file, where there is one. */
function change(
  files: BlogFiles,
  choice: number,
  wanted: (path: string) => boolean,
  edit: (text: string, path: string) => string | undefined,
): BlogFiles {
  const path = pick(files, choice, wanted);
  if (path === undefined) return files;
  const { [path]: text = "", ...others } = files;
  const edited = edit(text, path);
  return edited === undefined ? others : { ...others, [path]: edited };
}

/** What authors do to their blogs, mistakes included. Each is a pure function of the files and a choice. */
export const EDITS = {
  "a knob is turned by its author": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("/knobs/bar.json"),
      (text) =>
        text.replace(/"default":[12]/, `"default":${(choice % 3) + 1}`).replace('"width":"1"', `"width":"1.${choice}"`),
    ),
  "a sentence is added": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      isPost,
      (text) => `${text}\nA sentence with the number ${choice}, “é” and $x_{${choice}}$.\n`,
    ),
  "a word is changed": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/\b(counts?|words|end|idea|note)\b/, `term${choice % 5}`)),
  "a title is changed": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/^title: .*$/m, `title: Title ${choice} & more`)),
  "a date is changed": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/^date: .*$/m, `date: 2026-02-1${choice % 10}`)),
  "a tag is added": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/^tags: \[(.*)\]$/m, `tags: [$1, tag-${choice % 3}]`)),
  "tags are taken away": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/^tags: .*\n/m, "")),
  "a post becomes a draft": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/^(title: .*)$/m, "$1\ndraft: true")),
  "an id is changed": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => text.replace(/\{#(count|ending)\}/, `{#id-${choice % 4}}`)),
  "a section is added": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => `${text}\n## Section ${choice} {#s${choice % 3}}\n\nMore of it.\n`),
  "a theorem is added": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => `${text}\n::: theorem {#thm-${choice}}\nSo it is.\n:::\n`),
  "a term is introduced": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      isPost,
      (text) => `${text}\nA <dfn>${["risk", "thing", "end"][choice % 3]}</dfn> is named.\n`,
    ),
  "a definition is added": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      isPost,
      (text) =>
        `${text}\n::: definition {#def-${choice}} First words ${choice % 3}\nThe *first* $w_{${choice}}$.\n:::\n`,
    ),
  "a link is added": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text, path) => {
      const up = "../".repeat(path.split("/").length - 2);
      return `${text}\nSee [there](${up}papers/beta/deep-dive.md#thm-two).\n`;
    }),
  "a citation is added": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => `${text}\nSee [@${["old1999", "new2020", "beta"][choice % 3]}, p. 3].\n`),
  "a figure is shown": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.startsWith("posts/papers/beta/") && isPost(path),
      (text) => `${text}\n![Of ${choice} things](figure.svg)\n`,
    ),
  "a figure is changed": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith(".svg"),
      (text) => text.replace(/width="\d+"/, `width="${41 + (choice % 9)}"`),
    ),
  "code is changed": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith(".py"),
      (text) => text.replace(/n = \d+/, `n = ${choice % 9}`),
    ),
  "an output is made again": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("1-1.txt"),
      () => `${choice % 9}\n`,
    ),
  "a macro is defined": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      isPost,
      (text) => `${text}\n$\\newcommand{\\mine}{m_{${choice % 4}}}$ Then $\\mine$ holds.\n`,
    ),
  "a file is taken away": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path !== "posts/site.yaml",
      () => undefined,
    ),
  "what was taken away comes back": (files: BlogFiles, choice: number) => {
    const path = pick(BLOG, choice, (one) => !(one in files));
    return path === undefined ? files : { ...files, [path]: BLOG[path] as string };
  },
  "a note is written": (files: BlogFiles, choice: number) => ({
    ...files,
    [`posts/notes/n${choice % 4}.md`]: `---\ntitle: Note ${choice}\ndate: 2026-03-01\n---\n\nOf $\\alpha_{${choice}}$.\n`,
  }),
  "a pair is written": (files: BlogFiles, choice: number) => ({
    ...files,
    ...pairOf(`more-${choice % 3}`, 2015 + (choice % 6), "buildsOn:\n  beta: It goes on.\n"),
  }),
  "a summary is changed": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("paper.yaml"),
      (text) => text.replace(/^summary: .*$/m, `summary: It counts $n^{${choice % 7}}$ things.`),
    ),
  "a symbol means something else": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("paper.yaml"),
      (text) =>
        text.replace(/means: .*$/m, `means: loss ${choice % 5}`).replace(/tex: .$/m, `tex: ${"RSTL"[choice % 4]}`),
    ),
  "a thread is joined": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("paper.yaml"),
      (text) => (text.includes("threads:") ? text : `${text}threads:\n  risk: It adds ${choice % 5}.\n`),
    ),
  "a mistake is corrected": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("paper.yaml"),
      (text) =>
        text.includes("errata:")
          ? text
          : `${text}errata:\n  - date: 2026-03-0${1 + (choice % 8)}\n    where: deep-dive.md#thm-two\n    what: It said $${choice % 9}$.\n`,
    ),
  "a paper leaves its story, or goes on from another": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith("paper.yaml"),
      (text) =>
        choice % 2 === 0
          ? text.replace(/^story: .*\n/m, "")
          : text.replace(
              /^ {2}(?:alpha|beta): .*$/m,
              `  ${["alpha", "beta"][(choice % 3) & 1]}: It goes on ${choice}.`,
            ),
    ),
  "the site is called something else": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path === "posts/site.yaml",
      (text) => text.replace(/^title: .*$/m, `title: Edited ${choice}`),
    ),
  "feeds are made longer or shorter": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path === "posts/site.yaml",
      (text) => `${text.replace(/^feed:\n {2}limit: .*\n/m, "")}feed:\n  limit: ${1 + (choice % 4)}\n`,
    ),
  "a work is described otherwise": (files: BlogFiles, choice: number) =>
    change(
      files,
      choice,
      (path) => path.endsWith(".bib"),
      (text) => text.replace(/title = \{[^}]*\}/, `title = {Things of ${choice}}`),
    ),
  "a mistake is made in a formula": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => `${text}\n$\\frac{${choice}$\n`),
  "a link leads nowhere": (files: BlogFiles, choice: number) =>
    change(files, choice, isPost, (text) => `${text}\n[nowhere](nowhere-${choice % 3}.md)\n`),
  "mistakes are mended": (files: BlogFiles) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace(/\n\$\\frac\{\d+\$\n/g, "").replace(/\n\[nowhere\]\(nowhere-\d\.md\)\n/g, ""),
      ]),
    ),
  "everything is as it was at first": () => BLOG,
} as const satisfies Readonly<Record<string, (files: BlogFiles, choice: number) => BlogFiles>>;

/** The files after an edit. */
export function edited(files: BlogFiles, { kind, choice }: Edit): BlogFiles {
  return EDITS[kind](files, choice);
}

/** Rows of edits, each of a length. */
export function rowsOfEdits(length: number): fc.Arbitrary<Edit[]> {
  const kinds = Object.keys(EDITS) as Edit["kind"][];
  const edit = fc.record({ kind: fc.constantFrom(...kinds), choice: fc.nat(40) });
  return fc.array(edit, { minLength: length, maxLength: length });
}

/** What came of a build: what it said, and the bytes of every file of the site; an older site where it failed. */
export interface Built {
  readonly code: number | null;
  readonly report: string;
  readonly site: ReadonlyMap<string, string>;
}

/** A blog that is edited and built after each edit, and knows nothing but what builds leave in its folder. */
export class EditedBlog {
  readonly #project: Project;
  #files: BlogFiles = {};

  constructor() {
    this.#project = createProject();
    this.#project.remove("posts/site.yaml");
  }

  /** The project's root. */
  get root(): string {
    return this.#project.root;
  }

  /** Writes the files that have changed, takes away those that are gone, and builds. */
  async build(files: BlogFiles): Promise<Built> {
    this.write(files);
    return this.builtBy(await this.#project.run("build"));
  }

  /** Writes the files that have changed, and takes away those that are gone. */
  write(files: BlogFiles): void {
    for (const path of Object.keys(this.#files)) if (!(path in files)) this.#project.remove(path);
    for (const [path, text] of Object.entries(files)) if (this.#files[path] !== text) this.#project.write(path, text);
    this.#files = files;
  }

  /** What a build that somebody has run has said, and the site as it stands now. */
  builtBy({ code, stderr }: { readonly code: number | null; readonly stderr: string }): Built {
    return { code, report: stderr.replace(/ The last good site is kept in _site\/\./, ""), site: this.#site() };
  }

  delete(): void {
    this.#project.delete();
  }

  #site(): Map<string, string> {
    const folder = join(this.#project.root, "_site");
    try {
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
      return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]));
    } catch {
      return new Map();
    }
  }
}

/** Builds a blog from nothing. */
export async function builtAnew(files: BlogFiles): Promise<Built> {
  const blog = new EditedBlog();
  try {
    return await blog.build(files);
  } finally {
    blog.delete();
  }
}

/**
 * What tells one build from another, a line each.
 * @returns nothing where both said the same, and have written the same bytes
 */
export function differences(incremental: Built, anew: Built): string[] {
  const lines: string[] = [];
  if (incremental.code !== anew.code) lines.push(`ended with ${incremental.code}, anew with ${anew.code}`);
  if (incremental.report !== anew.report) lines.push(`said\n${incremental.report}anew\n${anew.report}`);
  if (anew.code !== 0) return lines;
  for (const path of new Set([...incremental.site.keys(), ...anew.site.keys()])) {
    const [one, other] = [incremental.site.get(path), anew.site.get(path)];
    if (one === other) continue;
    if (one === undefined) lines.push(`${path} is missing`);
    else if (other === undefined) lines.push(`${path} should be gone`);
    else lines.push(`${path} is stale: ${firstDifference(one, other)}`);
  }
  return lines;
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `${around(one)}, anew ${around(other)}`;
}

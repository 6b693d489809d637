import { post } from "../../support/blog.ts";

/** A blog in which every kind of name is named in every way that there is. */
export const BLOG: Readonly<Record<string, string>> = {
  "posts/site.yaml":
    "title: A blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: For tests.\nhome: main\n",
  "posts/papers/old/paper.yaml": `# A comment with old in it.
title: 'The old paper'
authors: [A. Author]
year: 2020
summary: "See [it](overview.md#peak), not \`old\`."
story: main
buildsOn:
  base: 'From [base](../base/deep-dive.md#thm-base), and \`../old/overview.md\` as code.'
threads:
  idea: It adds [this](deep-dive.md#thm-peak).
notation:
  - {macro: \\Rn, tex: R, means: 'risk, see [here](../old/overview.md)', was: {base: \\Rb}}
errata:
  - date: 2026-01-02
    where: deep-dive.md#thm-peak
    what: A [sign](overview.md#peak).
`,
  "posts/papers/old/overview.md": `---
date: 2026-01-01
tags: [risk, "deep old"]
---

\`deep-dive.md#thm-peak\` and [deep-dive.md#thm-peak](deep-dive.md#thm-peak) and [by name][there], $\\Rn$.

[It **peaks**.](deep-dive.md#thm-peak "claim")

## The peak {#peak turn="See #peak here"}

An ![image of old](../old/figures/a.svg) and [itself](../old/overview.md#peak "title"), [top](#peak), [up](/papers/old/#peak), \\eqref{eq:risk}.

~~~
[code](../old/overview.md#peak)
~~~

[there]: <deep-dive.md#thm-peak> "Old"
`,
  "posts/papers/old/deep-dive.md": `---
date: 2026-01-01
redirectFrom:
  - /older/
---

$$
\\Rn(h) = 1 \\label{eq:risk}
$$

:::theorem {#thm-peak} The peak
By [](#eq-risk), \\eqref{eq:risk}, \\ref{thm-peak}, $\\eqref{eq:risk}$ and <a href="overview.md#peak">the overview</a>.
:::

## Proof {#peak}

![What it shows.](figures/a.svg "A caption with [a link](overview.md#peak)."){#fig-a}

| a | b |
|---|---|
| [x](#fig-a) | [y \\| z](overview.md#peak) |

Table: Numbers. {#tab-n}

See [](#tab-n), <span id="mark">this</span> and [](#mark).

## Words alone

See [](#words-alone).
`,
  "posts/papers/old/figures/a.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
  "posts/papers/base/paper.yaml":
    "title: The base\nauthors: [B. Author]\nyear: 2019\nnotation:\n  - {macro: \\Rb, tex: R, means: risk}\n",
  "posts/papers/base/overview.md": post(
    "Plain [old](../old/overview.md) words, $\\Rb$.\n\n## The base {#base}\n\nText.",
  ),
  "posts/papers/base/deep-dive.md": post(
    "$\\Rb$\n\n:::theorem {#thm-base}\nText.\n:::\n\n## The base {#base}\n\n[next](../old/deep-dive.md#peak)",
  ),
  "posts/chapters/first.md": post(
    "See [old](../papers/old/overview.md#peak), [@old], [note](../notes/hint.md), [this](first.md).",
    'story: ser\nthreads: {idea: "It adds."}\nbuildsOn:\n  "old": A bridge.',
  ),
  "posts/chapters/second/index.md": post("See [first](../first.md) and [the page](/about/).", "story: ser"),
  "posts/notes/hint.md": post(
    '1. > See [a](../papers/old/deep-dive.md#eq-risk)[^1]\n\n[^1]: And [b](./../papers/old/overview.md#peak "t").\n\n[main](../stories/main.md), [idea](../threads/idea.md), [about](../pages/about.md), [asset](/papers/old/figures/a.svg).',
    "course: cou\ntags: [risk]\nredirectFrom: /hints/",
  ),
  "posts/pages/about.md": "---\ntitle: About\nredirectFrom: [/a/, /b/]\n---\n\nSee [](../notes/hint.md).\n",
  "posts/stories/main.md":
    "---\ntitle: Main\nentries: [base, 'old', hint]\nthreads: [idea]\n---\n\nStart with [old](../papers/old/overview.md).\n",
  "posts/stories/ser.md": "---\ntitle: Series\nkind: series\nentries:\n  - first\n  - second\n---\n\nText.\n",
  "posts/stories/cou.md":
    '---\ntitle: Course\nkind: course\nweeks:\n  - title: "Of [old](../papers/old/overview.md)"\n    entries: [first, old]\n    readings:\n      - Read [this](../papers/old/deep-dive.md#thm-peak) and `old`.\n    sessions: [{date: 2026-01-05, slides: ../papers/old/figures/a.svg}]\n---\n\nText.\n',
  "posts/stories/boo.md":
    "---\ntitle: Book\nkind: book\nbook: {title: B, authors: [C]}\ncontents:\n  - {title: One, entry: first}\n  - title: Two\n    entry: old\n---\n\nText.\n",
  "posts/threads/idea.md": "---\ntitle: Idea\n---\n\nSee [old](../papers/old/overview.md).\n",
};

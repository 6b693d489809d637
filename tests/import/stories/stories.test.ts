import { expect, test } from "vitest";
import { jekyll } from "../../../plugins/import/dialects/jekyll/jekyll.ts";
import { importSite } from "../../../plugins/import/import-site.ts";
import { partInTitle } from "../../../plugins/import/stories/part-in-title.ts";
import { weekLines } from "../../../plugins/import/stories/week-lines.ts";
import { importTexts, oldSite } from "../../support/import-text-site.ts";

test.each([
  ["Measure theory, part 2: integration", { series: "Measure theory", number: 2, own: "integration" }],
  ["Word embeddings (Part II)", { series: "Word embeddings", number: 2, own: "" }],
  ["Diffusion – Part Three", { series: "Diffusion", number: 3, own: "" }],
])("reads the part in %j", (title, part) => {
  expect(partInTitle(title)).toEqual(part);
});

test.each(["Part 2", "A partial answer", "The best part of 1 thing", "Taking part in it"])(
  "finds no part in %j",
  (title) => {
    expect(partInTitle(title)).toBeUndefined();
  },
);

const PARTS = {
  "_config.yml": "title: Old\nurl: https://old.example\n",
  "_posts/2020-02-01-b.md": "---\ntitle: 'The peak, part 2: the proofs'\n---\nAs [before](/2020/01/01/a.html).\n",
  "_posts/2020-01-01-a.md": "---\ntitle: 'The peak, part 1: the idea'\n---\nWords.\n",
};

test("parts in titles are a series, in the order of their numbers", () => {
  const { text, notes } = importTexts(PARTS);
  expect(text("posts/stories/the-peak.md")).toBe("---\ntitle: The peak\nkind: series\nentries:\n  - a\n  - b\n---\n");
  expect(text("posts/chapters/b.md")).toContain("As [before](a.md).");
  expect(notes).toContain(
    "proposed _posts/2020-01-01-a.md It may be the overview of a pair, with `_posts/2020-02-01-b.md` as its deep dive; `--pairs` joins them.",
  );
});

test("with --pairs, the idea and the proofs are two panels", () => {
  const { blog } = importSite(oldSite(PARTS), jekyll, { pairs: true });
  expect([...blog.texts.keys()].sort()).toEqual([
    "posts/chapters/a/deep-dive.md",
    "posts/chapters/a/overview.md",
    "posts/site.yaml",
  ]);
  expect(blog.texts.get("posts/chapters/a/deep-dive.md")).toContain("As [before](overview.md).");
});

test("a field `series` makes one, too; one post alone makes none", () => {
  const { text } = importTexts({
    "_config.yml": "title: Old\n",
    "_posts/2020-01-01-a.md": "---\ntitle: A\nseries: Kernels\n---\nA\n",
    "_posts/2020-02-01-b.md": "---\ntitle: B\nseries: Kernels\n---\nB\n",
    "_posts/2020-03-01-c.md": "---\ntitle: C, part 1\n---\nC\n",
  });
  expect(text("posts/stories/kernels.md")).toContain("entries:\n  - a\n  - b\n");
  expect(text("posts/notes/c.md")).toBeDefined();
});

test("modules are the weeks of a course, staffers its staff, announcements its announcements", () => {
  const { text } = importTexts({
    "_config.yml": "title: Math for ML\ncollections:\n  modules:\n  announcements:\n  staffers:\n",
    "_modules/week-01.md":
      "---\ntitle: Vectors\n---\nJul 1\n: [Lecture](/slides/1.pdf)\n  : [VMLS 1](https://vmls.example)\n",
    "_staffers/ada.md": "---\nname: Ada\nrole: Instructor\nemail: ada@example.org\n---\n",
    "_announcements/week-1.md": "---\ntitle: Hello\ndate: 2024-07-01\n---\nWords.\n",
    "slides/1.pdf": undefined,
  });
  expect(text("posts/stories/math-for-ml.md")).toBe(`---
title: Math for ML
kind: course
staff:
  - name: Ada
    role: Instructor
    mail: ada@example.org
weeks:
  - title: Vectors
    readings:
      - "**Jul 1**: [Lecture](../files/slides/1.pdf)"
      - "[VMLS 1](https://vmls.example)"
---
`);
  expect(text("posts/notes/week-1.md")).toContain("course: math-for-ml\n");
});

test("each line of a week is a reading, with its day", () => {
  expect(weekLines("Jul 1\n\n- a\n- b\n\nJul 4\n\n- c\n")).toEqual(["Jul 1: a", "b", "Jul 4: c"]);
  expect(weekLines("Jul 4")).toEqual(["Jul 4"]);
});

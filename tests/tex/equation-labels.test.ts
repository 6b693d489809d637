import { describe, expect, test } from "vitest";
import { equationLabels, equationReferences, labelId } from "../../plugins/tex/equation-labels.ts";

/** Labels with the line that they number, and the tag there. */
function read(tex: string): string[] {
  return equationLabels(tex).map(({ label, row, tag }) => `${label} ${row}${tag === undefined ? "" : ` ${tag}`}`);
}

describe("the lines that labels number", () => {
  test.each([
    ["a formula has one number", String.raw`a \\ b \label{x}`, ["x 0"]],
    ["so has one with lines within", String.raw`\begin{aligned} a \\ b \label{x} \end{aligned}`, ["x 0"]],
    ["align has one a line", String.raw`\begin{align} a \label{x} \\ b \\ c \label{y} \end{align}`, ["x 0", "y 2"]],
    ["starred too", String.raw`\begin{gather*} a \\ b \label{y} \end{gather*}`, ["y 1"]],
    [
      "a line within a line is none",
      String.raw`\begin{align} \begin{cases} a \\ b \end{cases} \\ \substack{c \\ d} \label{y} \end{align}`,
      ["y 1"],
    ],
    ["a tag is the line's", String.raw`\begin{align} a \tag{A} \label{x} \\ b \label{y} \end{align}`, ["x 0 A", "y 1"]],
    ["a tag may follow, and hold braces", String.raw`a \label{x} \tag*{$\mathbf{A}$}`, [String.raw`x 0 $\mathbf{A}$`]],
    ["a comment holds none", "a % \\label{x}\n\\label{y}", ["y 0"]],
    [
      "environments follow each other",
      String.raw`\begin{align} a \\ b \label{x} \end{align} \begin{equation} c \label{y} \end{equation} \begin{gather} d \label{z} \end{gather}`,
      ["x 1", "y 2", "z 3"],
    ],
  ])("%s", (_, tex, expected) => {
    expect(read(tex)).toEqual(expected);
  });
});

test("a label's place is that of its backslash", () => {
  expect(equationLabels(String.raw`a \label{eq:x}`)).toEqual([
    { label: "eq:x", offset: 2, length: 12, row: 0, group: undefined, namesGroup: false, tag: undefined },
  ]);
});

test("labels know the subequations that they stand in, and whether they name all of them", () => {
  const found = equationLabels(
    String.raw`\begin{subequations} \label{g} \begin{align} a \label{x} \\ b \tag{T} \label{y} \end{align} \end{subequations}
    \begin{equation} c \label{z} \end{equation}
    \begin{subequations} \begin{gather} \begin{cases} d \label{u} \end{cases} \end{gather} \label{h} \end{subequations}`,
  );
  expect(found.map(({ label, group, namesGroup, tag }) => [label, group, namesGroup, tag])).toEqual([
    ["g", 0, true, undefined],
    ["x", 0, false, undefined],
    ["y", 0, false, "T"],
    ["z", undefined, false, undefined],
    ["u", 1, false, undefined],
    ["h", 1, true, undefined],
  ]);
});

test("a reference's place is that of the label in it", () => {
  expect(equationReferences(String.raw`a \text{by \eqref{eq:x} or \ref{y}}`)).toEqual([
    { command: "eqref", label: "eq:x", offset: 18 },
    { command: "ref", label: "y", offset: 32 },
  ]);
});

test.each([
  ["eq:risk", "eq-risk"],
  ["thm_1.a", "thm_1.a"],
  ["The  risk", "The-risk"],
  ["größe", "größe"],
])("the id of %s is %s", (label, id) => {
  expect(labelId(label)).toBe(id);
});

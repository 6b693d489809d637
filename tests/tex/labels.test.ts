import { describe, expect, test } from "vitest";
import type { TexLabels } from "../../plugins/tex/labels.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const LABELS: TexLabels = {
  numbers: { "eq:a": "3", "eq:b": "4" },
  references: { "eqref:eq:z": "(7)", "ref:eq:z": "7", "eqref:far": "Equation 2 (deep dive)" },
};

const set = (tex: string, labels: TexLabels = LABELS) => setFormula(tex, { display: true, macros: {}, labels });

/** What a screen reader reads, and a feed shows. */
const heard = (html: string): string =>
  (html.match(/<math[\s\S]*?<\/math>/g) ?? [])
    .join("")
    .replace(/<annotation[\s\S]*?<\/annotation>/g, "")
    .replace(/<[^>]*>/g, "");

/** What is seen. */
const seen = (html: string): string =>
  html
    .replace(/^[\s\S]*<span class="katex-html"/, "<span")
    .replace(/<[^>]*>/g, "")
    .replace(/[\u200b\s]/g, "");

const LINES = String.raw`\begin{align} a &= b \label{eq:a} \\ c &= d \\ e &= f \tag{T} \\ g &= h \label{eq:b} \end{align}`;

describe("numbers", () => {
  test.each([
    ["of a formula", String.raw`a = b \label{eq:a}`, "a=b(3)"],
    ["of an equation", String.raw`\begin{equation} a \label{eq:a} \end{equation}`, "a(3)"],
    ["of a formula with lines", String.raw`\begin{aligned} a \\ b \end{aligned} \label{eq:a}`, "ab(3)"],
    ["of lines, at the end of each", LINES, "a=b(3)c=de=f(T)g=h(4)"],
    [
      "of lines without alignment",
      String.raw`\begin{gather} a \label{eq:a} \\ b \label{eq:b} \end{gather}`,
      "a(3)b(4)",
    ],
    [
      "of each environment of a group, the group's label being none",
      String.raw`\begin{subequations}\label{g}\begin{equation} a \label{eq:a} \end{equation} \begin{align} b & \label{eq:b} \\ c \end{align}\end{subequations}`,
      "a(3)b(4)c",
    ],
    ["none without a label", String.raw`\begin{align} a &= b \\ c &= d \end{align}`, "a=bc=d"],
    ["none of a line without a number", String.raw`\begin{align} a \nonumber \\ c \label{eq:a} \end{align}`, "ac(3)"],
  ])("%s, heard once", (_, tex, expected) => {
    expect(heard(set(tex).html)).toBe(expected);
    expect(heard(set(tex).mathml)).toBe(expected);
  });

  test("seen once each, in their column, and no counter of the style sheet's", () => {
    const { html } = set(LINES);
    expect(seen(html).endsWith("(3)(T)(4)")).toBe(true);
    expect(html).not.toContain("eqn-num");
  });

  test("environments stand one below the other", () => {
    const tex = String.raw`\begin{subequations} \begin{align} a &= b \label{eq:a} \end{align} and \begin{gather} c \label{eq:b} \end{gather} \end{subequations}`;
    expect(set(tex).html.match(/<span class="katex-display">/g)).toHaveLength(2);
  });
});

describe("references in a formula", () => {
  test.each([
    [String.raw`a \text{ by \eqref{eq:z}}`, "a by (7)"],
    [String.raw`a_{\ref{eq:z}}`, "a7"],
    [String.raw`a \quad \eqref{far}`, "aEquation 2 (deep dive)"],
  ])("%s", (tex, expected) => {
    expect(heard(set(tex).html).replace(/\u00a0/g, " ")).toBe(expected);
  });
});

test("alttext has numbers in place of labels", () => {
  expect(set(String.raw`a \label{eq:a} \text{ by \eqref{eq:z}}`).mathml).toContain(
    String.raw`alttext="a \tag{3} \text{ by \text{(7)}}"`,
  );
});

test("alttext has no group of which nothing but the numbers is left", () => {
  const tex = String.raw`\begin{subequations}\label{g} \begin{equation} a \label{eq:a} \end{equation} \begin{equation} b \label{eq:b} \end{equation} \end{subequations}`;
  expect([...set(tex).mathml.matchAll(/alttext="([^"]*)"/g)].map(([, alttext]) => alttext)).toEqual([
    String.raw`\begin{equation} a \tag{3} \end{equation}`,
    String.raw`\begin{equation} b \tag{4} \end{equation}`,
  ]);
});

test("a label leaves the places of mistakes where they are", () => {
  const tex = String.raw`a \label{eq:a} + \frobnicate`;
  expect(set(tex).error).toMatchObject({ offset: tex.indexOf("\\frob"), length: 11 });
});

test("a label without a number, and one in a line, shows nothing", () => {
  expect(heard(set(String.raw`a \label{other}`).html)).toBe("a");
  expect(heard(setFormula(String.raw`a \label{eq:a}`, { display: false, macros: {} }).html)).toBe("a");
});

import { describe, expect, test } from "vitest";
import { compareDiagnostics, type Diagnostic, hasErrors } from "../../plugins/core/diagnostic.ts";

const DIAGNOSTIC: Diagnostic = {
  file: "posts/notes/a.md",
  line: 1,
  column: 1,
  severity: "error",
  rule: "link-resolves",
  message: "The link `b.md` leads to no file.",
};

describe("compareDiagnostics", () => {
  test("orders by file, line, column, rule and message", () => {
    const sorted: Diagnostic[] = [
      DIAGNOSTIC,
      { ...DIAGNOSTIC, message: "The link `c.md` leads to no file." },
      { ...DIAGNOSTIC, rule: "math-closed" },
      { ...DIAGNOSTIC, column: 2 },
      { ...DIAGNOSTIC, column: 10 },
      { ...DIAGNOSTIC, line: 2 },
      { ...DIAGNOSTIC, line: 10 },
      { ...DIAGNOSTIC, file: "posts/notes/b.md" },
    ];
    expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
  });

  test("orders files by their code units, wherever it runs", () => {
    const files = ["posts/Z.md", "posts/a.md", "posts/b-2.md", "posts/b.md", "posts/é.md"];
    const sorted = [...files]
      .reverse()
      .map((file) => ({ ...DIAGNOSTIC, file }))
      .sort(compareDiagnostics);
    expect(sorted.map(({ file }) => file)).toEqual(files);
  });

  test("severity and length do not count", () => {
    expect(compareDiagnostics(DIAGNOSTIC, { ...DIAGNOSTIC, severity: "warning", length: 3 })).toBe(0);
  });
});

test("hasErrors", () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([{ ...DIAGNOSTIC, severity: "warning" }])).toBe(false);
  expect(hasErrors([{ ...DIAGNOSTIC, severity: "warning" }, DIAGNOSTIC])).toBe(true);
});

import { describe, expect, test } from "vitest";
import { formatDiagnostics, formatText } from "../../plugins/check/format-diagnostic.ts";
import { summarize } from "../../plugins/check/summary.ts";
import type { Diagnostic } from "../../plugins/core/diagnostic.ts";

const DIAGNOSTIC: Diagnostic = {
  file: "posts/notes/a.md",
  line: 5,
  column: 11,
  length: 3,
  severity: "error",
  rule: "tex-parses",
  message: "Undefined control sequence \\Rm; did you mean \\Rn?",
};

/** The diagnostic about a part of a line, with the part in angle brackets. */
function about(marked: string): [Diagnostic, string] {
  const start = marked.indexOf("⟨");
  const end = marked.indexOf("⟩");
  const line = marked.replace(/[⟨⟩]/g, "");
  return [{ ...DIAGNOSTIC, column: start + 1, length: end - start - 1 }, line];
}

/** The two lines below the message. */
function excerpt(marked: string): string[] {
  return formatText(...about(marked))
    .split("\n")
    .slice(1);
}

describe("as text", () => {
  test("place, rule and message, the line, and carets below what is meant", () => {
    expect(formatText(DIAGNOSTIC, "The risk $\\Rm(h)$ of …")).toBe(
      [
        "posts/notes/a.md:5:11 error tex-parses: Undefined control sequence \\Rm; did you mean \\Rn?",
        "  5 | The risk $\\Rm(h)$ of …",
        "    |           ^^^",
      ].join("\n"),
    );
  });

  test("a line number of several digits moves the caret's gutter along", () => {
    expect(formatText({ ...DIAGNOSTIC, line: 1234, column: 1, length: 1 }, "x").split("\n")).toEqual([
      "posts/notes/a.md:1234:1 error tex-parses: Undefined control sequence \\Rm; did you mean \\Rn?",
      "  1234 | x",
      "       | ^",
    ]);
  });

  test("one caret where no length is given", () => {
    const { length: _, ...pointed } = DIAGNOSTIC;
    expect(
      formatText({ ...pointed, column: 2 }, "abc")
        .split("\n")
        .at(-1),
    ).toBe("    |  ^");
  });

  test("a caret behind the last character, where something is missing", () => {
    expect(
      formatText({ ...DIAGNOSTIC, column: 4, length: 1 }, "abc")
        .split("\n")
        .at(-1),
    ).toBe("    |    ^");
  });

  test("carets end with the line", () => {
    expect(
      formatText({ ...DIAGNOSTIC, column: 2, length: 99 }, "abc")
        .split("\n")
        .at(-1),
    ).toBe("    |  ^^");
  });

  test.each(["", "   ", "\t"])("no excerpt of the blank line %j", (line) => {
    expect(formatText(DIAGNOSTIC, line)).toBe(
      "posts/notes/a.md:5:11 error tex-parses: Undefined control sequence \\Rm; did you mean \\Rn?",
    );
  });

  describe("of a long line, a hundred characters", () => {
    const before = "a".repeat(200);
    const after = "b".repeat(200);

    test("around a place in its middle", () => {
      expect(excerpt(`${before}⟨XYZ⟩${after}`)).toEqual([
        `  5 | …${"a".repeat(50)}XYZ${"b".repeat(47)}…`,
        `    | ${" ".repeat(51)}^^^`,
      ]);
    });

    test("from its beginning", () => {
      expect(excerpt(`aa⟨XYZ⟩${after}`)).toEqual([`  5 | aaXYZ${"b".repeat(95)}…`, "    |   ^^^"]);
    });

    test("up to its end", () => {
      expect(excerpt(`${before}⟨XYZ⟩`)).toEqual([`  5 | …${"a".repeat(97)}XYZ`, `    | ${" ".repeat(98)}^^^`]);
    });

    test("with carets that end with the excerpt", () => {
      expect(excerpt(`${before}⟨${"X".repeat(90)}⟩${after}`)).toEqual([
        `  5 | …${"a".repeat(50)}${"X".repeat(50)}…`,
        `    | ${" ".repeat(51)}${"^".repeat(50)}`,
      ]);
    });

    test("that cuts no character in two", () => {
      expect(excerpt(`${"𝒳".repeat(100)}a⟨X⟩${"𝒳".repeat(100)}`)).toEqual([
        `  5 | …${"𝒳".repeat(25)}aX${"𝒳".repeat(24)}…`,
        `    | ${" ".repeat(27)}^`,
      ]);
    });
  });

  describe("with carets under the right characters", () => {
    test.each([
      ["a tab, shown as one space", "\t\t⟨x⟩", "  5 |   x", "    |   ^"],
      ["a letter of two code units", "𝒳 𝒴 ⟨x⟩", "  5 | 𝒳 𝒴 x", "    |     ^"],
      ["an accent of its own", "e\u0301e\u0301⟨x⟩", "  5 | e\u0301e\u0301x", "    |   ^"],
      ["letters of two columns", "論文⟨x⟩", "  5 | 論文x", "    |     ^"],
      ["what is meant has two columns each", "⟨論文⟩x", "  5 | 論文x", "    | ^^^^"],
      ["an emoji", "📄⟨x⟩", "  5 | 📄x", "    |   ^"],
    ])("%s", (_, marked, line, carets) => {
      expect(excerpt(marked)).toEqual([line, carets]);
    });
  });

  describe("that a terminal does not obey", () => {
    test("control characters in the line", () => {
      expect(excerpt("a\u001b[31m\u0007\u009b⟨x⟩")).toEqual([
        "  5 | a\uFFFD[31m\uFFFD\uFFFDx",
        `    | ${" ".repeat(8)}^`,
      ]);
    });

    test("control characters in the message and in the name of the file", () => {
      const hostile = { ...DIAGNOSTIC, file: "posts/\u001b[2J.md", message: "The link `\u001b]0;x\u0007\n` leads …" };
      expect(formatText(hostile, "")).toBe(
        "posts/\uFFFD[2J.md:5:11 error tex-parses: The link `\uFFFD]0;x\uFFFD\uFFFD` leads …",
      );
    });

    test("characters that turn the writing direction around", () => {
      expect(excerpt("a\u202eb\u2066⟨x⟩")).toEqual(["  5 | a\uFFFDb\uFFFDx", "    |     ^"]);
    });
  });

  test("reads each file once, and finds lines in any kind of line break", () => {
    const read: string[] = [];
    const text = formatDiagnostics(
      [
        { ...DIAGNOSTIC, line: 1, column: 1, length: 1 },
        { ...DIAGNOSTIC, line: 2, column: 1, length: 1 },
      ],
      "text",
      (file) => {
        read.push(file);
        return "one\r\ntwo\r\n";
      },
    );
    expect(text.split("\n").filter((line) => line.includes(" | "))).toEqual([
      "  1 | one",
      "    | ^",
      "  2 | two",
      "    | ^",
    ]);
    expect(read).toEqual(["posts/notes/a.md"]);
  });

  test("a byte order mark is no column", () => {
    const text = formatDiagnostics([{ ...DIAGNOSTIC, line: 1, column: 4, length: 1 }], "text", () => "\uFEFFabcX");
    expect(text.split("\n").slice(1, 3)).toEqual(["  1 | abcX", "    |    ^"]);
  });

  test("a file that cannot be read has no excerpt", () => {
    expect(formatDiagnostics([DIAGNOSTIC], "text", () => undefined)).toBe(
      "posts/notes/a.md:5:11 error tex-parses: Undefined control sequence \\Rm; did you mean \\Rn?\n",
    );
  });

  test("nothing is said where nothing is wrong", () => {
    expect(formatDiagnostics([], "text", () => "")).toBe("");
  });
});

describe("as JSON", () => {
  test("the diagnostics as they are", () => {
    const written = formatDiagnostics([DIAGNOSTIC, { ...DIAGNOSTIC, line: 6 }], "json", () => undefined);
    expect(JSON.parse(written)).toEqual([DIAGNOSTIC, { ...DIAGNOSTIC, line: 6 }]);
    expect(written.endsWith("\n")).toBe(true);
  });

  test("an empty list where nothing is wrong", () => {
    expect(formatDiagnostics([], "json", () => undefined)).toBe("[]\n");
  });
});

describe("as annotations of GitHub", () => {
  test("one line each", () => {
    const warning: Diagnostic = { ...DIAGNOSTIC, severity: "warning", line: 6 };
    expect(formatDiagnostics([DIAGNOSTIC, warning], "github", () => undefined)).toBe(
      [
        "::error file=posts/notes/a.md,line=5,col=11,endColumn=14,title=tex-parses::Undefined control sequence \\Rm; did you mean \\Rn?",
        "::warning file=posts/notes/a.md,line=6,col=11,endColumn=14,title=tex-parses::Undefined control sequence \\Rm; did you mean \\Rn?",
        "",
      ].join("\n"),
    );
  });

  test("what would end a property or the line is escaped", () => {
    const { length: _, ...pointed } = DIAGNOSTIC;
    const strange = { ...pointed, file: "posts/a:b,c%.md", message: "100 %\r\n::error::no" };
    expect(formatDiagnostics([strange], "github", () => undefined)).toBe(
      "::error file=posts/a%3Ab%2Cc%25.md,line=5,col=11,endColumn=12,title=tex-parses::100 %25%0D%0A::error::no\n",
    );
  });
});

test.each([
  [[], "0 errors, 0 warnings"],
  [["error"], "1 error, 0 warnings"],
  [["warning"], "0 errors, 1 warning"],
  [["error", "warning", "error", "warning", "warning"], "2 errors, 3 warnings"],
] as const)("%j: %s", (severities, summary) => {
  expect(summarize(severities.map((severity) => ({ ...DIAGNOSTIC, severity })))).toBe(summary);
});

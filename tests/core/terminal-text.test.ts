import { describe, expect, test } from "vitest";
import { CUT, MAX_TEXT, TerminalText } from "../../plugins/core/terminal-text.ts";

/** What a terminal shows of texts that come one after another. */
function shown(...texts: (string | Uint8Array)[]): string {
  const terminal = new TerminalText();
  for (const text of texts) terminal.write(typeof text === "string" ? Buffer.from(text) : text);
  return terminal.end();
}

describe("a terminal shows", () => {
  test.each([
    ["lines", "one\ntwo\n", "one\ntwo\n"],
    ["a line without an end", "one\ntwo", "one\ntwo\n"],
    ["nothing of blank lines", "\n \n\n", ""],
    ["empty lines before and between", "\na\n\nb\n\n", "\na\n\nb\n"],
    ["what comes behind a carriage return over what was there", "loading\rdone", "doneing\n"],
    ["line breaks of Windows", "a\r\nb\r\n", "a\nb\n"],
    ["a longer text over a shorter one", "ab\rxyz", "xyz\n"],
    ["what comes behind a backspace over one letter", "10 %\b\b\b\b20 %", "20 %\n"],
    ["a backspace at the beginning as none", "\bab", "ab\n"],
    ["a line that is erased", "loading\r\u001b[Kdone", "done\n"],
    ["a line that is erased as a whole", "loading\u001b[2K\rdone", "done\n"],
    ["a line that is erased up to the cursor", "abcdef\u001b[3D\u001b[1KX", "   Xef\n"],
    ["colours as plain text", "\u001b[1;31mred\u001b[0m, \u001b[38;5;9mtoo\u001b[m", "red, too\n"],
    ["two bars, each in its line", "a 0\nb 0\u001b[A\ra 1\u001b[B\rb 1\n", "a 1\nb 1\n"],
    ["what is erased below", "a\nb\nc\u001b[2A\r\u001b[Jx\n", "x\n"],
    [
      "no title of a window, no link",
      "\u001b]0;title\u0007\u001b]8;;http://a.example\u001b\\text\u001b]8;;\u001b\\",
      "text\n",
    ],
    ["no other control characters", "a\u0007b\u0000c\u001bMd", "abcd\n"],
    ["what follows a sequence that never ends", "\u001b]title\ntext\u001b", "]title\ntext\n"],
    ["tabs", "a\tb", "a\tb\n"],
    ["letters of two code units, over each other", "📄📄\rx", "x📄\n"],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
    // In whatever parts it comes.
    expect(shown(...[...Buffer.from(text)].map((byte) => Uint8Array.of(byte)))).toBe(expected);
  });

  test.each([
    ["a counter in one line", ["\r 1 %", "\r 50 %", "\r100 %\n", "done"], "100 %\ndone"],
    ["a return at the end of a piece", ["12\r", "3"], "32"],
    ["a colour that comes in two pieces", ["\u001b[1", ";31mred"], "red"],
    ["a letter over another in an earlier line", ["a\nb\u001b[A\b", "x"], "x\nb"],
  ])("so far: %s", (_, pieces, seen) => {
    const terminal = new TerminalText();
    for (const piece of pieces) {
      terminal.write(piece);
      // To look does not move the cursor.
      expect(terminal.text).toBe(terminal.text);
    }
    expect(terminal.text).toBe(seen);
  });

  test("bytes that are no UTF-8 as such", () => {
    expect(shown(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\uFFFDb\n");
  });
});

describe("a long text is cut, and says so:", () => {
  test.each([
    ["of many lines", "0123456789\n".repeat(200_000)],
    ["of one line", "x".repeat(2_000_000)],
    ["of letters of many bytes", "∞".repeat(400_000)],
    ["of empty lines", `a${"\n".repeat(3_000_000)}b`],
  ])("%s", (_, text) => {
    const cut = shown(text);
    expect(cut.endsWith(`\n${CUT}`)).toBe(true);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(MAX_TEXT + Buffer.byteLength(CUT) + 1);
    expect(cut).not.toContain("\uFFFD");
  });

  test("not one that stays short, however often it is written over", () => {
    const steps = Array.from({ length: 300_000 }, (_, index) => `\r${index} of 300000`);
    expect(shown(steps.join(""))).toBe("299999 of 300000\n");
  });
});

import { describe, expect, test } from "vitest";
import { TerminalText } from "../../plugins/browser/python/terminal-text.ts";

const CASES: readonly (readonly [what: string, pieces: readonly string[], seen: string])[] = [
  ["lines", ["a\n", "b", "c\nd"], "a\nbc\nd"],
  ["a counter in one line", ["\r 1 %", "\r 50 %", "\r100 %\n", "done"], "100 %\ndone"],
  ["a shorter text over a longer one", ["loading…\rready"], "readyng…"],
  ["a return at the end of a piece", ["12\r", "3"], "32"],
  ["line ends of another system", ["a\r\nb\r\n"], "a\nb\n"],
  ["colours", ["\u001b[1;31mred\u001b[0m\n"], "red\n"],
  ["a colour that comes in two pieces", ["\u001b[1", ";31mred"], "red"],
];

describe("text as a terminal shows it", () => {
  for (const [what, pieces, seen] of CASES) {
    test(what, () => {
      const text = new TerminalText();
      for (const piece of pieces) text.add(piece);
      expect(text.text).toBe(seen);
    });
  }
});

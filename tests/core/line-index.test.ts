import { describe, expect, test } from "vitest";
import { LineIndex } from "../../plugins/core/line-index.ts";

describe("LineIndex", () => {
  test("counts lines and columns from 1", () => {
    const index = new LineIndex("ab\ncd");
    expect(index.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(1)).toEqual({ line: 1, column: 2 });
    // The line break is the last place of its line.
    expect(index.positionAt(2)).toEqual({ line: 1, column: 3 });
    expect(index.positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(index.positionAt(5)).toEqual({ line: 2, column: 3 });
  });

  test.each([
    ["\\n", "a\nb\n\nc", 4],
    ["\\r\\n", "a\r\nb\r\n\r\nc", 4],
    ["\\r", "a\rb\r\rc", 4],
    ["each in its own way", "a\rb\r\nc", 3],
  ])("lines that end in %s", (_, text, line) => {
    const index = new LineIndex(text);
    const at = index.positionAt(text.indexOf("c"));
    expect(at).toEqual({ line, column: 1 });
    expect(index.lineText(1)).toBe("a");
    expect(index.lineText(2)).toBe("b");
    expect(index.lineText(at.line)).toBe("c");
  });

  test("a carriage return and a line feed are one line break, the other way round two", () => {
    expect(new LineIndex("a\r\nb").lineCount).toBe(2);
    expect(new LineIndex("a\n\rb").lineCount).toBe(3);
  });

  test("nothing else breaks a line", () => {
    expect(new LineIndex("a\u2028b\u2029c\u0085d\fe\vf").lineCount).toBe(1);
  });

  test("columns are UTF-16 code units, as editors count", () => {
    const text = "𝒳é日\u0301x";
    const index = new LineIndex(text);
    // 𝒳 is two code units, é one, 日 one and its combining accent one.
    expect(index.positionAt(text.indexOf("x"))).toEqual({ line: 1, column: 6 });
  });

  test("a text that ends in a line break has an empty last line", () => {
    const index = new LineIndex("a\n");
    expect(index.lineCount).toBe(2);
    expect(index.lineText(2)).toBe("");
    expect(index.positionAt(2)).toEqual({ line: 2, column: 1 });
  });

  test("an offset outside of the text is that of its nearest end", () => {
    const index = new LineIndex("ab\nc");
    expect(index.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(99)).toEqual({ line: 2, column: 2 });
  });

  test("a line that is not there is empty", () => {
    const index = new LineIndex("a");
    expect(index.lineText(0)).toBe("");
    expect(index.lineText(2)).toBe("");
  });

  test("an empty text has one line", () => {
    const index = new LineIndex("");
    expect(index.lineCount).toBe(1);
    expect(index.positionAt(0)).toEqual({ line: 1, column: 1 });
  });

  test("every offset of a long text has the position that counting gives", () => {
    const text = "one\n\ntwo three\r\nfour\r".repeat(50);
    const index = new LineIndex(text);
    let line = 1;
    let column = 1;
    for (let offset = 0; offset < text.length; offset++) {
      expect(index.positionAt(offset)).toEqual({ line, column });
      const ends = text[offset] === "\n" || (text[offset] === "\r" && text[offset + 1] !== "\n");
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
  });
});

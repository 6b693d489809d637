import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DocumentParser } from "../../plugins/blog/jobs/document-parser.ts";
import { SourceChangedError } from "../../plugins/blog/jobs/source-text.ts";
import { digestOf } from "../../plugins/incremental/digest.ts";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import { FormulaCache } from "../../plugins/tex/formula-cache.ts";

test("a document is parsed once for all that is made of it, and anew where its text, its dollars or its macros are others", () => {
  const root = mkdtempSync(join(tmpdir(), "diptych-parser-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const parser = new DocumentParser(createMarkdown(), new FormulaCache());
  const write = (path: string, text: string) => {
    writeFileSync(join(root, path), text);
    return { source: { root, path, digest: digestOf(text) }, math: "pandoc" as const, macros: {} };
  };
  const first = write("a.md", "---\ntitle: A\n---\n\n# One\n");
  const parsed = parser.parse(first);
  expect(parser.parse({ ...first })).toBe(parsed);
  expect(parser.parse({ ...first, math: "kramdown" })).not.toBe(parsed);
  expect(parser.parse({ ...first, macros: { "\\R": "\\mathbb{R}" } })).not.toBe(parsed);
  const second = write("a.md", "---\ntitle: A\n---\n\n# Two\n");
  expect([...parser.parse(second).targets.keys()]).toEqual(["two"]);
  expect(() => parser.parse(first), "two others were asked for since").toThrow(SourceChangedError);
});

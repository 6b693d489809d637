import { join } from "node:path";
import { isTag, Text } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { blogOf, post, told } from "../support/blog.ts";
import { REPOSITORY } from "../support/project.ts";
import { readTextCases } from "../support/text-cases.ts";

// Environments, numbers, references, captions: the text of a note, and its page or its entry in a feed. A formula stands
// there as its source between guillemets, an inlined drawing as `<svg/>`.
const FOLDER = join(REPOSITORY, "tests/fixtures/textbook");
const NOTE = "posts/notes/a.md";

const FILES = {
  "posts/notes/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>',
  "posts/notes/night.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>',
  "posts/notes/night.png": "png",
};

for (const [file, kind] of [
  ["pages.txt", "page"],
  ["feeds.txt", "feed"],
] as const) {
  describe(file, () => {
    for (const { title, place, files, expected } of readTextCases(join(FOLDER, file))) {
      test(`${title} (${place})`, async () => {
        const blog = await blogOf({ ...FILES, [NOTE]: post(files.note?.trimEnd() ?? "") });
        expect(told(blog.diagnostics)).toBe("fine");
        const note = blog.catalog.posts.get(NOTE);
        if (!note) throw new Error("The note is missing.");
        const html = kind === "page" ? (blog.html.get(NOTE) ?? "") : blog.feedHtml(note);
        expect(simplified(html)).toBe(expected);
      });
    }
  });
}

/** HTML with sources in place of formulas and drawings. */
function simplified(html: string): string {
  const document = parseDocument(html, { decodeEntities: false });
  const elements = DomUtils.findAll(() => true, document.children);
  for (const element of elements) {
    const tex = element.attribs["data-tex"] ?? element.attribs.alttext;
    if (element.name === "svg") DomUtils.replaceElement(element, new Text("<svg/>"));
    if (tex === undefined) continue;
    const anchors = element.children.filter((child) => isTag(child) && child.attribs.id !== undefined);
    const source = new Text(`«${tex}»`);
    if (element.attribs.class?.includes("math-display")) {
      delete element.attribs["data-tex"];
      element.children = [...anchors, source];
    } else DomUtils.replaceElement(element, source);
  }
  return DomUtils.getOuterHTML(document, { decodeEntities: false }).trim();
}

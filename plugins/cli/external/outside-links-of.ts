import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { placeAt } from "../../catalog/read/yaml-text.ts";
import { compareDiagnostics } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import { readableFiles } from "../rename/blog-files.ts";
import { fileAddresses } from "../rename/file-addresses.ts";
import { createPlacedMarkdown } from "../rename/placed-markdown.ts";
import { type OutsideLink, outsideAddress } from "./outside-links.ts";

/** The links of a blog that lead to other hosts, in texts and in YAML, in the order of their places. */
export function outsideLinksOf(root: string, read: Read): OutsideLink[] {
  const links: OutsideLink[] = [];
  const add = (href: string, place: Place): void => {
    const url = outsideAddress(href);
    if (url !== undefined) links.push({ url, place });
  };
  for (const { links: uses } of new FactBlog(read).documents.values()) {
    for (const { kind, href, place } of uses.flat()) if (kind === "link") add(href, place);
  }
  const md = createPlacedMarkdown();
  for (const file of readableFiles(root).files.values()) {
    for (const { start, href } of fileAddresses(md, { ...file, body: undefined }, "pandoc").addresses) {
      const length = Math.max(1, href.length);
      add(href, { file: file.path, ...file.source.lines.positionAt(start), length });
    }
    const { story } = file.read;
    if (story?.fields.kind === "book" && story.fields.book.url !== undefined)
      add(story.fields.book.url, placeAt(story.places, ["book", "url"]));
  }
  const inOrder = (place: Place) => ({
    ...place,
    severity: "warning" as const,
    rule: "external-link-answers" as const,
    message: "",
  });
  return links.sort((a, b) => compareDiagnostics(inOrder(a.place), inOrder(b.place)));
}

import { type ChildNode, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { FolderSection } from "../../../core/folder-index.ts";
import { HIDDEN, withoutMarks } from "../../../search/hidden-words.ts";

const HEADING = /^h[1-6]$/;
/** Elements that a word may go on behind. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "cite",
  "code",
  "em",
  "i",
  "kbd",
  "mark",
  "q",
  "s",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
]);
/** Words that are there to be found by others' search alone. */
const HIDDEN_WORD = new RegExp(`${HIDDEN}\\S+\\s?`, "gu");

/**
 * The sections of a text for the search in a folder.
 * @param html the text as the search of the site reads it (`blog/search-document.ts`)
 * @param page of the post: its title, and its file
 */
export function folderSections(html: string, page: { readonly title: string; readonly path: string }): FolderSection[] {
  const sections: { id: string; heading: string; text: string }[] = [{ id: "", heading: "", text: "" }];
  const walk = (nodes: readonly ChildNode[], into: "heading" | "text"): void => {
    for (const node of nodes) {
      const last = sections[sections.length - 1] as { id: string; heading: string; text: string };
      if (isText(node)) last[into] += node.data;
      if (!isTag(node) || node.name === "h1" || node.name === "head") continue;
      const isHeading = HEADING.test(node.name) && node.attribs.id !== undefined;
      if (isHeading) sections.push({ id: node.attribs.id ?? "", heading: "", text: "" });
      const space = INLINE.has(node.name) ? "" : " ";
      if (!isHeading) last[into] += space;
      walk(node.children, isHeading ? "heading" : into);
      if (!isHeading) (sections[sections.length - 1] as { text: string; heading: string })[into] += space;
    }
  };
  walk(parseDocument(html).children, "text");
  return sections
    .map(({ id, heading, text }) => ({ ...page, id, heading: readable(heading), text: readable(text) }))
    .filter(({ heading, text }, index) => index === 0 || heading !== "" || text !== "");
}

function readable(text: string): string {
  return withoutMarks(text.replace(HIDDEN_WORD, "")).replace(/\s+/gu, " ").trim();
}

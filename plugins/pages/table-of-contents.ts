import type { Token } from "markdown-it";
import { escapeHtml } from "../core/escape-html.ts";
import type { ParsedDocument } from "../markdown/document/document.ts";
import { environmentKind } from "../markdown/document/environment-kinds.ts";
import type { Html } from "./views/html.ts";
import type { TocItem } from "./views/post.ts";

/** Deeper than any heading that is listed. */
const RESULT_LEVEL = 7;

/**
 * Top-level headings down to the third level, and below them the theorems and the like that have an id of their own.
 * @param html inline tokens as HTML, for links
 */
export function tableOfContents(
  { headings, targets }: ParsedDocument,
  html: (words: readonly Token[]) => Html,
): TocItem[] {
  const listed = new Map(
    headings.filter(({ topLevel, level }) => topLevel && level <= 3).map((heading) => [heading.id, heading]),
  );
  const items: { id: string; html: Html; children: TocItem[]; level: number }[] = [];
  for (const { id, kind, name, lasting, words } of targets.values()) {
    const heading = listed.get(id);
    const isResult = lasting && environmentKind(kind)?.listed;
    if (!heading && !isResult) continue;
    const level = heading?.level ?? RESULT_LEVEL;
    const prefix = heading ? "" : escapeHtml(words.length === 0 ? name : `${name}: `);
    const item = { id, html: prefix + html(words), children: [], level };
    const parent = items.at(-1);
    if (parent && level > parent.level) parent.children.push(item);
    else items.push(item);
  }
  return items;
}

import type { CiteprocCite, Engine } from "citeproc";
import type { CslItem } from "../csl-item.ts";
import type { CitationPiece, CiteItem, Cluster, FormattedEntry } from "../formatted-citations.ts";
import { OTHERS } from "../work.ts";
import { idOf, keyOf } from "./citeproc-id.ts";
import { safeCslHtml } from "./csl-html.ts";

/** Private-use characters that mark, in what citeproc writes, where a work, its prefix and its suffix are. */
export const MARK = { open: "\ue110", close: "\ue111", prefix: "\ue112", suffix: "\ue113", end: "\ue114" };

/**
 * One citation in the engine's style.
 * @param items a work that is not there is shown by its key
 */
export function formatCluster(
  engine: Engine,
  { items: cited, inText }: Cluster,
  items: ReadonlyMap<string, CslItem>,
): CitationPiece[] {
  const known = cited.filter((item) => items.has(item.key));
  const missing = cited.flatMap((item, index) =>
    items.has(item.key) ? [] : [{ html: " " }, missingPiece(item, index)],
  );
  const [first] = cited;
  if (known.length === 0 || !first) return missing.slice(1);
  const author = inText ? authorOf(engine, items.get(first.key)) : "";
  const cites = known.map((item) => citeOf(item, author !== "" && item === first));
  const { layout_prefix: before = "", layout_suffix: after = "" } = engine.citation.opt;
  let written = engine.makeCitationCluster(cites);
  // Where a style shows a number alone, citeproc says whose it is only if words stand before it.
  if (written.includes(`${MARK.open}undefined${MARK.end}`)) {
    written = engine.makeCitationCluster(cites.map((cite) => ({ ...cite, prefix: MARK.prefix })));
  }
  const text = before + written + after;
  const pieces = [...cutPieces(engine, text, cited), ...missing];
  if (author === "") return ordered(pieces);
  // One link where a sentence names one work; where words of the author's stand between, the name is a link of its own.
  if (cited.length === 1 && !first.hasSuffix) {
    return [{ html: `${author} ${pieces.map(({ html }) => html).join("")}`, item: 0, isFirst: true, isLast: true }];
  }
  return ordered([{ html: author, item: 0 }, { html: " " }, ...pieces]);
}

/** The author as part of a sentence; a style that numbers its works has no word for it. */
function authorOf(engine: Engine, item: CslItem | undefined): string {
  if (!item) return "";
  const written = engine.makeCitationCluster([{ id: idOf(item.id), "author-only": true }]);
  if (!written.includes("[NO_PRINTED_FORM]")) return clean(engine, written);
  const names = (item.author ?? item.editor ?? []).map(
    ({ literal, family, "non-dropping-particle": particle }) => literal ?? [particle, family].filter(Boolean).join(" "),
  );
  const [one = "", two] = names;
  if (two === undefined || names.length > 2 || two === OTHERS)
    return safeCslHtml(two === undefined ? one : `${one} et al.`);
  return safeCslHtml(`${one} and ${two}`);
}

function citeOf(item: CiteItem, suppressAuthor: boolean): CiteprocCite {
  return {
    id: idOf(item.key),
    ...(item.locator && { label: item.locator.label, locator: item.locator.text }),
    ...((item.suppressAuthor || suppressAuthor) && { "suppress-author": true }),
    ...(item.hasPrefix && { prefix: MARK.prefix }),
    ...(item.hasSuffix && { suffix: MARK.suffix }),
  };
}

function missingPiece(item: CiteItem, index: number): CitationPiece {
  return { html: `<strong class="citation-missing">${safeCslHtml(item.key)}?</strong>`, item: index };
}

/** Cuts what citeproc wrote at the marks. A style may sort the works of a citation. */
function cutPieces(engine: Engine, text: string, items: readonly CiteItem[]): CitationPiece[] {
  const left = new Map<string, number[]>();
  for (const [index, { key }] of items.entries()) {
    const known = left.get(idOf(key));
    if (known) known.push(index);
    else left.set(idOf(key), [index]);
  }
  return text.split(/(\ue110[^\ue111]*\ue111)/).flatMap((part): CitationPiece[] => {
    const wrapped = /^\ue110([^\ue114]*)\ue114([^\ue111]*)\ue111$/.exec(part);
    if (!wrapped) {
      const html = clean(engine, part);
      // The space around a text is its own.
      const [, left = "", right = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(part) ?? [];
      return part === "" ? [] : [{ html: html === "" ? left : left + html + right }];
    }
    const item = left.get(wrapped[1] as string)?.shift() ?? -1;
    return [{ html: clean(engine, wrapped[2] as string), item }];
  });
}

/** Says of each piece whether it is the first and the last of its work. */
function ordered(pieces: readonly CitationPiece[]): CitationPiece[] {
  const first = new Map<number | undefined, number>();
  const last = new Map<number | undefined, number>();
  for (const [index, { item }] of pieces.entries()) {
    if (!first.has(item)) first.set(item, index);
    last.set(item, index);
  }
  return pieces.map((piece, index) =>
    piece.item === undefined
      ? piece
      : { ...piece, isFirst: first.get(piece.item) === index, isLast: last.get(piece.item) === index },
  );
}

/** The list of references of the works that the engine was given last. */
export function formatEntries(engine: Engine): FormattedEntry[] {
  const bibliography = engine.makeBibliography();
  if (!bibliography) return [];
  const [{ entry_ids: ids }, entries] = bibliography;
  return entries.map((html, index) => ({
    key: keyOf(ids[index]?.[0] ?? ""),
    html: clean(engine, html),
  }));
}

/** Safe HTML, and `et al.` where names are left out. */
function clean(engine: Engine, html: string): string {
  const and = [engine.getTerm("and"), "&amp;", "&#38;"].filter(Boolean).join("|");
  return safeCslHtml(withoutMarks(html))
    .replace(new RegExp(`\\s+(?:${and})\\s+${OTHERS}`, "g"), ` ${engine.getTerm("et-al")}`)
    .replaceAll(OTHERS, engine.getTerm("et-al"))
    .replace(/(\bet al\.)\./g, "$1");
}

function withoutMarks(text: string): string {
  return text.replace(/\ue110[^\ue114]*\ue114|[\ue110-\ue115]/g, "").trim();
}

import { escapeHtml } from "../core/escape-html.ts";
import { FORMULA, HIDDEN, JOINED } from "../search/hidden-words.ts";
import { cutBetween, cutJoinedWords } from "../search/joined-words.ts";
import { withNamedSections } from "./named-sections.ts";

/** A post as it is searched. */
export interface SearchedPost {
  readonly title: string;
  /** Texts that it is found by and that are not shown: what its paper is called, who wrote it, when. */
  readonly about: readonly string[];
  /** Of the site, as BCP 47 has it. */
  readonly language: string;
  /** Its text, formulas as words and one readable line. */
  readonly html: string;
}

/** Tags that a word may go on behind. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b/i;

/** A post as Pagefind is to read it: its title, what it is found by, and its text. */
export function searchDocument({ title, about, language, html }: SearchedPost): string {
  const hidden = about
    .flatMap((text) => cutJoinedWords(text).replaceAll(JOINED, "").split(/\s+/u))
    .filter((word) => word !== "")
    .map((word) => HIDDEN + word)
    .join(" ");
  const content = `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>
<p>${escapeHtml(hidden)}</p>
${withNamedSections(withDisplaysInLine(html))}`;
  return `<!doctype html><html lang="${escapeHtml(language)}"><body><article data-pagefind-body>
${withWordsCut(content)}
</article></body></html>`;
}

/** Cuts joined words in the text, not in tags; a word may go on behind one, as in `<em>Cauchy</em>–Schwarz`. */
function withWordsCut(html: string): string {
  const parts = html.match(/<[^>]*>|[^<]+/gu) ?? [];
  const textFrom = (place: number, step: 1 | -1): string => {
    let at = place + step;
    while (INLINE.test(parts[at] ?? "")) at += step;
    const text = parts[at] ?? "";
    return text.startsWith("<") ? "" : text;
  };
  return parts
    .map((part, place) => {
      if (part.startsWith("<")) return part;
      const [before = ""] = /.$/su.exec(textFrom(place, -1)) ?? [];
      const [after = ""] = /^./su.exec(textFrom(place, 1)) ?? [];
      const [first = ""] = /^./su.exec(part) ?? [];
      return cutBetween(before, first) + cutJoinedWords(part, before, isMark(after) ? "" : after);
    })
    .join("");
}

function isMark(character: string): boolean {
  return character === HIDDEN || character === FORMULA;
}

/** Formulas on lines of their own as parts of the sentences that they stand in: Pagefind ends every paragraph with a point. */
function withDisplaysInLine(html: string): string {
  return html.replace(
    /(<\/p>\s*)?<div [^>]*data-tex="[^"]*"[^>]*>([^<]*)<\/div>(\s*<p>)?/gu,
    (_, before: string | undefined, formula: string, after: string | undefined) =>
      `${before === undefined ? "<p>" : " "}${formula}${after === undefined ? "</p>" : " "}`,
  );
}

import { escapeHtml } from "../core/escape-html.ts";
import { FORMULA, HIDDEN, JOINED } from "../search/hidden-words.ts";
import { cutBetween, cutJoinedWords } from "../search/joined-words.ts";
import { withNamedSections } from "./named-sections.ts";

/** A post, a story or a thread as it is searched. */
export interface SearchedPost {
  readonly title: string;
  /** Texts that it is found by and that are not shown: what its paper is called, who wrote it, when. */
  readonly about: readonly string[];
  /** A sentence that stands before the text. */
  readonly lead?: string;
  /** Titles that its page lists: they are found, below what says more of it. */
  readonly mentions?: readonly string[];
  /** Of the site, as BCP 47 has it. */
  readonly language: string;
  /** Its text, formulas as words and one readable line. */
  readonly html: string;
}

/** What a word of a program counts for against one of the text, and one of a listed title; Pagefind squares it. */
const CODE = 0.4;
const MENTION = 0.3;

/** Tags that a word may go on behind. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b/i;

/** A post as Pagefind is to read it: its title, what it is found by, and its text. */
export function searchDocument({ title, about, lead = "", mentions = [], language, html }: SearchedPost): string {
  const listed = mentions.map((text) => `\n<p data-pagefind-weight="${MENTION}">${escapeHtml(hidden([text]))}</p>`);
  const content = `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>
<p>${escapeHtml(hidden(about))}</p>
${lead === "" ? "" : `<p>${escapeHtml(lead)}</p>\n`}${withNamedSections(withDisplaysInLine(withLightCode(html)))}${listed.join("")}`;
  return `<!doctype html><html lang="${escapeHtml(language)}"><body><article data-pagefind-body>
${withWordsCut(content)}
</article></body></html>`;
}

function hidden(texts: readonly string[]): string {
  return texts
    .flatMap((text) => cutJoinedWords(text).replaceAll(JOINED, "").split(/\s+/u))
    .filter((word) => word !== "")
    .map((word) => HIDDEN + word)
    .join(" ");
}

/** Programs repeat their names: what is told of a thing comes before a line that uses it. */
function withLightCode(html: string): string {
  return html.replace(/<pre(?=[\s>])/gu, `<pre data-pagefind-weight="${CODE}"`);
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

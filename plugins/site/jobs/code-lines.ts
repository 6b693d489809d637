import { charactersIn } from "../../blog/characters-in.ts";
import { codeLanguage, codeText } from "../../blog/code-text.ts";
import type { Highlighter } from "../../blog/highlighter.ts";
import { bytesOf, type SourceRef } from "../../blog/jobs/source-text.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { ContentStore } from "../../incremental/content-store.ts";

/** A file of code as a page shows it. Contents are kept in the store, under their digests. */
export interface CodeLines {
  /** HTML: its lines, each an element with an id. */
  readonly lines: string;
  /** HTML: the same as running text, without numbers. */
  readonly plain: string;
  /** Each once. */
  readonly characters: string;
}

/** What comes before and behind the lines in what the highlighter makes. */
const AROUND = /^<pre[^>]*><code[^>]*>([\s\S]*)<\/code><\/pre>$/;

/** Makes of a file of code the lines of its page. */
export async function codeLines(
  { highlighter, store }: { readonly highlighter: Highlighter; readonly store: ContentStore },
  source: SourceRef,
): Promise<CodeLines> {
  const text = (codeText(bytesOf(source)) ?? "").replace(/\n$/, "");
  const language = codeLanguage(source.path);
  const highlight = await highlighter.prepare([{ language, code: text }]);
  const plain = escapeHtml(text);
  const coloured = AROUND.exec(highlight(text, language) ?? "")?.[1]?.split("\n");
  const count = text.split("\n").length;
  // Whatever a grammar does to lines, their numbers are those that editors count.
  const lines = coloured?.length === count ? coloured : plain.split("\n");
  const html = text === "" ? "" : lines.map(numbered).join("");
  return { lines: store.put(html), plain: store.put(plain), characters: charactersIn(plain) };
}

/** The number is a link to the line, and its figures are the style sheet's: they are no part of what is copied. */
function numbered(line: string, index: number): string {
  const number = index + 1;
  return `<span class="numbered-line" id="L${number}"><a class="line-number" href="#L${number}" aria-label="Line ${number}" data-line="${number}"></a><span class="line-code">${line}\n</span></span>`;
}

import { wordsOfFile } from "../mend/words-of-file.ts";

/** An image as an old tag has it. */
export interface OldFigure {
  /** An address of the old site, or of another. */
  readonly src: string;
  readonly alt?: string;
  /** Markdown. */
  readonly caption?: string;
}

/**
 * Writes a figure: `![what it shows](file "caption")`. Without a description it has its caption's words, or its file's name.
 * @param isInHtml whether it stands within a block of HTML, where Markdown means nothing
 */
export function writeFigure({ src, alt, caption }: OldFigure, isInHtml: boolean): string {
  const words = (alt ?? plainWords(caption ?? "")).replace(/\s+/g, " ").trim() || wordsOfFile(src);
  if (isInHtml) {
    const image = `<img src="${src.replace(/"/g, "%22")}" alt="${words.replace(/"/g, "&quot;")}">`;
    return caption === undefined ? image : `${image}<p>${caption}</p>`;
  }
  const title = caption === undefined ? "" : ` "${caption.replace(/\s+/g, " ").replace(/"/g, "”").trim()}"`;
  return `![${words.replace(/[[\]]/g, "")}](${/[\s()]/.test(src) ? `<${src}>` : src}${title})`;
}

function plainWords(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/<[^>]*>|[*_`$\\{}]/g, "");
}

/**
 * A figure with blank lines around it, where it does not have them: it is alone in its paragraph.
 * @param start of what it takes the place of, 0-based in the text, `length` long
 */
export function aloneIn(text: string, start: number, length: number, figure: string): string {
  const lines = text.slice(0, start).split("\n");
  const before = lines.at(-1) ?? "";
  const above = lines.at(-2) ?? "";
  const [behind = "", below = ""] = text.slice(start + length).split("\n", 2);
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  const opens = before.trim() !== "" ? `\n\n${indent}` : above.trim() !== "" ? `\n${indent}` : "";
  const closes = behind.trim() !== "" ? `\n\n${indent}` : below.trim() !== "" ? "\n" : "";
  return `${opens}${figure}${closes}`;
}

/** Whether what stands at an offset is within a block of HTML: a line above it, without a blank one between, begins with a tag. */
export function isInHtmlBlock(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf("\n\n", offset - 1), text.lastIndexOf("\n \n", offset - 1)) + 1;
  return /^[ \t]*<\/?(?:div|table|tr|td|p|center|figure|section|ul|li|dl|details|blockquote)\b/im.test(
    text.slice(from, offset),
  );
}

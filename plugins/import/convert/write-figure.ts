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

/** Whether what stands at an offset is within a block of HTML: a line above it, without a blank one between, begins with a tag. */
export function isInHtmlBlock(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf("\n\n", offset - 1), text.lastIndexOf("\n \n", offset - 1)) + 1;
  return /^[ \t]*<\/?(?:div|table|tr|td|p|center|figure|section|ul|li|dl|details|blockquote)\b/im.test(
    text.slice(from, offset),
  );
}

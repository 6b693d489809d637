// ![What it shows.](figures/curve.svg "What it means, with $x$.")
import type { MarkdownIt, Token } from "markdown-it";
import { attributeOf } from "./token-attribute.ts";
import { setMeta } from "./token-meta.ts";

/** What a figure token carries. */
export interface FigureMeta {
  readonly image: Token;
  /** Inline tokens of the caption; empty without one. */
  readonly caption: readonly Token[];
}

const TITLE = /\s(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)')\s*\)\s*$/;

/**
 * An image alone in its paragraph is a figure; its title is the caption, read as inline Markdown.
 * The title in quotes is taken from the source: CommonMark's unescaping would turn `\,` in its TeX into a comma.
 */
export function installFigures(md: MarkdownIt): void {
  md.core.ruler.after("inline", "figures", (state) => {
    const kept: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const open = state.tokens[index] as Token;
      const inline = state.tokens[index + 1];
      const image = inline?.children?.[0];
      if (open.type !== "paragraph_open" || open.hidden || inline?.children?.length !== 1 || image?.type !== "image") {
        kept.push(open);
        continue;
      }
      const figure = new state.Token("figure", "figure", 0);
      figure.block = true;
      figure.map = open.map;
      figure.level = open.level;
      const raw = TITLE.exec(inline.content);
      // In parentheses, or in a definition elsewhere: as CommonMark unescapes it.
      const title = (raw?.[1] ?? raw?.[2])?.replace(/\\(["'])/g, "$1") ?? attributeOf(image, "title");
      const caption = title ? (md.parseInline(title, state.env)[0]?.children ?? []) : [];
      setMeta(figure, { image, caption } satisfies FigureMeta);
      // Walkers find the image and the caption where they find those of a paragraph.
      figure.children = [image, ...caption];
      figure.content = inline.content;
      kept.push(figure);
      index += 2;
    }
    state.tokens = kept;
  });
}

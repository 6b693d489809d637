// ![What it shows.](figures/curve.svg "What it means, with $x$."){#fig-curve dark=figures/curve-dark.svg}
import type { MarkdownIt, Token } from "markdown-it";
import { attributeOf } from "../../document/token-attribute.ts";
import { setMeta } from "../../document/token-meta.ts";
import { type Braces, splitBraces } from "../inline/braces.ts";
import { beginCaption } from "../origin.ts";

/** What a figure token carries. */
export interface FigureMeta {
  readonly image: Token;
  /** Inline tokens of the caption; empty without one. */
  readonly caption: readonly Token[];
  readonly braces: Braces | undefined;
  /** The author's, or one made from the number; empty for a figure that has no number. */
  id: string;
  /** Set when the post's figures are counted: those with a caption or an id are. */
  number?: string;
}

const TITLE = /\s(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)')\s*\)\s*$/;

/**
 * An image alone in its paragraph, but for braces, is a figure; its title is the caption, read as inline Markdown.
 * The title in quotes is taken from the source: CommonMark's unescaping would turn `\,` in its TeX into a comma.
 */
export function installFigures(md: MarkdownIt): void {
  md.core.ruler.after("inline", "figures", (state) => {
    const kept: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const open = state.tokens[index] as Token;
      const found = open.type === "paragraph_open" && !open.hidden ? readFigure(state.tokens[index + 1]) : undefined;
      if (!found) {
        kept.push(open);
        continue;
      }
      const { image, source, braces } = found;
      const figure = new state.Token("figure", "figure", 0);
      figure.block = true;
      figure.map = open.map;
      figure.level = open.level;
      const raw = TITLE.exec(source);
      // A title in parentheses, or in a definition elsewhere, is not found in the source: CommonMark's text has to do.
      const title = (raw?.[1] ?? raw?.[2])?.replace(/\\(["'])/g, "$1") ?? attributeOf(image, "title");
      beginCaption(state.env, open.map?.[0] ?? 0);
      const caption = title ? (md.parseInline(title, state.env)[0]?.children ?? []) : [];
      setMeta(figure, { image, caption, braces, id: braces?.id ?? "" } satisfies FigureMeta);
      // The image and the caption are children, so that whoever walks over tokens finds them as in a paragraph.
      figure.children = [image, ...caption];
      figure.content = source;
      kept.push(figure);
      index += 2;
    }
    state.tokens = kept;
  });
}

/** The image that a paragraph consists of, its source without braces, and what the braces say. */
function readFigure(
  inline: Token | undefined,
): { readonly image: Token; readonly source: string; readonly braces: Braces | undefined } | undefined {
  const [image, ...rest] = inline?.children ?? [];
  if (!inline || image?.type !== "image") return undefined;
  if (rest.length === 0) return { image, source: inline.content, braces: undefined };
  const { text, braces } = splitBraces(inline.content);
  // Nothing but the braces stands behind the image.
  const behind = rest
    .map((token) => token.content)
    .join("")
    .trim();
  if (!braces || !behind.startsWith("{") || !inline.content.trimEnd().endsWith(behind)) return undefined;
  return { image, source: text, braces };
}

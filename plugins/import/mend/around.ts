/** A piece of a text, 0-based, end exclusive, and what it says. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far around a mistake its tag or image is looked for. */
const REACH = 6_000;

const TAG = /<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const IMAGE =
  /!\[((?:[^[\]\\]|\\.|\[[^[\]]*\]){0,1000})\]\(\s*(<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\)){0,2000})(?:\s+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)(\{[^{}\n]*\})?/g;
const LINK =
  /\[((?:[^[\]\\]|\\.|!?\[[^[\]]*\](?:\([^()\s]*\))?){0,1000})\]\(\s*(<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\)){0,2000})(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)/g;

/** The match of a pattern that an offset lies in. */
function around(
  pattern: RegExp,
  text: string,
  offset: number,
): (Piece & { readonly match: RegExpExecArray }) | undefined {
  const from = Math.max(0, text.lastIndexOf("\n\n", offset), offset - REACH);
  const part = text.slice(from, offset + REACH);
  for (const match of part.matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset < end) return { start, end, text: match[0], match };
    if (start > offset) return undefined;
  }
  return undefined;
}

/** A tag of HTML. */
export interface Tag extends Piece {
  readonly name: string;
  readonly isClosing: boolean;
}

export function tagAround(text: string, offset: number): Tag | undefined {
  const found = around(TAG, text, offset);
  return found && { ...found, name: (found.match[2] as string).toLowerCase(), isClosing: found.match[1] === "/" };
}

/** The element that a tag opens, to its closing tag; the tag alone where it has none. */
export function elementOf(text: string, tag: Tag): Piece {
  const close = new RegExp(`</${tag.name}\\s*>`, "i").exec(text.slice(tag.end, tag.end + 100_000));
  const end = close === null || tag.text.endsWith("/>") ? tag.end : tag.end + close.index + close[0].length;
  return { start: tag.start, end, text: text.slice(tag.start, end) };
}

/** An image or a link of Markdown. */
export interface Linked extends Piece {
  /** Between the brackets. */
  readonly words: string;
  readonly href: string;
}

export function imageAround(text: string, offset: number): (Linked & { readonly title: string }) | undefined {
  const found = around(IMAGE, text, offset);
  return (
    found && {
      ...found,
      words: found.match[1] ?? "",
      href: plain(found.match[2]),
      title: (found.match[3] ?? "").slice(1, -1),
    }
  );
}

export function linkAround(text: string, offset: number): Linked | undefined {
  const found = around(LINK, text, offset);
  return found && { ...found, words: found.match[1] ?? "", href: plain(found.match[2]) };
}

function plain(href = ""): string {
  return href.replace(/^<|>$/g, "");
}

/** An attribute of a tag that a place lies in, with the white space before it; its name in lower case. */
export function attributeAround(tag: Tag, offset: number): (Piece & { readonly name: string }) | undefined {
  for (const match of tag.text.matchAll(/\s+([^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?/g)) {
    const start = tag.start + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset < end)
      return { start, end, text: match[0], name: (match[1] as string).toLowerCase() };
  }
  return undefined;
}

/** The value of an attribute in a tag. */
export function attributeIn(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? "") : undefined;
}

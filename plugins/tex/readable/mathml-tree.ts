import { ownValue } from "../../core/own-value.ts";
/** An element of MathML; a text is a string. */
export interface MathElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
}

export type MathNode = MathElement | string;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/**
 * The tree of a piece of MathML. Every formula of a blog comes by here, and a parser of HTML, which must expect anything, takes
 * markedly longer for the little that stands in it.
 * @param mathml as KaTeX writes it, or a serializer of HTML: every element is closed, every value stands in double quotes, and
 *   no tag holds a `>` but at its end
 */
export function parseMathml(mathml: string): MathNode[] {
  const roots: MathNode[] = [];
  const open: MathNode[][] = [roots];
  for (let at = 0; at < mathml.length; ) {
    const siblings = open.at(-1) ?? roots;
    const start = mathml.indexOf("<", at);
    const end = start < 0 ? mathml.length : start;
    if (end > at) siblings.push(decode(mathml.slice(at, end)));
    if (start < 0) break;
    const close = mathml.indexOf(">", start);
    if (mathml[start + 1] === "/") open.pop();
    else {
      const children: MathNode[] = [];
      siblings.push(element(mathml.slice(start + 1, close), children));
      if (mathml[close - 1] !== "/") open.push(children);
    }
    at = close + 1;
  }
  return roots;
}

/** @param tag what stands between its brackets */
function element(tag: string, children: readonly MathNode[]): MathElement {
  const [name = ""] = /^[a-z]+/.exec(tag) ?? [];
  const attributes: Record<string, string> = {};
  if (name.length < tag.length)
    for (const [, key = "", value = ""] of tag.matchAll(/\s([a-z:-]+)\s*="([^"]*)"/g)) attributes[key] = decode(value);
  return { name, attributes, children };
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ownValue(NAMED, name) ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** The elements among the children of an element. */
export function elementsIn({ children }: MathElement): MathElement[] {
  return children.filter((child) => typeof child !== "string");
}

import { type AnyNode, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import { cleanText, LONGEST } from "./clean-text.ts";
import { isBalanced, localName, mathToTex, textOf } from "./math-to-tex.ts";
import { isNestedDeeply } from "./nested-deeply.ts";

/** Nobody nests marks in a title deeper. */
const DEEPEST = 20;
/** In UTF-16 code units: a title with MathML in it is much longer than what is seen of it. */
const LONGEST_MARKUP = 100_000;

/**
 * A title as publishers send it, with HTML, JATS, MathML or TeX in it, in our marks.
 * @returns clean and bounded; what would be read as a mark and is none has a backslash before it
 */
export function titleFromMarkup(markup: string): string {
  const some = markup.slice(0, LONGEST_MARKUP);
  if (isNestedDeeply(some)) return wholeTitle(escapeMarks(some.replace(/<[^<>]*>/g, "")));
  const { children } = parseDocument(some, { recognizeSelfClosing: true });
  return wholeTitle(inMarks(children, 0));
}

/** A text without marks, as one that has no other meaning. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\`*_$]/g, "\\$&");
}

/** Cuts a title where that takes no formula apart; else it stands without its marks. */
export function wholeTitle(title: string): string {
  const clean = cleanText(title, LONGEST.title);
  return clean === cleanText(title, title.length + 1)
    ? clean
    : escapeMarks(cleanText(title.replace(/[\\`*_$]/g, ""), LONGEST.title - 50));
}

function inMarks(nodes: readonly AnyNode[], depth: number): string {
  return nodes
    .map((node) => marked(node, depth))
    .reduce((before, part) => {
      // A dollar with a digit behind it ends no formula; a bracket of TeX's does.
      const last = /^\d/.test(part) ? /\$([^$]+)\$$/.exec(before) : null;
      return last && !before.endsWith("\\$") ? `${before.slice(0, last.index)}\\(${last[1]}\\)${part}` : before + part;
    }, "");
}

function marked(node: AnyNode, depth: number): string {
  if (isText(node)) return withFormulas(node.data);
  if (!isTag(node) || depth > DEEPEST) return "";
  const inside = (): string => inMarks(node.children, depth + 1);
  switch (localName(node)) {
    case "math":
    case "tex-math":
      return formula(localName(node) === "math" ? mathToTex(node) : texOf(textOf(node)));
    case "i":
    case "em":
    case "italic":
      return emphasized(inside(), "*");
    case "b":
    case "strong":
    case "bold":
      return emphasized(inside(), "**");
    case "sub":
      return formula(`_{${scriptOf(textOf(node))}}`);
    case "sup":
      return formula(`^{${scriptOf(textOf(node))}}`);
    case "br":
      return " ";
    case "script":
    case "style":
    case "template":
      return "";
    default:
      return inside();
  }
}

/** Formulas of TeX's between dollars, which some publishers leave in: what looks like one is one. */
function withFormulas(text: string): string {
  let marked = "";
  let behind = 0;
  for (const match of text.matchAll(/\$(?! )([^$]{1,300}[^$ ]|[^$ ])\$(?!\d)/g)) {
    const tex = match[1] as string;
    if (!/[\\^_]/.test(tex) && !/^[A-Za-z]$/.test(tex)) continue;
    if (!isBalanced(tex)) continue;
    marked += escapeMarks(text.slice(behind, match.index)) + formula(tex);
    behind = match.index + match[0].length;
  }
  return marked + escapeMarks(text.slice(behind));
}

function formula(tex: string): string {
  const line = tex.replace(/\s+/g, " ").trim();
  return line === "" || !isBalanced(line) ? escapeMarks(line.replace(/[{}\\]/g, "")) : `$${line}$`;
}

function texOf(text: string): string {
  return text
    .replace(/\\documentclass[\s\S]*?\\begin\{document\}|\\end\{document\}/g, "")
    .replaceAll("$", "")
    .trim();
}

/** An index or exponent: words upright, all else as it is. */
function scriptOf(text: string): string {
  const bare = text.trim().replace(/[\\{}$%#&_^~]/g, "");
  return /[\p{L}]{2,}/u.test(bare) ? `\\text{${bare}}` : bare;
}

function emphasized(inside: string, mark: string): string {
  const bare = inside.trim();
  if (bare === "" || bare.includes("*")) return inside;
  const [before, behind] = [/^\s*/.exec(inside)?.[0], /\s*$/.exec(inside)?.[0]];
  return `${before}${mark}${bare}${mark}${behind}`;
}

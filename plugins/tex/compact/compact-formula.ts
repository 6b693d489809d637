import { SEEN } from "../formula-atoms.ts";
import { emOf } from "./em.ts";
import { type FormulaNode, formulaHtml, readFormula } from "./formula-node.ts";
import { withMargins } from "./margins.ts";
import { LAPS, stacked } from "./stacks.ts";

/** What an atom is to TeX: KaTeX's style sheet says nothing of these. */
const KINDS = new Set(["mord", "mbin", "mrel", "mopen", "mclose", "mpunct", "minner", "mop", "mtight"]);

/** Where these stand follows from how high their parts are, and not from struts alone. */
const AS_IS = ["katex-smash", ...LAPS];

/** How far a line of KaTeX's reaches above and below the line that letters stand on, in em: its height is 1.2, KaTeX_Main's letters are from -0.272 to 0.903. */
const LINE_ABOVE = 0.915;
const LINE_BELOW = 0.284;

/**
 * Says the same in fewer elements. KaTeX sets everything that stands above or below a line in a table of its own, eleven
 * elements for an index, and each sign in an element: of a long text's page that is more than half. Here an index is one element that is
 * moved up or down, a fraction's parts hang from one line, spaces are margins of the signs that they stand beside, and a
 * sign without a style of its own is text. Not a glyph moves.
 * @param html KaTeX's, marked and broken into lines already; what assistive technology is told stays as it is
 */
export function compactFormula(html: string): string {
  const parts = html.split(SEEN);
  return parts.map((part, index) => (index === 0 ? part : compactSeen(part))).join(SEEN);
}

/** @param html what follows the opening tag of the part that is seen: its children, its end tag, and more */
function compactSeen(html: string): string {
  const { nodes, end } = readFormula(html);
  return formulaHtml(compact(nodes)) + html.slice(end);
}

function compact(nodes: readonly FormulaNode[]): FormulaNode[] {
  // KaTeX's style sheet says something of whatever stands in a layer of a list, whatever its class.
  const isLayer = nodes.some((node) => typeof node !== "string" && node.classes[0] === "pstrut");
  return withMargins(nodes).flatMap((node): FormulaNode[] => {
    if (typeof node === "string" || AS_IS.some((name) => node.classes.includes(name))) return [node];
    const { classes, style, others, children } = stacked(node) ?? node;
    const inner = compact(classes[0] === "katex-base" ? withoutLowStrut(children) : children);
    const named = classes.filter((name) => !KINDS.has(name));
    const saysNothing = named.length === 0 && style.size === 0 && others === "" && classes.length > 0;
    return saysNothing && !isLayer ? inner : [{ classes: named, style, others, children: inner }];
  });
}

/** A strut that reaches nowhere beyond the line that it stands in changes nothing. */
function withoutLowStrut(children: readonly FormulaNode[]): readonly FormulaNode[] {
  const [strut] = children;
  if (strut === undefined || typeof strut === "string" || strut.classes[0] !== "katex-strut") return children;
  const height = emOf(strut.style.get("height"));
  const down = -(emOf(strut.style.get("vertical-align") ?? "0em") ?? Infinity);
  return height !== undefined && height - down <= LINE_ABOVE && down <= LINE_BELOW ? children.slice(1) : children;
}

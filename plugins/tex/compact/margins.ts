import { em, emOf } from "./em.ts";
import type { FormulaElement, FormulaNode } from "./formula-node.ts";

/** The spaces around a relation, around an operator, and behind a comma, which the style sheet knows by a name. */
const NAMED: readonly (readonly [name: string, left: string | undefined, right: string | undefined])[] = [
  ["rel", ".2778em", ".2778em"],
  ["bin", ".2222em", ".2222em"],
  ["punct", undefined, ".1667em"],
];

/** Signs that KaTeX puts spaces beside. */
const SPACED = new Set(["mbin", "mrel", "mpunct", "mop"]);
/** Beside those, what such a sign may be and still be a plain piece of a line. */
const PLAIN = new Set([...SPACED, "mtight", "mathrm", "amsrm", "mathnormal", "mathbf"]);

/** Makes spaces that stand alone, and the empty brackets of a fraction, into margins of what they stand beside. */
export function withMargins(nodes: readonly FormulaNode[]): readonly FormulaNode[] {
  const [before, fraction, after, more] = nodes;
  if (isEmptyBracket(before) && isEmptyBracket(after) && more === undefined && isFraction(fraction))
    return [{ ...fraction, classes: [...fraction.classes, "frac"] }];
  if (!nodes.some((node) => spaceOf(node) !== undefined)) return nodes;
  const result: FormulaNode[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as FormulaNode;
    const sign = isSign(node) ? node : undefined;
    if (!sign) {
      result.push(node);
      continue;
    }
    const before = result.at(-1);
    const left = before === undefined ? undefined : spaceOf(before);
    if (left !== undefined) result.pop();
    const after = nodes[at + 1];
    const right = after === undefined ? undefined : spaceOf(after);
    if (right !== undefined) at++;
    result.push(left === undefined && right === undefined ? sign : spaced(sign, left, right));
  }
  return result;
}

function spaced(sign: FormulaElement, left: string | undefined, right: string | undefined): FormulaElement {
  const named = NAMED.find((one) => one[1] === left && one[2] === right)?.[0];
  if (named !== undefined) return { ...sign, classes: [...sign.classes, named] };
  const style = new Map(sign.style);
  if (left !== undefined) style.set("margin-left", left);
  if (right !== undefined) style.set("margin-right", right);
  return { ...sign, style };
}

/** The width of a space that stands alone. */
function spaceOf(node: FormulaNode): string | undefined {
  if (typeof node === "string" || node.classes[0] !== "mspace" || node.classes.length > 1) return undefined;
  if (node.children.length > 0 || node.others !== "" || node.style.size !== 1) return undefined;
  const width = emOf(node.style.get("margin-right"));
  return width === undefined ? undefined : em(width);
}

function isEmptyBracket(node: FormulaNode | undefined): boolean {
  return (
    node !== undefined &&
    typeof node !== "string" &&
    /^m(?:open|close) nulldelimiter$/.test(node.classes.join(" ")) &&
    node.style.size === 0 &&
    node.others === ""
  );
}

function isFraction(node: FormulaNode | undefined): node is FormulaElement {
  return node !== undefined && typeof node !== "string" && node.classes.length === 1 && node.classes[0] === "mfrac";
}

function isSign(node: FormulaNode): node is FormulaElement {
  return (
    typeof node !== "string" &&
    node.style.size === 0 &&
    SPACED.has(node.classes[0] ?? "") &&
    node.classes.every((name) => PLAIN.has(name))
  );
}

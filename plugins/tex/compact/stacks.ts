import { em, emOf } from "./em.ts";
import type { FormulaElement, FormulaNode } from "./formula-node.ts";

/** What lies in a list of KaTeX's, one below the other: how far it is moved, and how large it is. */
interface Layer {
  /** How far below the line its own line stands, in em of what it stands in. */
  readonly down: number;
  /** Margins in the same em, by property. */
  readonly margins: ReadonlyMap<string, number>;
  /** Against what it stands in. */
  readonly size: number;
  readonly children: readonly FormulaNode[];
}

/** KaTeX's sizes, `size1` first, against `size6`. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** The strut of the style sheet's that each layer hangs from, in em, is higher than what is in a layer. KaTeX's are 2 em higher than that. */
const HIGHEST_STRUT = 5;

/** An index's size against its line, and the air behind it in its own em, which the style sheet has. */
const SCRIPT_SIZE = 0.7;
const SCRIPT_AIR = 0.05 / SCRIPT_SIZE;

/** What is set over its neighbours, as the stroke of `≠` is: that has to have a line of its own. */
export const LAPS: readonly string[] = ["rlap", "llap", "clap", "katex-vbox"];

const DRAWN = ["accent-full", "svg-align", "katex-stretchy"];

/**
 * An index or exponent as one element that is moved, two of them or a fraction or an operator's limits as layers that hang from one line.
 * @returns nothing for whatever is none of these, or is not as KaTeX is known to write it
 */
export function stacked(element: FormulaElement): FormulaElement | undefined {
  const [name] = element.classes;
  if (name === "msupsub") return scripts(element);
  if (name === "mfrac" || element.classes.includes("op-limits") || isAccent(element)) return stack(element);
  return undefined;
}

/** An accent that is a sign; one that is drawn fills a box of the width of what it is above. */
function isAccent({ classes, children }: FormulaElement): boolean {
  return (
    classes.includes("katex-accent") &&
    !holds(children, ({ classes: names }) => DRAWN.some((name) => names.includes(name)))
  );
}

function scripts(element: FormulaElement): FormulaElement | undefined {
  if (element.classes.length > 1 || element.style.size > 0 || element.others !== "") return undefined;
  const layers = layersOf(element.children);
  if (!layers) return undefined;
  const [only] = layers;
  if (layers.length === 1 && only && !holds(only.children, isLap)) return script(only);
  return {
    classes: ["scripts"],
    style: new Map(),
    others: "",
    children: layers.map((layer) => layerElement(layer, true)),
  };
}

function holds(nodes: readonly FormulaNode[], is: (element: FormulaElement) => boolean): boolean {
  return nodes.some((node) => typeof node !== "string" && (is(node) || holds(node.children, is)));
}

/** Raised or lowered as a part of the line. */
function script({ down, margins, size, children }: Layer): FormulaElement {
  const style = new Map<string, string>();
  if (down !== 0) style.set("vertical-align", em(-down / size));
  addSize(style, size, SCRIPT_SIZE);
  addMargins(style, margins, size, true);
  return { classes: ["script"], style, others: "", children };
}

function isLap({ classes }: FormulaElement): boolean {
  return classes.some((name) => LAPS.includes(name));
}

function stack(element: FormulaElement): FormulaElement | undefined {
  const layers = layersOf(element.children);
  if (!layers) return undefined;
  return {
    ...element,
    classes: [...element.classes, "stack"],
    children: layers.map((layer) => layerElement(layer, false)),
  };
}

/** Layers hang from one line, so what is smaller is so within its layer. */
function layerElement({ down, margins, size, children }: Layer, isScript: boolean): FormulaElement {
  const style = new Map<string, string>();
  if (down !== 0) style.set("top", em(down));
  const own = new Map<string, string>();
  addSize(own, size, isScript ? SCRIPT_SIZE : 1);
  addMargins(own, margins, size, isScript);
  const inner: readonly FormulaNode[] =
    isScript || own.size > 0 ? [{ classes: [], style: own, others: "", children }] : children;
  return { classes: [], style, others: "", children: inner };
}

function addSize(style: Map<string, string>, size: number, usual: number): void {
  if (size !== usual) style.set("font-size", em(size));
}

function addMargins(style: Map<string, string>, margins: Layer["margins"], size: number, isScript: boolean): void {
  for (const side of ["margin-left", "margin-right"]) {
    const usual = isScript && side === "margin-right" ? SCRIPT_AIR : 0;
    const margin = em((margins.get(side) ?? 0) / size);
    if (margin !== em(usual)) style.set(side, margin);
  }
}

/** What lies in KaTeX's table of rows, which says of each layer how far it is from the top of a strut. */
function layersOf(children: readonly FormulaNode[]): Layer[] | undefined {
  const [table, more] = children;
  if (more !== undefined || !isNamed(table, "vlist-t")) return undefined;
  const [row] = table.children;
  const [list] = isNamed(row, "vlist-r") ? row.children : [];
  if (!isNamed(list, "vlist")) return undefined;
  // What `\smash` takes all height from stands where KaTeX's strut is, and no other.
  if (holds(list.children, ({ classes, style }) => classes[0] === "vlist" && style.get("height") === "0em"))
    return undefined;
  const layers = list.children.map(layerOf);
  return layers.every((layer) => layer !== undefined) ? layers : undefined;
}

function layerOf(node: FormulaNode): Layer | undefined {
  if (typeof node === "string" || node.classes.length > 0 || node.others !== "") return undefined;
  const [strut, content, more] = node.children;
  if (!isNamed(strut, "pstrut") || content === undefined || more !== undefined) return undefined;
  const top = emOf(node.style.get("top"));
  const height = emOf(strut.style.get("height"));
  if (top === undefined || height === undefined || height > HIGHEST_STRUT) return undefined;
  const margins = new Map<string, number>();
  for (const [property, value] of node.style) {
    if (property === "top") continue;
    const margin = emOf(value);
    if (!property.startsWith("margin-") || margin === undefined) return undefined;
    margins.set(property, margin);
  }
  const down = top + height;
  const size = typeof content === "string" ? undefined : sizeOf(content);
  if (size === undefined || typeof content === "string") return { down, margins, size: 1, children: [content] };
  return { down, margins, size, children: content.children };
}

/** How large an element that says nothing else is against what it stands in. */
function sizeOf({ classes, style, others }: FormulaElement): number | undefined {
  if (classes[0] !== "katex-sizing" || style.size > 0 || others !== "") return undefined;
  const [, reset, size] = /^katex-sizing reset-size(\d+) size(\d+)(?: mtight)?$/.exec(classes.join(" ")) ?? [];
  const [from, to] = [SIZES[Number(reset) - 1], SIZES[Number(size) - 1]];
  return from === undefined || to === undefined ? undefined : to / from;
}

function isNamed(node: FormulaNode | undefined, name: string): node is FormulaElement {
  return node !== undefined && typeof node !== "string" && node.classes[0] === name;
}

/** A part of KaTeX's HTML: text with its entities, or an element. */
export type FormulaNode = string | FormulaElement;

/** A `span` of KaTeX's HTML. What is drawn (`svg`) is kept as a text. */
export interface FormulaElement {
  readonly classes: readonly string[];
  /** What its style declares, by property. */
  readonly style: ReadonlyMap<string, string>;
  /** Its other attributes as they are written, each behind a space. */
  readonly others: string;
  readonly children: readonly FormulaNode[];
}

const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g;
const NO_STYLE: ReadonlyMap<string, string> = new Map();

/**
 * Reads KaTeX's HTML.
 * @param html whole elements, and whatever follows the end of the element that they stand in. No attribute in it holds a `<` or `>`:
 *   KaTeX escapes both
 * @returns the elements, and where they end
 */
export function readFormula(html: string): { readonly nodes: FormulaNode[]; readonly end: number } {
  const top: FormulaNode[] = [];
  const open: FormulaNode[][] = [top];
  let at = 0;
  while (at < html.length) {
    const into = open.at(-1) as FormulaNode[];
    if (html[at] !== "<") {
      const next = html.indexOf("<", at);
      const end = next < 0 ? html.length : next;
      into.push(html.slice(at, end));
      at = end;
    } else if (html.startsWith("</", at)) {
      if (open.length === 1) break;
      open.pop();
      at = html.indexOf(">", at) + 1;
    } else if (html.startsWith("<span", at)) {
      const end = html.indexOf(">", at);
      const children: FormulaNode[] = [];
      into.push(element(html.slice(at + "<span".length, end), children));
      open.push(children);
      at = end + 1;
    } else {
      const end = endOfDrawing(html, at);
      into.push(html.slice(at, end));
      at = end;
    }
  }
  return { nodes: top, end: at };
}

/** Writes what `readFormula` reads. */
export function formulaHtml(nodes: readonly FormulaNode[]): string {
  let html = "";
  for (const node of nodes) {
    if (typeof node === "string") html += node;
    else html += `<span${attributes(node)}>${formulaHtml(node.children)}</span>`;
  }
  return html;
}

function attributes({ classes, style, others }: FormulaElement): string {
  const named = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  const declared = [...style].map(([property, value]) => `${property}:${value.replace(/^(-?)0\./, "$1.")}`).join(";");
  return named + (declared && ` style="${declared}"`) + others;
}

function element(written: string, children: FormulaNode[]): FormulaElement {
  let classes: readonly string[] = [];
  let style = NO_STYLE;
  let others = "";
  for (const [all, name, value = ""] of written.matchAll(ATTRIBUTE)) {
    if (name === "class") classes = value.split(" ").filter((word) => word !== "");
    else if (name === "style") style = declarations(value);
    else others += all;
  }
  return { classes, style, others, children };
}

function declarations(style: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) all.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return all;
}

/** The offset behind an `svg`, or behind a tag that has no end. */
function endOfDrawing(html: string, from: number): number {
  const close = html.startsWith("<svg", from) ? "</svg>" : ">";
  const end = html.indexOf(close, from);
  return end < 0 ? html.length : end + close.length;
}

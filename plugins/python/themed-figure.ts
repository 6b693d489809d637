import { type ChildNode, Element, isTag, Text } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** The largest figure that a page takes, in bytes: one of some ten thousand points. */
export const LARGEST_FIGURE = 1_000_000;

/** Matplotlib's ten colours, and its names of one letter that are nearest to them: `plot-1` to `plot-10` in `plots.css`. */
const CYCLE: Readonly<Record<string, number>> = {
  "#1f77b4": 1,
  "#0000ff": 1,
  "#ff7f0e": 2,
  "#2ca02c": 3,
  "#008000": 3,
  "#d62728": 4,
  "#ff0000": 4,
  "#9467bd": 5,
  "#8c564b": 6,
  "#e377c2": 7,
  "#7f7f7f": 8,
  "#808080": 8,
  "#bcbd22": 9,
  "#17becf": 10,
};

/** What lines of a grid and frames of legends are drawn in. */
const RULES = new Set(["#b0b0b0", "#cccccc"]);

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Elements that draw nothing: notes of Matplotlib's, and its style sheet, of which the root has what it says. */
const NOTES = new Set(["metadata", "style", "title"]);

/**
 * Makes a figure of Matplotlib's one that follows the page: black is the page's ink, white its paper, the colours of the cycle
 * are classes, and letters have the page's face. Where there are no such classes, colours are as they were.
 * @param svg as Matplotlib writes it
 * @param name put before every id in it, so that no two figures have the same
 */
export function themedFigure(svg: string, name: string): string {
  const document = parseDocument(svg, { xmlMode: true });
  const root = document.children.find((node): node is Element => isTag(node) && node.name === "svg");
  if (!root) return svg;
  dropNotes(root);
  const elements = DomUtils.findAll(() => true, [root]);
  for (const element of elements) {
    spellOutStyle(element);
    followPage(element);
  }
  renameIds(elements, name);
  for (const element of elements) shorten(element);
  const base = baseSize(elements);
  for (const element of elements) relateSize(element, base);
  const { viewBox = "0 0 0 0" } = root.attribs;
  root.attribs = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox,
    class: `plot${narrowness(viewBox)}`,
    "font-size": base,
    fill: "currentColor",
    "stroke-linejoin": "round",
    "stroke-linecap": "butt",
  };
  compact(root);
  // Letters inherit their size from here, which pages set by the room that there is.
  const drawing = new Element("g", {}, root.children);
  for (const child of drawing.children) child.parent = drawing;
  root.children = [new Text("\n"), drawing, new Text("\n")];
  return `${DomUtils.getOuterHTML(root, { xmlMode: true, decodeEntities: true })}\n`;
}

function dropNotes(element: Element): void {
  element.children = element.children.filter((child: ChildNode) =>
    isTag(child) ? !NOTES.has(child.name) : child.type === "text",
  );
  for (const child of element.children) if (isTag(child)) dropNotes(child);
  // `<defs>` that held the style sheet alone.
  element.children = element.children.filter(
    (child) => !isTag(child) || child.name !== "defs" || child.children.some(isTag),
  );
}

/** What stands in `style` becomes attributes, over which the page's style sheets have the last word. */
function spellOutStyle(element: Element): void {
  const { style, ...rest } = element.attribs;
  if (style === undefined) return;
  element.attribs = rest;
  for (const [property, value] of declarations(style)) {
    if (property === "font") fontAttributes(element, value);
    else if (property !== "font-family") element.attribs[property] = value;
  }
}

/** The declarations of a `style`. Names of fonts may hold whatever they like, in quotation marks. */
function declarations(style: string): [string, string][] {
  const parts = style.match(/(?:[^;'"]|'[^']*'|"[^"]*")+/g) ?? [];
  return parts.flatMap((part) => {
    const colon = part.indexOf(":");
    return colon < 0 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as [string, string]];
  });
}

/** `oblique bold 10px 'DejaVu Sans', sans-serif`: all but the family, which is the page's. */
function fontAttributes(element: Element, font: string): void {
  const size = /(?:^|\s)([\d.]+)px/.exec(font);
  if (!size) return;
  const before = font.slice(0, size.index).split(/\s+/);
  if (before.includes("italic") || before.includes("oblique")) element.attribs["font-style"] = "italic";
  const weight = before.find((word) => /^(?:bold|[1-9]00)$/.test(word));
  if (weight !== undefined) element.attribs["font-weight"] = weight;
  element.attribs["font-size"] = size[1] as string;
  if (/mono|courier/i.test(font.slice(size.index))) addClass(element, "plot-mono");
}

function followPage(element: Element): void {
  for (const property of ["fill", "stroke"] as const) {
    const colour = element.attribs[property]?.toLowerCase();
    if (colour === undefined) continue;
    const number = CYCLE[colour];
    if (colour === BLACK) element.attribs[property] = "currentColor";
    else if (colour === WHITE) addClass(element, `plot-${property}-paper`);
    else if (RULES.has(colour)) addClass(element, `plot-${property}-rule`);
    else if (number !== undefined) addClass(element, `plot-${property}-${number}`);
  }
}

/** In points: the width of an ordinary figure is 374. */
const NARROW = 300;
const NARROWEST = 190;

/** How much narrower than an ordinary figure it is, as a class: one half as wide is no larger for it on a page. */
function narrowness(viewBox: string): string {
  const width = Number(viewBox.split(/[\s,]+/)[2]);
  return width <= NARROWEST ? " plot-narrowest" : width <= NARROW ? " plot-narrow" : "";
}

/** The size that most letters have. */
function baseSize(elements: readonly Element[]): string {
  const counts = new Map<string, number>();
  for (const { attribs } of elements)
    if (attribs["font-size"] !== undefined)
      counts.set(attribs["font-size"], (counts.get(attribs["font-size"]) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "10";
}

/**
 * A size becomes a share of the base, and that of the base itself goes without saying. Signs of a formula, which stand at places of
 * their own, keep their distances at every size.
 */
function relateSize({ name, attribs }: Element, base: string): void {
  const size = attribs["font-size"];
  if (name === "tspan")
    for (const place of ["x", "y"]) {
      const written = attribs[place];
      if (written !== undefined)
        attribs[place] = written
          .split(/[\s,]+/)
          .map((value) => `${Math.round((1000 * Number(value)) / Number(size ?? base)) / 1000}em`)
          .join(" ");
    }
  if (size === undefined) return;
  if (size === base) delete attribs["font-size"];
  else attribs["font-size"] = `${Math.round((1000 * Number(size)) / Number(base)) / 1000}em`;
}

function addClass(element: Element, name: string): void {
  element.attribs.class = element.attribs.class === undefined ? name : `${element.attribs.class} ${name}`;
}

/** A hundredth of a point is less than any screen shows. */
function shorten({ attribs }: Element): void {
  for (const name of ["d", "x", "y", "points"]) {
    const value = attribs[name];
    if (value === undefined) continue;
    attribs[name] = value
      .replace(/-?\d+\.\d+(?!\d|e)/g, (number) => String(Math.round(Number(number) * 100) / 100))
      .replace(/\s+/g, " ")
      .trim();
  }
  if (/^rotate\(-?0[ )]/.test(attribs.transform ?? "")) delete attribs.transform;
}

/** What all markers of a row have alike. Of `opacity` each has its own: markers that lie over each other show it. */
const INHERITED = ["fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray", "class"];

/** Leaves out groups that group nothing and the space between elements, and says once what many markers have alike. */
function compact(element: Element): void {
  if (element.name === "text") return;
  for (const child of element.children) if (isTag(child)) compact(child);
  const children = element.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === "g" && Object.keys(child.attribs).length === 0 ? child.children.filter(isTag) : [child],
    );
  const [first, ...others] = children;
  if (first && others.length > 0 && element.name === "g" && children.every(({ name }) => name === "use"))
    for (const name of INHERITED) {
      const value = first.attribs[name];
      if (value === undefined || element.attribs[name] !== undefined) continue;
      if (!others.every((other) => other.attribs[name] === value)) continue;
      element.attribs[name] = value;
      for (const child of children) delete child.attribs[name];
    }
  element.children = children.flatMap((child) => [new Text("\n"), child as ChildNode]);
  if (children.length > 0) element.children.push(new Text("\n"));
  for (const child of element.children) child.parent = element;
}

/** Ids that are referred to are numbered; others go. */
function renameIds(elements: readonly Element[], name: string): void {
  const used = new Set<string>();
  for (const element of elements) {
    const { "xlink:href": link, ...rest } = element.attribs;
    if (link !== undefined) element.attribs = { ...rest, href: link };
    for (const value of Object.values(element.attribs)) {
      if (value.startsWith("#")) used.add(value.slice(1));
      for (const [, id = ""] of value.matchAll(/url\(['"]?#([^)'"]+)['"]?\)/g)) used.add(id);
    }
  }
  const names = new Map<string, string>();
  for (const { attribs } of elements)
    if (attribs.id !== undefined && used.has(attribs.id)) names.set(attribs.id, `${name}-${names.size + 1}`);
  for (const { attribs } of elements) {
    const renamed = attribs.id === undefined ? undefined : names.get(attribs.id);
    if (renamed !== undefined) attribs.id = renamed;
    else delete attribs.id;
    if (attribs.href?.startsWith("#")) attribs.href = `#${names.get(attribs.href.slice(1)) ?? attribs.href.slice(1)}`;
    for (const [attribute, value] of Object.entries(attribs))
      attribs[attribute] = value.replace(/url\(['"]?#([^)'"]+)['"]?\)/g, (whole, id: string) =>
        names.has(id) ? `url(#${names.get(id)})` : whole,
      );
  }
}

import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { DATA } from "../../core/data-attributes.ts";
import { knobMark } from "../../core/knob-frames.ts";
import { ATTRIBUTES } from "../syntax/html/allowed-html.ts";
import { drawsNothing, inspectSvg } from "./svg-refusal.ts";

/** An SVG file as it can stand in a page, or why it cannot. */
export type SvgFigure =
  | { readonly kind: "inline"; readonly html: string }
  /** It has style sheets of its own, which a strict policy does not let into a page: shown as an image file. */
  | { readonly kind: "file" }
  | { readonly kind: "refused"; readonly reason: string };

/** The elements of a drawing that a knob moves. */
export interface MovedElements {
  readonly knob: string;
  readonly ids: readonly string[];
}

/** What is asked of a drawing beside standing in a page. */
export interface SvgFigureOptions {
  /** A longer one does not stand in a page, in characters. */
  readonly largest?: number;
  /** Marked, so that a script finds them whatever is put before their ids. */
  readonly moved?: MovedElements;
}

const REFERENCE_ATTRIBUTES = new Set(["href", "xlink:href", "src"]);
const MAX_INLINE_BYTES = 200_000;

/**
 * Makes an SVG file fit for standing inside a page, where it takes the page's colours and type.
 * @param svg the file's text
 * @param idPrefix put before every id in it, and before every reference to one
 * @param description what it shows, for somebody who cannot see it
 * @returns `refused` where it holds scripts, event handlers, embedded HTML or anything from elsewhere, or is nested or large
 *   beyond what anybody draws
 */
export function svgFigure(
  svg: string,
  idPrefix: string,
  description: string,
  { largest = MAX_INLINE_BYTES, moved }: SvgFigureOptions = {},
): SvgFigure {
  const { refusal, standsAlone } = inspectSvg(svg);
  if (refusal !== undefined) return { kind: "refused", reason: refusal };
  if (standsAlone || svg.length > largest) return { kind: "file" };
  const document = parseDocument(svg, { xmlMode: true });
  const root = document.children.find((node): node is Element => isTag(node) && node.name === "svg");
  if (!root) return { kind: "file" };
  keepDrawing(root);
  const elements = DomUtils.findAll(() => true, [root]);
  const ids = new Set(elements.flatMap((element) => (element.attribs.id ? [element.attribs.id] : [])));
  const isMoved = new Set(moved?.ids);
  for (const { attribs } of elements)
    if (moved && attribs.id !== undefined && isMoved.has(attribs.id))
      attribs[DATA.knobMark] = knobMark(moved.knob, attribs.id);
  for (const element of elements) prefixIds(element, ids, idPrefix);
  for (const name of ["width", "height", "xmlns:xlink", "version"]) delete root.attribs[name];
  root.attribs.role = "img";
  root.attribs["aria-label"] = description;
  return { kind: "inline", html: DomUtils.getOuterHTML(root, { xmlMode: true, decodeEntities: true }) };
}

function prefixIds(element: Element, ids: ReadonlySet<string>, prefix: string): void {
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name === "id") element.attribs.id = prefix + value;
    else if (REFERENCE_ATTRIBUTES.has(name) && ids.has(value.slice(1)))
      element.attribs[name] = `#${prefix}${value.slice(1)}`;
    else
      element.attribs[name] = value.replace(
        /url\((['"]?)#([^)'"]+)\1\)/g,
        (_, quote: string, id: string) => `url(${quote}#${prefix}${id}${quote})`,
      );
  }
}

/** Leaves out comments, and the elements and attributes that mean something to other programs alone. */
function keepDrawing(node: Element | Document): void {
  node.children = node.children.filter((child: ChildNode) =>
    isTag(child) ? !drawsNothing(child.name) : child.type === "text",
  ) as ChildNode[];
  if (isTag(node))
    for (const name of Object.keys(node.attribs)) if (!isDrawing(name.toLowerCase())) delete node.attribs[name];
  for (const child of node.children) if (isTag(child)) keepDrawing(child);
}

function isDrawing(attribute: string): boolean {
  return (
    ATTRIBUTES.has(attribute) ||
    REFERENCE_ATTRIBUTES.has(attribute) ||
    attribute === "style" ||
    /^(?:aria|data)-[\w.:-]+$/.test(attribute)
  );
}

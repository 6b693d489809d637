import { isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** An element of a drawing that has an id. */
export interface DrawnElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text, and that of what is in it. */
  readonly text: string;
}

/** The elements of an SVG file that have ids, by id. */
export function drawnElements(svg: string): ReadonlyMap<string, DrawnElement> {
  const found = new Map<string, DrawnElement>();
  for (const element of DomUtils.findAll(() => true, parseDocument(svg, { xmlMode: true }).children)) {
    if (!isTag(element) || element.attribs.id === undefined) continue;
    found.set(element.attribs.id, { attributes: element.attribs, text: DomUtils.textContent(element) });
  }
  return found;
}

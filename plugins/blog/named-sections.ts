import { type AnyNode, Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { DATA } from "../core/data-attributes.ts";
import { HIDDEN } from "../search/hidden-words.ts";

const HEADING = /^h[1-6]$/;
/** What counts as much as the heading of a part of a section. */
const NAME = "h4";

/**
 * Theorems, proofs and the like as sections of their own, named by their labels: a reader looks for them as for headings.
 * Behind each stands where the section around it goes on: an empty element, its id that section's behind an invisible
 * character.
 * @param html of a post, as it is indexed
 */
export function withNamedSections(html: string): string {
  const document = parseDocument(html);
  nameSections(document.children, { id: "" });
  // Letters stay letters: whoever reads words out of this cuts them at what is none.
  return DomUtils.getInnerHTML(document, { encodeEntities: "utf8" });
}

/** @param section that the nodes stand in; headings among them change it */
function nameSections(nodes: readonly AnyNode[], section: { id: string }): void {
  for (const node of [...nodes]) {
    if (!isTag(node)) continue;
    const { id } = node.attribs;
    if (HEADING.test(node.name) && id !== undefined) section.id = id;
    const label = id !== undefined && node.attribs[DATA.environment] !== undefined ? labelOf(node) : undefined;
    if (id === undefined || !label) {
      nameSections(node.children, section);
      continue;
    }
    delete node.attribs.id;
    DomUtils.removeElement(label);
    DomUtils.prependChild(node, new Element(NAME, { id }, label.children));
    nameSections(node.children.slice(1), { id });
    DomUtils.append(node, new Element("span", { id: HIDDEN + section.id }));
  }
}

/** A label of its own, not that of an environment inside. */
function labelOf(environment: Element): Element | undefined {
  const [label] = DomUtils.getElementsByClassName("env-label", environment.children, true, 1);
  for (let node = label?.parent; node && node !== environment; node = node.parent)
    if (isTag(node) && node.attribs[DATA.environment] !== undefined) return undefined;
  return label;
}

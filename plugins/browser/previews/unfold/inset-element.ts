import type { PreviewContent } from "../preview-content.ts";
import { leadWithin, ownIds } from "./own-ids.ts";

/** A piece of the other panel between two paragraphs of this one. */
export interface Inset {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  /** What it shows, in a few words. */
  readonly label: string;
  /** Folds it. */
  readonly fold: HTMLButtonElement;
  /** Shows a button for the proof, which is to be loaded. */
  offerProof(): HTMLButtonElement;
  addProof(content: PreviewContent | undefined): void;
}

/**
 * @param content nothing where it could not be loaded
 * @param id of its element; ids within begin with it, so that nothing in the page has one twice
 */
export function insetElement(id: string, link: HTMLAnchorElement, content: PreviewContent | undefined): Inset {
  const label = content?.label ?? "This cannot be loaded just now";
  const element = document.createElement("div");
  element.id = id;
  element.className = "unfolded";
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  if (content?.tier) element.dataset.half = content.tier;
  const head = document.createElement("p");
  head.className = "unfolded-label";
  const name = document.createElement("span");
  name.textContent = label;
  const fold = textButton("Fold");
  head.append(name, linkTo(link.href, "Go there"), fold);
  const body = document.createElement("div");
  body.className = "unfolded-body prose";
  element.append(head, body);
  const page = link.href.split("#")[0] ?? "";
  const add = (into: HTMLElement, shown: PreviewContent, href: string): void => {
    const nodes = shown.nodes.map((node) => node.cloneNode(true));
    for (const node of nodes) if (node instanceof Element) ownIds(node, `${id}-`);
    into.append(...nodes);
    if (shown.more) {
      const more = document.createElement("p");
      more.append(linkTo(href, "Read on"));
      into.append(more);
    }
    // Whatever was put in before may lead to it.
    leadWithin(element, `${id}-`, page);
  };
  if (content) add(body, content, link.href);
  let offer: HTMLElement | undefined;
  return {
    element,
    body,
    label,
    fold,
    offerProof: () => {
      const button = textButton("Unfold its proof");
      offer = document.createElement("p");
      offer.className = "unfolded-offer";
      offer.append(button);
      body.append(offer);
      return button;
    },
    addProof: (proof) => {
      offer?.remove();
      const part = document.createElement("div");
      part.className = "unfolded-proof prose";
      part.tabIndex = -1;
      body.append(part);
      if (proof) add(part, proof, link.href);
      else part.append(sentence("The proof cannot be loaded just now. "), linkTo(link.href, "It stands here."));
      joinMeanings(body);
    },
  };
}

/** What symbols mean stands in one place. */
function joinMeanings(body: HTMLElement): void {
  const [first, ...rest] = body.querySelectorAll(".preview-symbols");
  for (const other of rest) {
    first?.append(...other.childNodes);
    other.remove();
  }
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

function sentence(text: string): Text {
  return document.createTextNode(text);
}

function textButton(text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "text-button";
  button.textContent = text;
  return button;
}

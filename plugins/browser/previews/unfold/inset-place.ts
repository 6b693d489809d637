/** What holds blocks: an inset stands within it, at its end. */
const HOLDER = "li, dd";
/** What is nothing without all of it. */
const WHOLE = "figure, .table, table, details:not([open]), .math-display";

/** Puts an inset behind the block that a link stands in: between two paragraphs, and never within a line. */
export function placeInset(inset: HTMLElement, link: Element): void {
  let block: Element =
    (link.matches(".hinge") ? link.closest(".hinged, .hinged-block") : null) ??
    link.closest("p, li, dd, dt, td, th, figcaption, summary, h1, h2, h3, h4, h5, h6") ??
    link;
  // Within a paragraph a display and its hinge are spans.
  block = block.parentElement?.closest("p") ?? block;
  block = outermost(block, WHOLE);
  if (block.matches("summary, dt")) block.parentElement?.after(inset);
  else if (block.matches(HOLDER)) block.append(inset);
  else block.after(inset);
}

function outermost(block: Element, selector: string): Element {
  let found = block;
  for (let around = block.closest(selector); around; around = around.parentElement?.closest(selector) ?? null)
    found = around;
  return found;
}

import { barBottom } from "../bar-bottom.ts";
import { type Joined, joinedWith } from "./joined-parts.ts";
import { lineBetween } from "./line-between.ts";

/** What joins a sentence and its statement across the hinge. */
export interface ClaimLine {
  /** @param part of a claim; nothing to take the line away */
  show(part: Element | null): void;
}

const SVG = "http://www.w3.org/2000/svg";
const MARK = "data-joined";

/** Washes both and draws a thin line between them, which follows while the page is scrolled. The page is never scrolled by it. */
export function createClaimLine(diptych: HTMLElement): ClaimLine {
  const layer = document.createElement("div");
  layer.className = "claim-line";
  // The links say all of it.
  layer.setAttribute("aria-hidden", "true");
  let shown: readonly Joined[] = [];
  let asked = false;

  const draw = (): void => {
    asked = false;
    const drawing = document.createElementNS(SVG, "svg");
    const notes: HTMLElement[] = [];
    const view = { top: barBottom(), bottom: window.innerHeight };
    for (const joined of shown) {
      const { path, note } = lineBetween(joined, view);
      if (path) {
        const line = document.createElementNS(SVG, "path");
        line.setAttribute("d", path);
        drawing.append(line);
      }
      if (!note) continue;
      const element = document.createElement("p");
      element.textContent = note.text;
      element.dataset.edge = note.edge;
      element.dataset.half = note.tier;
      element.style.left = `${note.left}px`;
      if (note.edge === "top") element.style.top = `${view.top}px`;
      notes.push(element);
    }
    layer.replaceChildren(drawing, ...notes);
  };
  const follow = (): void => {
    if (asked || shown.length === 0) return;
    asked = true;
    requestAnimationFrame(draw);
  };
  for (const event of ["scroll", "resize"]) window.addEventListener(event, follow, { passive: true });

  return {
    show: (part) => {
      const next = part ? joinedWith(part) : [];
      const isSame =
        next.length === shown.length && next.every((joined, index) => joined.sentence === shown[index]?.sentence);
      if (isSame) return;
      for (const { sentence, statement } of shown) for (const end of [sentence, statement]) end.removeAttribute(MARK);
      shown = next;
      for (const { sentence, statement } of shown) for (const end of [sentence, statement]) end.setAttribute(MARK, "");
      if (shown.length === 0) {
        layer.remove();
        return;
      }
      diptych.append(layer);
      draw();
    },
  };
}

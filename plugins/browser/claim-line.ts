import type { ClaimLine } from "./claim-line/claim-line.ts";

/** The parts of a diptych that belong to a claim: the sentence with its sign, and the statement that leads back to it. */
const CLAIMING = ".claim, .claim-sign, .told, .env:has(> .told)";
/** How long a pointer rests on one before they are joined, in ms. */
const REST = 120;

/** In the open diptych, joins the sentence and the statement that the pointer or the focus is on. */
export function enhanceClaimLines(): void {
  const diptych = document.querySelector<HTMLElement>("[data-diptych]");
  if (!diptych) return;
  let line: Promise<ClaimLine> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const at = (node: EventTarget | null): Element | null => (node instanceof Element ? node.closest(CLAIMING) : null);
  const show = (part: Element | null): void => {
    clearTimeout(waiting);
    if (!part && !line) return;
    line ??= import("./claim-line/claim-line.ts").then(({ createClaimLine }) => createClaimLine(diptych));
    // The links are enough.
    line.then((shown) => shown.show(part)).catch(() => {});
  };
  const rest = (target: EventTarget | null): void => {
    clearTimeout(waiting);
    const part = at(target) ?? at(document.activeElement);
    waiting = setTimeout(() => show(part), part ? REST : 0);
  };
  diptych.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") rest(event.target);
  });
  diptych.addEventListener("pointerleave", () => rest(null));
  diptych.addEventListener("focusin", (event) => show(at(event.target)));
  diptych.addEventListener("focusout", () => show(null));
}

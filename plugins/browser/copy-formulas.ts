import { copiedText } from "./copied-text.ts";

/** Environments of LaTeX that are displays of their own: dollars around them would be a mistake. */
const DISPLAY_ENVIRONMENT =
  /^\\begin\{(?:align|alignat|displaymath|equation|eqnarray|flalign|gather|multline|subequations|xalignat)\*?\}/;

/** Parts of the page that are no part of its text: marks, and notes in the middle of a sentence. */
const DATA = ".note-toggle, .note-number, .note-ref, .sidenote, .visually-hidden, .hinge, .claim-name";

/** A copied formula gives its TeX, and a copied paragraph has each formula once. */
export function enhanceCopying(): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    // Half a formula is no formula: a selection that begins or ends within one takes it whole.
    const first = formulaOf(range.startContainer);
    const last = formulaOf(range.endContainer);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const fragment = range.cloneContents();
    if (!fragment.querySelector("[data-tex], .note")) return;
    for (const mark of fragment.querySelectorAll(DATA)) mark.remove();
    for (const formula of fragment.querySelectorAll<HTMLElement>("[data-tex]")) {
      formula.replaceChildren(source(texOf(formula), isDisplay(formula)));
    }
    const holder = document.createElement("div");
    holder.append(fragment);
    event.clipboardData.setData("text/html", holder.innerHTML);
    event.clipboardData.setData("text/plain", copiedText(holder, isDisplay));
    event.preventDefault();
  });
}

/**
 * A formula's TeX with its author's own macros spelled out, so that it can be set elsewhere: that is what its MathML bears.
 * A formula of several displays has several parts of it.
 */
function texOf(formula: HTMLElement): string {
  const parts = [...formula.querySelectorAll("annotation")].map((annotation) => annotation.textContent ?? "");
  return parts.length > 0 ? parts.join("") : (formula.dataset.tex ?? "");
}

function source(tex: string, display: boolean): string {
  if (!display) return `$${tex}$`;
  return DISPLAY_ENVIRONMENT.test(tex) ? tex : `$$\n${tex}\n$$`;
}

function isDisplay(element: Element): boolean {
  return element.matches("[data-tex].math-display");
}

function formulaOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-tex]") ?? null;
}

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
    const formulas = fragment.querySelectorAll<HTMLElement>("[data-tex]");
    if (formulas.length === 0) return;
    for (const formula of formulas) {
      const display = formula.classList.contains("math-display");
      const tex = formula.dataset.tex ?? "";
      formula.replaceChildren(display ? `\n$$\n${tex}\n$$\n` : `$${tex}$`);
    }
    for (const hidden of fragment.querySelectorAll(".note-toggle, .visually-hidden, .hinge")) hidden.remove();
    const holder = document.createElement("div");
    holder.append(fragment);
    event.clipboardData.setData("text/html", holder.innerHTML);
    event.clipboardData.setData("text/plain", plainText(holder));
    event.preventDefault();
  });
}

function formulaOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-tex]") ?? null;
}

/** Blocks end in a line break, as a browser's own copy has it. */
function plainText(holder: HTMLElement): string {
  for (const block of holder.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, div, tr, figcaption")) block.append("\n");
  return (holder.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}

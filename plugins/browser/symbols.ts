/** Between a symbol and what it means, and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** What a reader does not see as a glyph. */
const AIR = /^[\u200b\s]*$/;

/**
 * What a symbol means, where it stands: on hover, and on a tap. The table of symbols says the same to those who listen or
 * use the keyboard; this is for the eye alone.
 */
export function enhanceSymbols(): void {
  const tip = document.createElement("div");
  tip.className = "symbol-tip";
  tip.popover = "manual";
  tip.setAttribute("aria-hidden", "true");
  let shown: readonly Element[] = [];
  const hide = (): void => {
    for (const glyph of shown) glyph.removeAttribute("data-symbol-on");
    shown = [];
    if (tip.isConnected) tip.remove();
  };
  const show = (glyph: Element): void => {
    const name = glyph.getAttribute("data-symbol") ?? "";
    // What comes from another page brings its own meanings.
    const scope = glyph.closest(".preview, .unfolded")?.querySelector(".preview-symbols") ?? document;
    const means = scope.querySelector(`[data-symbol-means="${CSS.escape(name)}"]`);
    const formula = glyph.closest("[data-tex]");
    if (!means || !formula || shown.includes(glyph)) return;
    hide();
    shown = whole(formula, glyph, name);
    for (const part of shown) part.setAttribute("data-symbol-on", "");
    tip.replaceChildren(...[...means.childNodes].map((node) => node.cloneNode(true)));
    document.body.append(tip);
    tip.showPopover();
    const rects = shown.map((part) => part.getBoundingClientRect());
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const above = top - GAP - tip.offsetHeight;
    tip.style.left = `${Math.max(EDGE, Math.min(left - EDGE, window.innerWidth - tip.offsetWidth - EDGE))}px`;
    tip.style.top = `${above >= EDGE ? above : bottom + GAP}px`;
  };
  // Not the event's target: a root's drawing and a fraction's rows lie over glyphs.
  const glyphAt = ({ target, clientX, clientY }: PointerEvent | MouseEvent): Element | undefined => {
    // Nor a glyph of another formula: the page goes on below a preview.
    const formula = target instanceof Element ? target.closest("[data-tex]") : null;
    return document
      .elementsFromPoint(clientX, clientY)
      .find((element) => element.matches("[data-symbol]") && formula?.contains(element));
  };
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    const glyph = glyphAt(event);
    if (glyph) show(glyph);
    else hide();
  });
  document.addEventListener("click", (event) => {
    const glyph = glyphAt(event);
    if (glyph && !glyph.closest("a")) show(glyph);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  window.addEventListener("scroll", hide, { passive: true });
}

/** The glyphs of one use of a symbol: those beside one another, and not those of its next use in the formula. */
function whole(formula: Element, glyph: Element, name: string): Element[] {
  const leaves: Element[] = [];
  for (const part of formula.querySelectorAll(".katex-html")) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    // What has no mark is text beside marked glyphs: it parts them as well.
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.parentElement && !AIR.test(text.nodeValue ?? "")) leaves.push(text.parentElement);
  }
  const at = leaves.indexOf(glyph);
  const same = (index: number): boolean => leaves[index]?.getAttribute("data-symbol") === name;
  let first = at;
  let last = at;
  while (same(first - 1)) first--;
  while (same(last + 1)) last++;
  return at < 0 ? [glyph] : leaves.slice(first, last + 1);
}

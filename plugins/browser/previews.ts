import type { Previews } from "./previews/preview-stack.ts";

/** Links whose target a preview shows: those that are marked, and those that lead to a place in the text itself. */
const PREVIEWED = "a[data-preview], a[data-ref], a[data-cite], .prose a[href^='#']";

/** How long a pointer rests on a link, a link has the focus, or a finger stays on it, before its preview opens, in ms. */
const REST = { hover: 220, focus: 350, press: 450 };

/** Shows what references, citations, hinges and notes point at, on hover, focus or a long press. */
export function enhancePreviews(): void {
  let previews: Promise<Previews> | undefined;
  let waiting: { readonly how: keyof typeof REST; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let pressed: Element | undefined;
  const stop = (): void => clearTimeout(waiting?.timer);
  const after = (rest: number, link: HTMLAnchorElement, how: keyof typeof REST): void => {
    stop();
    const timer = setTimeout(() => {
      waiting = undefined;
      if (how === "press") pressed = link;
      previews ??= import("./previews/preview-stack.ts").then(({ createPreviews }) => createPreviews());
      // Without a network the link is enough.
      previews.then((stack) => stack.open(link, how)).catch(() => {});
    }, rest);
    waiting = { how, timer };
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = previewedLink(event.target);
    if (link) after(REST.hover, link, "hover");
    // The page that moves below a pointer at rest, as it does when Tab brings a link into view, takes nothing from the keyboard.
    else if (waiting?.how !== "focus") stop();
  });
  document.addEventListener("focusin", (event) => {
    const link = previewedLink(event.target);
    if (link?.matches(":focus-visible")) after(REST.focus, link, "focus");
  });
  document.addEventListener("focusout", stop);
  document.addEventListener("pointerdown", (event) => {
    stop();
    pressed = undefined;
    const link = event.pointerType === "mouse" ? undefined : previewedLink(event.target);
    if (link) after(REST.press, link, "press");
  });
  // A finger that scrolls cancels its pointer; a mouse wheel may well bring a link below the pointer.
  for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, stop, { passive: true });
  // A long press neither follows the link nor opens the browser's own menu.
  document.addEventListener("contextmenu", (event) => {
    if (pressed) event.preventDefault();
  });
  document.addEventListener(
    "click",
    (event) => {
      stop();
      // The finger is lifted from whatever has opened below it.
      if (pressed) {
        event.preventDefault();
        event.stopPropagation();
      }
      pressed = undefined;
    },
    { capture: true },
  );
}

function previewedLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(PREVIEWED) : null;
  return link ?? undefined;
}

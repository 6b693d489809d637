import { loadPreview } from "./load-preview.ts";
import { placePreview } from "./place-preview.ts";
import type { PreviewContent } from "./preview-content.ts";

/** Previews that are open, one from within another. */
export interface Previews {
  /** Opens what a link points at; a link within a preview opens another beside it. */
  open(link: HTMLAnchorElement, how: "hover" | "focus" | "press"): Promise<void>;
}

interface OpenPreview {
  readonly link: HTMLAnchorElement;
  readonly element: HTMLElement;
}

/** How long the pointer may be on its way from a link to its preview, in ms. */
const WAY = 280;

export function createPreviews(): Previews {
  const stack: OpenPreview[] = [];
  const known = new Map<string, Promise<PreviewContent | undefined>>();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let wanted: HTMLAnchorElement | undefined;
  let count = 0;

  /** Of the previews that are open: which one a node stands in, or was opened from; -1 for the page. */
  const depthOf = (node: Node | null): number => stack.findLastIndex(({ element }) => element.contains(node));
  const opened = (node: Node | null): number => stack.findLastIndex(({ link }) => link.contains(node));
  const closeFrom = (depth: number): void => {
    for (const { link, element } of stack.splice(Math.max(depth, 0)).reverse()) {
      if (element.contains(document.activeElement)) link.focus({ preventScroll: true });
      link.removeAttribute("aria-details");
      element.remove();
    }
  };
  const keep = (): void => clearTimeout(leaving);
  const leaveTo = (depth: number): void => {
    keep();
    leaving = setTimeout(() => closeFrom(depth), WAY);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || stack.length === 0) return;
    const node = event.target as Node;
    const depth = Math.max(depthOf(node), opened(node));
    if (depth === stack.length - 1) keep();
    // What was opened by keyboard is not closed by a pointer that happens to lie elsewhere.
    else if (!(depth < 0 && holdsFocus())) leaveTo(depth + 1);
  });
  const holdsFocus = (): boolean => {
    const focused = document.activeElement;
    return stack.some(({ link, element }) => link === focused || element.contains(focused));
  };
  document.addEventListener("focusin", (event) => {
    const node = event.target as Node;
    const depth = Math.max(depthOf(node), opened(node));
    if (stack.length > 0 && depth < stack.length - 1) closeFrom(depth + 1);
  });
  document.addEventListener("pointerdown", (event) => {
    const node = event.target as Node;
    if (depthOf(node) < 0 && opened(node) < 0) closeFrom(0);
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || stack.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      wanted = undefined;
      closeFrom(stack.length - 1);
    },
    { capture: true },
  );
  // Whoever moves on has seen enough; within a preview one scrolls the preview.
  let from = window.scrollY;
  window.addEventListener(
    "scroll",
    () => {
      if (stack.length === 0) from = window.scrollY;
      else if (Math.abs(window.scrollY - from) > 60 && !stack.some(({ element }) => element.matches(":hover")))
        closeFrom(0);
    },
    { passive: true },
  );
  window.addEventListener("hashchange", () => closeFrom(0));
  window.addEventListener("pagehide", () => closeFrom(0));

  return {
    open: async (link, how) => {
      const depth = depthOf(link);
      if (stack[depth + 1]?.link === link) {
        keep();
        return;
      }
      wanted = link;
      const inPage = link.pathname === location.pathname;
      const content = inPage ? loadPreview(link) : (known.get(link.href) ?? loadPreview(link));
      if (!inPage) known.set(link.href, content);
      let found: PreviewContent | undefined;
      try {
        found = await content;
      } catch {
        known.delete(link.href);
      }
      // Meanwhile the pointer has gone on, or the preview that the link stood in has been closed.
      const left = how === "hover" ? !link.matches(":hover") : how === "focus" && document.activeElement !== link;
      if (!found || wanted !== link || left || !link.isConnected) return;
      keep();
      closeFrom(depthOf(link) + 1);
      const element = previewElement(link, found, `preview-of-${++count}`, () => {
        closeFrom(stack.findIndex((open) => open.element === element));
        link.focus({ preventScroll: true });
      });
      link.after(element);
      link.setAttribute("aria-details", element.id);
      stack.push({ link, element });
      from = window.scrollY;
      placePreview(element, link);
    },
  };
}

function previewElement(link: HTMLAnchorElement, content: PreviewContent, id: string, close: () => void): HTMLElement {
  const element = document.createElement("div");
  element.id = id;
  element.className = "preview";
  element.popover = "manual";
  // A click on its text puts the focus into it, and not on the page around it.
  element.tabIndex = -1;
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", `Preview: ${content.label}`);
  if (content.tier) element.dataset.half = content.tier;
  const head = document.createElement("p");
  head.className = "preview-label";
  const open = document.createElement("a");
  open.href = link.href;
  open.textContent = "Go there";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "text-button";
  button.textContent = "Close";
  button.addEventListener("click", close);
  const label = document.createElement("span");
  label.textContent = content.label;
  head.append(label, open, button);
  const body = document.createElement("div");
  body.className = "preview-body prose";
  body.append(...content.nodes.map((node) => node.cloneNode(true)));
  if (content.more) {
    const more = document.createElement("p");
    const on = document.createElement("a");
    on.href = link.href;
    on.textContent = "Read on";
    more.append(on);
    body.append(more);
  }
  element.append(head, body);
  return element;
}

import type { Unfolding } from "./previews/unfold/unfolding.ts";

/** Links to the other panel whose place can be unfolded where they stand: claims, and hinges. */
const UNFOLDED = "[data-article] .prose :is(a.claim-sign, a.hinge)[data-preview]";
/** On such a link this key does what its button does. */
const KEY = "u";

/** Gives each claim and each hinge of a panel a button that unfolds what is behind it between two paragraphs. */
export function enhanceUnfolding(): void {
  const buttons = new Map<Element, HTMLButtonElement>();
  let unfolding: Promise<Unfolding> | undefined;
  const press = async (link: HTMLAnchorElement, button: HTMLButtonElement): Promise<void> => {
    unfolding ??= import("./previews/unfold/unfolding.ts").then(({ createUnfolding }) => createUnfolding());
    try {
      await (await unfolding).press(link, button);
    } catch {
      unfolding = undefined;
      // Without a network the link is enough.
      link.click();
    }
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>(UNFOLDED)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `unfold-button ${link.matches(".hinge") ? "at-hinge" : "at-claim"}`;
    button.ariaLabel = `Unfold here: ${aboutOf(link)}`;
    button.ariaExpanded = "false";
    button.addEventListener("click", () => press(link, button));
    link.setAttribute("aria-keyshortcuts", KEY);
    link.after(button);
    buttons.set(link, button);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== KEY || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const button = event.target instanceof Element ? buttons.get(event.target) : undefined;
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

/** `Theorem 1 (deep dive)`, `See the proof: The peak`. */
function aboutOf(link: HTMLAnchorElement): string {
  const backing = /\(backed by (.*)\)$/.exec(link.textContent ?? "")?.[1];
  return backing ?? (link.textContent ?? "").trim();
}

import { copyButton } from "./copy-button.ts";

/** Gives every text that is there to be taken along, `[data-copy]`, a button that copies it. */
export function enhanceCopyButtons(): void {
  for (const text of document.querySelectorAll<HTMLElement>("[data-copy]"))
    text.after(copyButton("text", () => text.textContent.trim(), text));
}

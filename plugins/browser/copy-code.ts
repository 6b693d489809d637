import { codeToCopy } from "./copied-code.ts";
import { copyButton } from "./copy-button.ts";

/** Gives every block of code a button that copies it, in the air above it, where it covers nothing and moves nothing. */
export function enhanceCodeCopying(): void {
  for (const block of document.querySelectorAll<HTMLElement>("pre.code")) {
    const code = block.querySelector("code") ?? block;
    const button = copyButton("code", () => codeToCopy(block), code);
    button.className = "copy-code";
    block.before(button);
  }
}

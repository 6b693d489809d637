/** Gives every text that is there to be taken along, `[data-copy]`, a button that copies it. */
export function enhanceCopyButtons(): void {
  for (const text of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "text-button copy-button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        button.textContent = "Copied";
      } catch {
        // Without leave to write there, the text is marked: one key copies it.
        getSelection()?.selectAllChildren(text);
        button.textContent = "Marked: copy it with your keyboard";
      }
    });
    text.after(button);
  }
}

/**
 * A button that copies a text, and says that it has, to those who listen as well.
 * @param name what it copies, for those who do not see where it stands: `code`
 * @param text asked for when it is pressed
 * @param shown what is marked where the browser gives no leave to write to the clipboard
 */
export function copyButton(name: string, text: () => string, shown: Node): HTMLElement {
  const holder = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "text-button copy-button";
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  const show = (word: string, announced = ""): void => {
    button.textContent = word;
    button.setAttribute("aria-label", word === "Copy" ? `Copy ${name}` : word);
    said.textContent = announced;
  };
  show("Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      show("Copied", `Copied ${name}`);
    } catch {
      // Without leave to write there, the text is marked: one key copies it.
      getSelection()?.selectAllChildren(shown);
      show("Marked: copy it with your keyboard", "Marked: copy it with your keyboard");
    }
  });
  // Whoever comes back to it is offered it again.
  for (const leaving of ["blur", "pointerleave"]) button.addEventListener(leaving, () => show("Copy"));
  holder.append(button, said);
  return holder;
}

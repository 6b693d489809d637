import { canKeepPython, isPythonKept, keepPython, pythonFiles } from "../offline/kept-python.ts";
import { PROBLEMS } from "../offline/refusal-text.ts";
import { sizeText } from "../offline/size-text.ts";

/**
 * Offers to keep Python on the device, once it has been loaded, and says how big it is. Says nothing where it is kept, or
 * cannot be.
 * @param place what the offer stands in
 * @param list the address of the list of files
 */
export async function offerToKeep(place: HTMLElement, list: string): Promise<void> {
  if (!canKeepPython() || document.querySelector("[data-keep-python]")) return;
  try {
    if (await isPythonKept(list)) return;
    const { bytes } = await pythonFiles(list);
    show(place, list, bytes);
  } catch {
    // Whoever can read no list, or has no storage, keeps nothing.
  }
}

function show(place: HTMLElement, list: string, bytes: number): void {
  const offer = document.createElement("p");
  const button = document.createElement("button");
  const text = document.createElement("span");
  offer.dataset.keepPython = "";
  button.type = "button";
  button.className = "text-button";
  button.textContent = `Keep Python on this device (${sizeText(bytes)})`;
  text.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    // Asked under the reader's hand; what the browser says changes nothing but how long it keeps its word.
    void navigator.storage?.persist?.().catch(() => {});
    button.hidden = true;
    text.textContent = "Keeping Python on this device …";
    try {
      await keepPython(list);
      const link = document.createElement("a");
      link.href = `${document.documentElement.dataset.base ?? "/"}offline/`;
      link.textContent = "offline reading";
      text.replaceChildren(
        "Python is on this device now, and runs without a network. To let go of it, see ",
        link,
        ".",
      );
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      text.textContent = PROBLEMS[isFull ? "full" : "network"];
      button.hidden = false;
    }
  });
  offer.append(button, " ", text);
  place.append(offer);
}

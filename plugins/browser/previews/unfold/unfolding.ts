import { holding } from "../hold-place.ts";
import { loadPreview } from "../load-preview.ts";
import type { PreviewContent } from "../preview-content.ts";
import { reachScrolled } from "../reach-scrolled.ts";
import { type Inset, insetElement } from "./inset-element.ts";
import { placeInset } from "./inset-place.ts";

/** What is unfolded in a page. */
export interface Unfolding {
  /** Unfolds what a link leads to, then its proof where it has one, and then folds both. */
  press(link: HTMLAnchorElement, button: HTMLButtonElement): Promise<void>;
}

interface Unfolded {
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement;
  readonly inset: Inset;
  /** Where the proofs are to be had from, while they are not shown. */
  proofs: readonly HTMLAnchorElement[];
}

export function createUnfolding(): Unfolding {
  const open = new Map<HTMLButtonElement, Unfolded>();
  // Presses come one after another, however fast.
  const working = new Map<HTMLButtonElement, Promise<void>>();
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  let count = 0;

  const name = (button: HTMLButtonElement, does: string): void => {
    button.ariaLabel = (button.ariaLabel ?? "").replace(/^[^:]*/, does);
  };
  const unfold = async (link: HTMLAnchorElement, button: HTMLButtonElement): Promise<void> => {
    const content = await contentOf(link);
    const id = `unfolded-${++count}`;
    const inset = insetElement(id, link, content);
    const unfolded: Unfolded = { link, button, inset, proofs: content ? proofsOf(link) : [] };
    inset.fold.addEventListener("click", () => fold(unfolded));
    if (unfolded.proofs.length > 0) {
      const more = inset.offerProof();
      more.addEventListener("click", async () => {
        await addProof(unfolded);
        // The button that was pressed is gone.
        inset.body.querySelector<HTMLElement>(".unfolded-proof")?.focus({ preventScroll: true });
      });
    }
    holding([button], () => placeInset(inset.element, link));
    reachScrolled(inset.element);
    open.set(button, unfolded);
    button.ariaExpanded = "true";
    button.setAttribute("aria-controls", id);
    name(button, unfolded.proofs.length > 0 ? "Unfold its proof" : "Fold");
    status.textContent = content ? `Unfolded below: ${inset.label}` : inset.label;
  };
  const addProof = async (unfolded: Unfolded): Promise<void> => {
    const { button, inset, proofs } = unfolded;
    if (proofs.length === 0) return;
    unfolded.proofs = [];
    name(button, "Fold");
    const contents = await Promise.all(proofs.map(contentOf));
    holding([button, inset.element], () => {
      for (const content of contents) inset.addProof(content);
    });
    reachScrolled(inset.element);
    status.textContent = contents.every(Boolean)
      ? "The proof is unfolded below."
      : "The proof cannot be loaded just now.";
  };
  const fold = (unfolded: Unfolded): void => {
    const { button, inset } = unfolded;
    const next = inset.element.nextElementSibling;
    open.delete(button);
    holding([button, ...(next ? [next] : [])], () => inset.element.remove());
    button.ariaExpanded = "false";
    button.removeAttribute("aria-controls");
    name(button, "Unfold here");
    button.focus({ preventScroll: true });
    status.textContent = "Folded.";
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog:modal")) return;
    const focused = document.activeElement;
    const all = [...open.values()];
    const within = all.findLast(
      ({ link, button, inset }) => button === focused || link === focused || inset.element.contains(focused),
    );
    const unfolded = within ?? (focused === document.body ? all.at(-1) : undefined);
    if (!unfolded) return;
    event.preventDefault();
    fold(unfolded);
  });

  return {
    press: (link, button) => {
      const work = (working.get(button) ?? Promise.resolve()).then(() => {
        const unfolded = open.get(button);
        if (!unfolded) return unfold(link, button);
        return unfolded.proofs.length > 0 ? addProof(unfolded) : fold(unfolded);
      });
      working.set(
        button,
        work.catch(() => {}),
      );
      return work;
    },
  };
}

/** Nothing where it is not to be had just now. */
async function contentOf(link: HTMLAnchorElement): Promise<PreviewContent | undefined> {
  try {
    return await loadPreview(link);
  } catch {
    return undefined;
  }
}

/** Of a claim, links to what proves its statement. */
function proofsOf(link: HTMLAnchorElement): HTMLAnchorElement[] {
  return (link.dataset.proof?.split(" ") ?? []).map((id) => {
    const to = document.createElement("a");
    to.href = `${link.href.split("#")[0]}#${encodeURIComponent(id)}`;
    return to;
  });
}

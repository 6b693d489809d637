import { loadPreview } from "../load-preview.ts";
import type { PreviewContent } from "../preview-content.ts";
import { reachScrolled } from "../reach-scrolled.ts";
import { holding } from "./hold-place.ts";
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
  /** Where the proof is to be had from that is not shown yet. */
  proof: HTMLAnchorElement | undefined;
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
    const unfolded: Unfolded = { link, button, inset, proof: content ? proofOf(link) : undefined };
    inset.fold.addEventListener("click", () => fold(unfolded));
    if (unfolded.proof) {
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
    name(button, unfolded.proof ? "Unfold its proof" : "Fold");
    status.textContent = content ? `Unfolded below: ${inset.label}` : inset.label;
  };
  const addProof = async (unfolded: Unfolded): Promise<void> => {
    const { button, inset, proof } = unfolded;
    if (!proof) return;
    unfolded.proof = undefined;
    name(button, "Fold");
    const content = await contentOf(proof);
    holding([button, inset.element], () => inset.addProof(content));
    reachScrolled(inset.element);
    status.textContent = content ? "The proof is unfolded below." : "The proof could not be loaded.";
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
        return unfolded.proof ? addProof(unfolded) : fold(unfolded);
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

/** Of a claim, a link to the proof of its statement. */
function proofOf(link: HTMLAnchorElement): HTMLAnchorElement | undefined {
  const { proof } = link.dataset;
  if (!proof) return undefined;
  const to = document.createElement("a");
  to.href = `${link.href.split("#")[0]}#${encodeURIComponent(proof)}`;
  return to;
}

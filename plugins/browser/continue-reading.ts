import { load } from "./kept.ts";
import { type LastPlace, lastPlace } from "./last-place.ts";

/** Offers whoever comes back to go on where they stopped, in place of the beginning. */
export function enhanceContinuing(): void {
  const offers = [...document.querySelectorAll<HTMLElement>("[data-continue]")];
  if (offers.length === 0) return;
  const fill = (): void => {
    for (const offer of offers) fillIn(offer);
  };
  fill();
  // A post that was read in another tab, or before going back; and what was forgotten here.
  for (const event of ["storage", "pageshow", "diptych:forgotten"]) window.addEventListener(event, fill);
}

function fillIn(offer: HTMLElement): void {
  const place = lastPlace();
  const isMeant = place !== undefined && (offer.dataset.continue === "" || offer.dataset.continue === place.story);
  const isRead = place !== undefined && place.key in (load("read") ?? {});
  const goal = !isMeant ? undefined : isRead ? place.next : place;
  const begin = offer.parentElement?.querySelector<HTMLElement>("[data-begin]");
  offer.hidden = goal === undefined;
  begin?.toggleAttribute("data-quiet", goal !== undefined);
  offer.querySelector("a")?.remove();
  if (!goal || !place) return;
  const link = document.createElement("a");
  link.className = "begin-link";
  link.href = goal.href + (isRead || place.id === "" ? "" : `#${encodeURIComponent(place.id)}`);
  const detail = part("begin-detail", ...(isRead ? behind(place) : at(place)));
  link.append(part("begin-title", goal.title), " ", detail);
  offer.append(" ", link);
}

/** `2 of 5, at The peak`. */
function at({ position, total, heading }: LastPlace): (string | Node)[] {
  const parts: (string | Node)[] = position > 0 ? [`${position} of ${total}`] : [];
  if (heading === "") return parts;
  const name = document.createElement("cite");
  name.textContent = heading;
  return [...parts, parts.length > 0 ? ", at " : "at ", name];
}

/** The place of what follows a post in its story. */
function behind({ position, total }: LastPlace): string[] {
  return position > 0 && position < total ? [`${position + 1} of ${total}`] : [];
}

function part(name: string, ...content: readonly (string | Node)[]): HTMLElement {
  const span = document.createElement("span");
  span.className = name;
  span.append(...content);
  return span;
}

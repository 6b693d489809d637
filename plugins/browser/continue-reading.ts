import { load } from "./kept.ts";
import { lastPlace } from "./last-place.ts";

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
  const link = offer.querySelector<HTMLAnchorElement>("[data-continue-link]");
  const begin = offer.parentElement?.querySelector<HTMLElement>("[data-begin]");
  offer.hidden = goal === undefined;
  if (begin) begin.toggleAttribute("data-quiet", goal !== undefined);
  if (!goal || !place || !link) return;
  link.href = goal.href + (isRead || place.id === "" ? "" : `#${encodeURIComponent(place.id)}`);
  const position = place.position === 0 ? 0 : place.position + (isRead ? 1 : 0);
  const parts: (string | Node)[] = [];
  if (position > 0 && position <= place.total) parts.push(`${position} of ${place.total}`);
  if (!isRead && place.heading !== "") {
    const heading = document.createElement("cite");
    heading.textContent = place.heading;
    parts.push(parts.length > 0 ? ", at " : "at ", heading);
  }
  link.querySelector("[data-continue-title]")?.replaceChildren(goal.title);
  link.querySelector("[data-continue-place]")?.replaceChildren(...parts);
}

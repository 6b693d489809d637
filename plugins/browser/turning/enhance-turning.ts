import { addressId, eyeLine, idOf } from "../current-section.ts";
import { beginReadingAt } from "./begin-reading.ts";
import { holdPlace } from "./hold-place.ts";
import { keepPlace, keptPlace } from "./kept-places.ts";
import { naturalShift } from "./natural-shift.ts";
import { type OpenPanel, openPanels, pageAddress } from "./open-panels.ts";
import { blockAt, placeIn, topOf } from "./text-place.ts";
import { noteTurn, takeTurn } from "./turn.ts";

/** Links that turn: the switches, those to the diptych and from it, and hinges. A claim leads to what it says. */
const TURNS = "a[data-switch], a[data-open-diptych], [data-diptych] a[data-panel], .prose a.hinge:not([data-claim])";

/** How far down in the window a section's head is shown at most, as a share of the window's height. */
const LOWEST = 0.8;

/**
 * A turn returns to where one was. For every panel and section the place is kept at which it was left last; a turn to the
 * section leads there, and to its head where it was not left yet. Any other link, Back and a reload are the browser's.
 */
export function enhanceTurning(): void {
  const panels = openPanels();
  const turn = takeTurn();
  const [entry] = performance.getEntriesByType("navigation");
  const isNew = (entry as PerformanceNavigationTiming | undefined)?.type === "navigate";
  const [only] = panels;
  if (!only) return;
  if (turn && isNew && turn.to === pageAddress(location)) {
    const panel = panels.length === 1 ? only : panels.find(({ tier }) => tier === turn.from);
    if (panel && [turn.section, `${panel.tier}-${turn.section}`].includes(addressId())) returnTo(panel, turn.section);
  }
  // On the window, behind whatever may have other plans with the link.
  window.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(TURNS) : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const to = pageAddress(link);
    // In the diptych the other half is in the same page.
    if (to === pageAddress(location)) return;
    const section = idOf(link.hash);
    keepPlaces(panels, new Set([section, sectionBeingRead()]));
    noteTurn({ to, section, from: panels.length === 1 ? only.tier : undefined });
  });
  window.addEventListener("pagehide", () => keepPlaces(panels, new Set([sectionBeingRead()])));
}

function returnTo({ address, blocks }: OpenPanel, section: string): void {
  const place = keptPlace(address, section);
  if (!place) return;
  const all = blocks();
  const block = blockAt(all, place);
  if (!block) return;
  // As it was when it was left.
  for (let folded = block.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null)
    if (!block.matches("summary") || block.parentElement !== folded) folded.open = true;
  // A window that is less high than it was shows a head all the same.
  const line = place.from === undefined ? eyeLine() : Math.min(place.from, window.innerHeight * LOWEST);
  holdPlace(
    () => topOf(all, block, place) + naturalShift(block) - line,
    () => beginReadingAt(block),
  );
}

function keepPlaces(panels: readonly OpenPanel[], sections: ReadonlySet<string>): void {
  const isAtTop = window.scrollY < 1;
  for (const { address, blocks, isPartOf } of panels) {
    const all = blocks();
    for (const section of sections) {
      const isHead = section === "" && isAtTop;
      keepPlace(address, section, isHead ? undefined : placeIn(all, isPartOf(section), eyeLine()));
    }
  }
}

/** The id of the section that a turn would lead to. */
function sectionBeingRead(): string {
  const link = document.querySelector<HTMLAnchorElement>("[data-switch], [data-close-diptych]");
  return link?.dataset.hinge ?? "";
}

import { eyeLine, idOf } from "./current-section.ts";

const TIERS = ["overview", "deep-dive"] as const;

type Tier = (typeof TIERS)[number];

/**
 * The bar of the diptych: how far one has read, which half (where they stand one below the other), and the place in either.
 * @returns shows that a row is being read
 */
export function followInBar(diptych: HTMLElement): (row: HTMLElement | undefined) => void {
  const bar = diptych.querySelector<HTMLElement>("[data-reading-bar]");
  const text = diptych.querySelector<HTMLElement>(".diptych-rows");
  if (!bar || !text) return () => {};
  const names = namesIn(bar);
  const places = TIERS.map((tier) => ({
    tier,
    element: bar.querySelector<HTMLElement>(`[data-diptych-place="${tier}"]`),
    shown: undefined as Element | undefined,
  }));
  return (row) => {
    const { top, height } = text.getBoundingClientRect();
    const isStuck = bar.getBoundingClientRect().top <= 0 && top < 0;
    const read = Math.min(1, Math.max(0, -top / Math.max(1, height - window.innerHeight)));
    const half = row && halfBeingRead(row);
    const headings = TIERS.map((tier) => row && headingBeingRead(row, tier));
    bar.toggleAttribute("data-stuck", isStuck);
    bar.style.setProperty("--read", read.toFixed(3));
    if (half && isStuck) bar.dataset.reading = half;
    else delete bar.dataset.reading;
    places.forEach((place, at) => {
      const heading = headings[at];
      if (!place.element || heading === place.shown) return;
      place.shown = heading;
      const name = heading && names.get(heading.id);
      place.element.replaceChildren(...(name ? [...name.childNodes].map((node) => node.cloneNode(true)) : []));
    });
  };
}

/** The links of the contents by the id of the heading that they name. */
function namesIn(bar: HTMLElement): Map<string, HTMLAnchorElement> {
  return new Map(
    [...bar.querySelectorAll<HTMLAnchorElement>("[data-contents] [data-half] a")].map((link) => {
      const id = idOf(link.hash);
      const tier = link.closest<HTMLElement>("[data-half]")?.dataset.half ?? "";
      // A row's own id is not the heading's, which stands in a half.
      return [id.startsWith(`${tier}-`) ? id : `${tier}-${id}`, link];
    }),
  );
}

function halfBeingRead(row: HTMLElement): string | undefined {
  const halves = [...row.querySelectorAll<HTMLElement>(".half:not([data-empty])")];
  return (halves.findLast((half) => half.getBoundingClientRect().top <= eyeLine()) ?? halves[0])?.dataset.tier;
}

function headingBeingRead(row: HTMLElement, tier: Tier): Element | undefined {
  const headings = [...row.querySelectorAll(`.half[data-tier="${tier}"] > .prose :is(h2, h3, h4, h5, h6)[id]`)];
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= eyeLine()) ?? headings[0];
}

import { addressId, addressTarget, followReading, idOf, onScroll } from "./current-section.ts";
import { followInBar } from "./diptych-bar.ts";
import { naturalShift } from "./turning/natural-shift.ts";

/** The tier from which the diptych was opened, for this tab. */
const FROM = "diptych:from";
const SETTLED_AFTER_MS = 200;

/** On a panel: remembers that the diptych is opened from here. */
export function rememberPanel(): void {
  const tier = document.querySelector<HTMLElement>("[data-article]")?.dataset.tier;
  const open = document.querySelector("[data-open-diptych]");
  if (!open || !tier) return;
  try {
    sessionStorage.setItem(FROM, tier);
  } catch {
    // Without storage the diptych closes to the overview.
  }
}

/** On the diptych: washes the row being read, keeps the address true, and lets the links to the panels lead to the place. */
export function enhanceDiptych(): void {
  const diptych = document.querySelector<HTMLElement>("[data-diptych]");
  const close = document.querySelector<HTMLAnchorElement>("[data-close-diptych]");
  if (!diptych || !close) return;
  const rows = [...diptych.querySelectorAll<HTMLElement>("[data-row]")];
  close.href = (openedFrom() === "deep-dive" ? diptych.dataset.deepDive : diptych.dataset.overview) ?? "";
  const links = [...diptych.querySelectorAll<HTMLAnchorElement>("a[data-panel]")];
  const panels = new Map(links.map((link) => [link, link.href]));
  goToInnerId();
  leadIntoStuckHalves(diptych);
  const currentRow = followReading(rows);
  const showInBar = followInBar(diptych);
  let timer = 0;
  let shown: HTMLElement | undefined;
  onScroll(() => {
    const row = currentRow();
    if (row !== shown) {
      shown?.removeAttribute("data-current");
      row?.setAttribute("data-current", "");
      shown = row;
    }
    showInBar(row);
    const id = row?.dataset.row ?? "";
    const hash = id && `#${encodeURIComponent(id)}`;
    for (const [link, panel] of panels) {
      link.href = panel + hash;
      link.dataset.hinge = id;
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // An address that points into the row being read is true as it is.
      const target = addressTarget();
      if (target && row?.contains(target)) return;
      history.replaceState(history.state, "", location.pathname + location.search + hash);
    }, SETTLED_AFTER_MS);
  });
}

function openedFrom(): string | null {
  try {
    return sessionStorage.getItem(FROM);
  } catch {
    return null;
  }
}

/** A hinge that is no row stands within a half, under an id of its own. */
function goToInnerId(): void {
  const id = addressId();
  if (id === "" || document.getElementById(id)) return;
  const tier = openedFrom() === "deep-dive" ? "deep-dive" : "overview";
  if (document.getElementById(`${tier}-${id}`)) location.replace(`#${tier}-${encodeURIComponent(id)}`);
}

/**
 * A link into the shorter half of a row that sticks: browsers go to where the half is just now, which may be the row's end.
 * What is led to then stands in the window, but the half beside it has been read through.
 */
function leadIntoStuckHalves(diptych: HTMLElement): void {
  diptych.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.hash || event.defaultPrevented || link.href.split("#")[0] !== location.href.split("#")[0]) return;
    const target = document.getElementById(idOf(link.hash));
    const shift = target ? naturalShift(target) : 0;
    if (!target || shift >= -1) return;
    const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
    const top = window.scrollY + target.getBoundingClientRect().top + shift - margin;
    requestAnimationFrame(() => window.scrollTo({ top, behavior: "instant" }));
  });
}

import { addressId, addressTarget, followReading, onScroll } from "./current-section.ts";

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
  const links = [close, ...diptych.querySelectorAll<HTMLAnchorElement>(".diptych-labels a")];
  const panels = new Map(links.map((link) => [link, link.href]));
  goToInnerId();
  const currentRow = followReading(rows);
  let timer = 0;
  let shown: HTMLElement | undefined;
  onScroll(() => {
    const row = currentRow();
    if (row !== shown) {
      shown?.removeAttribute("data-current");
      row?.setAttribute("data-current", "");
      shown = row;
    }
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

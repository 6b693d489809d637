import { settleAddress } from "./knob-address.ts";

/** Links to the other panel, to both side by side and back. */
const TO_PANELS = "a[data-hinge], a[data-claim], a[data-open-diptych], a[data-close-diptych], a[data-switch]";

/**
 * Lets the state of knobs go along to the other panel: as a link is followed, copied or opened elsewhere, it is given the query of
 * this page's address. Until then links stay as they are, so that other scripts may change where they lead.
 */
export function carryAddress(): void {
  const carry = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || link.origin !== location.origin) return;
    if (!link.matches(TO_PANELS) && link.pathname !== location.pathname) return;
    settleAddress();
    if (link.search !== location.search) link.search = location.search;
  };
  for (const event of ["click", "auxclick", "contextmenu"]) document.addEventListener(event, carry, { capture: true });
}

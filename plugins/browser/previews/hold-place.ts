import { barBottom } from "../bar-bottom.ts";

/**
 * Changes the page above or below what is being read without moving that.
 * @param anchors what is to stay where it is: the first of them that is in sight; where none is, the first is brought into
 *   sight
 * @param change to what stands between them
 */
export function holding(anchors: readonly Element[], change: () => void): void {
  const root = document.documentElement;
  const top = barBottom();
  const anchor = anchors.find((element) => {
    const rect = element.getBoundingClientRect();
    return rect.top >= top && rect.top < window.innerHeight;
  });
  const before = anchor?.getBoundingClientRect().top;
  // The browser has an anchor of its own choice, which may be another one.
  root.style.overflowAnchor = "none";
  change();
  if (anchor?.isConnected && before !== undefined) {
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 0.5) window.scrollBy({ top: moved, behavior: "instant" });
  } else anchors[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      root.style.overflowAnchor = "";
    }),
  );
}

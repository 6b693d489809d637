import type { KnobFrames } from "../../core/knob-frames.ts";

/** Browsers take a hundred changes of the address in half a minute, and a hand turns faster. */
const SETTLED_AFTER_MS = 250;

let timer = 0;
let pending: (() => void) | undefined;

/** The frame that the address asks for: the nearest one; the default where it asks for none. */
export function indexInAddress({ knob, at, default: start }: KnobFrames): number {
  const asked = new URLSearchParams(location.search).get(knob);
  const wanted = asked === null || asked.trim() === "" ? Number.NaN : Number(asked);
  if (!Number.isFinite(wanted)) return start;
  return at.reduce(
    (best, value, index) => (Math.abs(value - wanted) < Math.abs((at[best] ?? 0) - wanted) ? index : best),
    0,
  );
}

/** Puts the state into the address, once the hand rests: whoever copies it shares what is seen. */
export function writeAddress(state: readonly (readonly [KnobFrames, number])[]): void {
  pending = () => {
    const query = new URLSearchParams(location.search);
    for (const [{ knob, at, default: start }, index] of state) {
      if (index === start) query.delete(knob);
      else query.set(knob, String(at[index]));
    }
    const written = query.toString();
    history.replaceState(history.state, "", location.pathname + (written && `?${written}`) + location.hash);
  };
  clearTimeout(timer);
  timer = window.setTimeout(settleAddress, SETTLED_AFTER_MS);
}

/** Does now what `writeAddress` does soon. */
export function settleAddress(): void {
  clearTimeout(timer);
  pending?.();
  pending = undefined;
}

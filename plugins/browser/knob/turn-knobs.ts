import { DATA } from "../../core/data-attributes.ts";
import type { KnobFrames } from "../../core/knob-frames.ts";
import { carryAddress } from "./carry-address.ts";
import { createSlider, type Slider } from "./create-slider.ts";
import { indexInAddress, writeAddress } from "./knob-address.ts";
import { showFrame } from "./show-frame.ts";

/** A knob of the page, as all places of it have it. */
interface PageKnob {
  readonly name: string;
  readonly parts: readonly KnobFrames[];
  readonly sliders: Slider[];
  index: number;
}

/** Builds the sliders of a page's knobs, shows what the address says, and lets numbers, formulas and drawings follow the hand. */
export function turnKnobs(): void {
  const knobs = new Map<string, PageKnob>();
  for (const place of document.querySelectorAll<HTMLElement>(`[${DATA.knob}]`)) {
    const name = place.getAttribute(DATA.knob) ?? "";
    const frames = JSON.parse(place.getAttribute(DATA.knobFrames) ?? "null") as KnobFrames | null;
    if (!frames) continue;
    const known = knobs.get(name);
    // In a diptych each half has what it needs of the same knob.
    const knob = known ?? { name, parts: [], sliders: [], index: indexInAddress(frames) };
    const joined: PageKnob = { ...knob, parts: [...knob.parts, frames] };
    knobs.set(name, joined);
    if (place.hidden) continue;
    joined.sliders.push(createSlider(place, frames, (index) => turn(name, index)));
  }
  const turn = (name: string, index: number): void => {
    const knob = knobs.get(name);
    if (!knob || knob.index === index) return;
    knob.index = index;
    show(knob, index);
    writeAddress([...knobs.values()].map(({ parts: [frames], index: at }) => [frames as KnobFrames, at] as const));
  };
  for (const knob of knobs.values()) show(knob, knob.index);
  carryAddress();
  // On paper nothing can be turned: what is printed is what the text was written for.
  window.addEventListener("beforeprint", () => {
    for (const knob of knobs.values()) show(knob, knob.parts[0]?.default ?? knob.index);
  });
  window.addEventListener("afterprint", () => {
    for (const knob of knobs.values()) show(knob, knob.index);
  });
}

function show({ name, parts, sliders }: PageKnob, index: number): void {
  for (const frames of parts) showFrame(name, frames, index);
  for (const slider of sliders) slider.show(index);
}

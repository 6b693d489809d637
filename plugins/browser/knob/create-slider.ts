import { DATA } from "../../core/data-attributes.ts";
import type { KnobFrames } from "../../core/knob-frames.ts";

/** A knob that can be turned. */
export interface Slider {
  /** Moves it to a frame, when that has been turned elsewhere. */
  show(index: number): void;
}

/** More ticks than this are no help to an eye. */
const MOST_TICKS = 21;

/**
 * Builds the slider of a figure.
 * @param place where it stands
 * @param turned is told the frame's index
 */
export function createSlider(place: HTMLElement, frames: KnobFrames, turned: (index: number) => void): Slider {
  const { at, label, says } = frames;
  const numbers = frames.values[frames.knob] ?? at.map(String);
  const words = numbers.map((number) => (frames.unit ? `${number} ${frames.unit}` : number));
  const input = element("input", "knob-range");
  input.type = "range";
  input.min = "0";
  input.max = String(at.length - 1);
  input.step = "1";
  // Along the axis of the drawing, which runs from left to right in any language.
  input.dir = "ltr";
  const ticks = document.createElement("datalist");
  ticks.id = `knob-ticks-${document.querySelectorAll(`[${DATA.knob}] datalist`).length}`;
  const every = Math.ceil((at.length - 1) / (MOST_TICKS - 1));
  for (let index = 0; index < at.length; index += every) {
    const tick = document.createElement("option");
    tick.value = String(index);
    ticks.append(tick);
  }
  input.setAttribute("list", ticks.id);
  const name = element("span", "knob-name", label);
  // What is heard is the slider's own value.
  const number = element("span", "knob-number");
  const sentence = element("p", "knob-says");
  number.ariaHidden = "true";
  sentence.ariaHidden = "true";
  const line = element("label", "knob-line");
  line.append(name, input, number);
  place.append(line, ticks, ...(says ? [sentence] : []));
  input.addEventListener("input", () => turned(Number(input.value)));
  return {
    show: (index) => {
      input.value = String(index);
      number.textContent = words[index] ?? "";
      sentence.textContent = says?.[index] ?? "";
      input.setAttribute("aria-valuetext", says ? `${words[index]}. ${says[index]}` : (words[index] ?? ""));
    },
  };
}

function element<Name extends "input" | "span" | "label" | "p">(
  name: Name,
  className: string,
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

import { DATA } from "../../core/data-attributes.ts";
import { KNOB_ATTRIBUTES, type KnobFrames, knobMark } from "../../core/knob-frames.ts";

const MOVED = new Set<string>(KNOB_ATTRIBUTES);

/** Shows a frame of a knob's wherever the page has something of it. Everything is text, or a number of a drawing. */
export function showFrame(name: string, { values, marks }: KnobFrames, index: number): void {
  for (const [column, texts] of Object.entries(values))
    for (const element of marked(DATA.knobValue, knobMark(name, column)))
      if (element.textContent !== texts[index]) element.textContent = texts[index] ?? "";
  for (const [id, attributes] of Object.entries(marks))
    for (const element of marked(DATA.knobMark, knobMark(name, id)))
      for (const [attribute, drawn] of Object.entries(attributes)) {
        if (!MOVED.has(attribute)) continue;
        if (attribute === "text") element.textContent = drawn[index] ?? "";
        else element.setAttribute(attribute, drawn[index] ?? "");
      }
}

function marked(attribute: string, mark: string): NodeListOf<Element> {
  return document.querySelectorAll(`[${attribute}="${CSS.escape(mark)}"]`);
}

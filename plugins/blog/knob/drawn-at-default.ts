import type { KnobFrames } from "../../core/knob-frames.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { DrawnElement } from "../../markdown/render/drawn-elements.ts";

/** Something between a knob and a drawing that it moves. */
export interface DrawnProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/**
 * Holds a knob against the drawing that it moves: each element is there, and drawn as it is at the knob's default, so that feeds,
 * printers and pages without scripts show what the numbers say.
 * @param name of the knob
 * @param drawing its path, as the author wrote it
 * @param elsewhere ids in other drawings that the same knob moves, in the other panel
 */
export function drawnAtDefault(
  name: string,
  { marks, default: start, at }: KnobFrames,
  drawing: string,
  elements: ReadonlyMap<string, DrawnElement>,
  elsewhere: ReadonlySet<string>,
): DrawnProblem[] {
  const problems: DrawnProblem[] = [];
  for (const [id, attributes] of Object.entries(marks)) {
    const element = elements.get(id);
    if (!element && elsewhere.has(id)) continue;
    if (!element) {
      const near = nearestName(id, elements.keys());
      const hint = near === undefined ? "; give the element that it moves this id." : `; did you mean \`${near}\`?`;
      const message = `The knob \`${name}\` moves \`${id}\`, and \`${drawing}\` has no element with this id${hint}`;
      problems.push({ severity: "error", message });
      continue;
    }
    for (const [attribute, values] of Object.entries(attributes)) {
      const expected = values[start] ?? "";
      const found = attribute === "text" ? element.text : element.attributes[attribute];
      if (isSame(found ?? (attribute === "visibility" ? "visible" : ""), expected)) continue;
      const message = `The drawing \`${drawing}\` has ${found === undefined ? `no \`${attribute}\`` : `the \`${attribute}\` \`${short(found)}\``} at \`${id}\`; the knob \`${name}\` has \`${short(expected)}\` at its default, ${at[start]}: draw it as it is there.`;
      problems.push({ severity: "warning", message });
    }
  }
  return problems;
}

/** The same, however white space and numbers are written. */
function isSame(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/-?\d*\.\d+/g, (number) => String(Number(number)))
      .replace(/[\s,]+/g, " ")
      .trim();
  return plain(a) === plain(b);
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

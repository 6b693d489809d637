import type { SourceFile } from "../../catalog/read/source-file.ts";
import { parseYamlText, placeAt, type YamlPath, type YamlText } from "../../catalog/read/yaml-text.ts";
import { validate } from "../../catalog/schema/validate.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { KnobFrames } from "../../core/knob-frames.ts";
import { type KnobFile, knobSchema, LARGEST_KNOB } from "./knob-schema.ts";

/** Something that no schema sees, by where in the file it is. */
interface Problem {
  readonly path: YamlPath;
  readonly message: string;
}

/** More names than this make a message unreadable. */
const MOST_NAMED = 6;

/**
 * Reads a knob's file.
 * @returns its frames, column by column; or the diagnostics `knob-valid`, `field-known`, `field-present`, `field-valid`
 */
export function readKnob(source: SourceFile): {
  readonly frames: KnobFrames | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const bytes = Buffer.byteLength(source.text);
  if (bytes > LARGEST_KNOB) {
    const message = `Found a knob of ${bytes} bytes; expected at most ${LARGEST_KNOB}: all of it is in the page. Write fewer frames, or shorter paths.`;
    return refused(whole(source, message));
  }
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    const { diagnostics } = parseYamlText(source);
    const [first = whole(source, "")] = diagnostics;
    const message =
      "This is no JSON; expected names and texts in double quotation marks, and no comma behind the last of them.";
    return refused({ ...first, rule: "knob-valid", message });
  }
  const quick = knobSchema.safeParse(value);
  if (quick.success) {
    const found = problems(quick.data);
    if (found.length === 0) return { frames: framesOf(quick.data), diagnostics: [] };
    // Places cost more than all else here, and are wanted where something is wrong alone.
    const yaml = placed(source, value);
    return { frames: undefined, diagnostics: found.map((problem) => told(yaml, problem)) };
  }
  return { frames: undefined, diagnostics: validate(placed(source, value), knobSchema).diagnostics };
}

/** JSON is YAML, whose parser says where everything stands; what it says of backslashes in TeX is no matter here. */
function placed(source: SourceFile, value: unknown): YamlText {
  return { ...parseYamlText(source), value, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): { frames: undefined; diagnostics: readonly Diagnostic[] } {
  return { frames: undefined, diagnostics: [diagnostic] };
}

function whole({ path }: SourceFile, message: string): Diagnostic {
  return { file: path, line: 1, column: 1, severity: "error", rule: "knob-valid", message };
}

function told({ places }: YamlText, { path, message }: Problem): Diagnostic {
  return { ...placeAt(places, path), severity: "error", rule: "knob-valid", message };
}

/** What frames must have in common. */
function problems({ frames, default: start }: KnobFile): Problem[] {
  const found: Problem[] = [];
  frames.forEach(({ at }, index) => {
    const before = frames[index - 1];
    if (before && before.at >= at)
      found.push({
        path: ["frames", index, "at"],
        message: `This frame is at ${at}, behind one at ${before.at}; expected frames in ascending order.`,
      });
  });
  if (!frames.some(({ at }) => at === start)) {
    const [nearest] = frames.map(({ at }) => at).sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
    found.push({ path: ["default"], message: `No frame is at ${start}; the nearest one is at ${nearest}.` });
  }
  const says = frames.filter((frame) => frame.says !== undefined).length;
  frames.forEach((frame, index) => {
    const lacking = missing(frames, frame, says > 0);
    if (lacking.length === 0) return;
    const names = lacking.slice(0, MOST_NAMED).map((name) => `\`${name}\``);
    const more = lacking.length > names.length ? ` and ${lacking.length - names.length} more` : "";
    const message = `The frame at ${frame.at} has no ${names.join(", ")}${more}, which others have; expected the same in every frame.`;
    found.push({ path: ["frames", index], message });
  });
  return found;
}

function missing(frames: KnobFile["frames"], frame: KnobFile["frames"][number], says: boolean): string[] {
  const parts = namesIn(frame);
  const all = new Set(frames.flatMap((one) => [...namesIn(one)]));
  if (says) all.add("says");
  if (frame.says !== undefined) parts.add("says");
  return [...all].filter((name) => !parts.has(name));
}

/** Its columns, and the attributes of what it moves: `values.p`, `marks.dot.cx`. */
function namesIn({ values, marks }: KnobFile["frames"][number]): Set<string> {
  return new Set([
    ...Object.keys(values).map((name) => `values.${name}`),
    ...Object.entries(marks).flatMap(([id, attributes]) =>
      Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`marks.${id}.${name}`])),
    ),
  ]);
}

function framesOf({ knob, label, unit, default: start, frames }: KnobFile): KnobFrames {
  const [first] = frames;
  const columns = Object.keys(first?.values ?? {});
  const says = frames.flatMap((frame) => frame.says ?? []);
  // What it turns is a column of its own, unless the file writes it in another way.
  const own = columns.includes(knob) ? [] : [[knob, frames.map(({ at }) => String(at))] as const];
  return {
    knob,
    label,
    unit,
    default: frames.findIndex(({ at }) => at === start),
    at: frames.map(({ at }) => at),
    values: Object.fromEntries([
      ...own,
      ...columns.map((name) => [name, frames.map(({ values }) => values[name] ?? "")] as const),
    ]),
    ...(says.length > 0 && { says }),
    marks: Object.fromEntries(
      Object.entries(first?.marks ?? {}).map(([id, attributes]) => [
        id,
        Object.fromEntries(
          Object.entries(attributes).flatMap(([name, value]) =>
            value === undefined
              ? []
              : [
                  [
                    name,
                    frames.map(({ marks }) => String(marks[id]?.[name as keyof typeof attributes] ?? "")),
                  ] as const,
                ],
          ),
        ),
      ]),
    ),
  };
}

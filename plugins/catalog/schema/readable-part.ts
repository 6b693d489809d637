import type * as z from "zod";
import { placesWithout, type YamlPath, type YamlPlaces } from "../read/yaml-text.ts";
import { isFields, type YamlFields } from "./yaml-fields.ts";

/** Stands where a text is missing. No site with it is published: that it is missing is an error. */
const NO_TEXT = "Untitled";

/** What is wrong within a part comes to light when what is wrong around it is gone: so deep no schema goes. */
const MOST_ROUNDS = 12;

/**
 * What of a value holds a schema: what does not is left out, and something stands where it cannot be missing. A file with a
 * mistake is read as far as it can be, so that what else is wrong with the blog is told in the same run.
 * @param value of a file; it is not changed
 * @param stopgaps what stands for fields of the file that may not be missing and are no texts
 * @returns nothing where what is left out leaves too little; the places of the value's parts where they are now
 */
export function readablePart<T>(
  value: unknown,
  places: YamlPlaces,
  schema: z.ZodType<T>,
  stopgaps: YamlFields,
): { readonly value: T; readonly places: YamlPlaces } | undefined {
  const part: YamlFields = isFields(value) ? structuredClone(value) : {};
  const filled = new Set<string>();
  let left = places;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(part, { reportInput: true });
    if (result.success) return { value: result.data, places: left };
    const wrong: YamlPath[] = [];
    for (const issue of result.error.issues) {
      const { path } = issue;
      if (issue.code === "unrecognized_keys") {
        wrong.push(...issue.keys.map((key) => [...path, key]));
        continue;
      }
      const isMissing = issue.input === undefined && issue.code !== "invalid_key" && path.length > 0;
      const name = path.map(String).join("\n");
      if (isMissing && !filled.has(name) && fill(part, path, stopgaps)) filled.add(name);
      else wrong.push(isMissing ? path.slice(0, -1) : path);
    }
    const removed = remove(part, wrong);
    if (!removed) return undefined;
    left = placesWithout(left, removed);
  }
  return undefined;
}

/** Gives a missing field a value. */
function fill(part: YamlFields, path: YamlPath, stopgaps: YamlFields): boolean {
  const [name, parent] = [String(path.at(-1)), containerAt(part, path.slice(0, -1))];
  if (!isFields(parent)) return false;
  parent[name] = path.length === 1 && Object.hasOwn(stopgaps, name) ? structuredClone(stopgaps[name]) : NO_TEXT;
  return true;
}

/**
 * Takes parts out; where one stands in something that has no parts, that.
 * @returns the paths of what is gone; nothing where that would be all
 */
function remove(part: YamlFields, wrong: readonly YamlPath[]): YamlPath[] | undefined {
  const removed = new Map<string, { readonly path: YamlPath; readonly from: object; readonly step: PropertyKey }>();
  for (const path of wrong) {
    let from: object = part;
    let depth = 0;
    for (; depth < path.length - 1; depth++) {
      const inner: unknown = Reflect.get(from, path[depth] as PropertyKey);
      if (typeof inner !== "object" || inner === null) break;
      from = inner;
    }
    const step = path[depth];
    if (step === undefined) return undefined;
    const gone = path.slice(0, depth + 1);
    removed.set(gone.map(String).join("\n"), { path: gone, from, step });
  }
  const lists = new Map<unknown[], Set<number>>();
  for (const { from, step } of removed.values()) {
    if (Array.isArray(from)) lists.set(from, (lists.get(from) ?? new Set()).add(Number(step)));
    else Reflect.deleteProperty(from, step);
  }
  for (const [list, indexes] of lists) {
    const kept = list.filter((_, index) => !indexes.has(index));
    list.splice(0, list.length, ...kept);
  }
  return [...removed.values()].map(({ path }) => path);
}

function containerAt(part: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined),
    part,
  );
}

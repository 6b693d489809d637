import type { Diagnostic } from "../../core/diagnostic.ts";
import { placeAt, type YamlPlaces } from "../read/yaml-text.ts";

/**
 * Reports what stands twice in a list of names; what differs in capitals alone is the same.
 * @param fields of a file, as they were validated
 * @param names of those fields that are such lists
 * @returns `field-valid` warnings, at what stands there again
 */
export function reportRepeated<Fields extends object>(
  places: YamlPlaces,
  fields: Fields,
  names: readonly (keyof Fields & string)[],
): Diagnostic[] {
  return names.flatMap((name) => {
    const list = fields[name];
    if (!Array.isArray(list)) return [];
    const seen = new Set<string>();
    return list.flatMap((item: unknown, index): Diagnostic[] => {
      // What is more than a name is another thing each time.
      if (typeof item !== "string") return [];
      const same = item.trim().toLowerCase();
      const isRepeated = seen.has(same);
      seen.add(same);
      if (!isRepeated) return [];
      const message = `Field \`${name}\` has \`${item}\` twice; expected it once.`;
      return [{ ...placeAt(places, [name, index]), severity: "warning", rule: "field-valid", message }];
    });
  });
}

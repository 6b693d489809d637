import type { Diagnostic } from "../../core/diagnostic.ts";
import { keyPlaceAt, movedPlaces, type YamlText } from "../read/yaml-text.ts";
import type { RenamedField } from "./renamed-fields.ts";
import { isFields, type YamlFields } from "./yaml-fields.ts";

/**
 * Gives fields the names that they have now.
 * @param renamed those that the file may have by their old names
 * @returns the same text with them at their new places, and `field-renamed` warnings; an error where a file has both names
 */
export function renameFields(
  yaml: YamlText,
  renamed: readonly RenamedField[],
): { readonly yaml: YamlText; readonly diagnostics: readonly Diagnostic[] } {
  if (renamed.length === 0 || !isFields(yaml.value)) return { yaml, diagnostics: [] };
  let { value, places } = yaml as { value: YamlFields; places: YamlText["places"] };
  const diagnostics: Diagnostic[] = [];
  for (const { from, to, since } of renamed) {
    const [old, now] = [from.split("."), to.split(".")];
    const found = valueAt(value, old);
    if (found === undefined) continue;
    const place = keyPlaceAt(places, old);
    const known = { ...place, rule: "field-renamed" } as const;
    value = without(value, old);
    if (valueAt(value, now) !== undefined) {
      const message = `Found \`${from}\` beside \`${to}\`, which it is called since ${since}; expected the second alone.`;
      diagnostics.push({ ...known, severity: "error", message });
      continue;
    }
    const message = `\`${from}\` is called \`${to}\` since ${since}; the old name is read for the last time.`;
    diagnostics.push({ ...known, severity: "warning", message });
    value = withValue(value, now, found);
    places = movedPlaces(places, old, now);
  }
  return { yaml: { ...yaml, value, places }, diagnostics };
}

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  return isFields(value) && Object.hasOwn(value, step) ? valueAt(value[step], rest) : undefined;
}

/** What a field stands in goes with it where it holds nothing else. */
function without(fields: YamlFields, [step = "", ...rest]: readonly string[]): YamlFields {
  const { [step]: inner, ...others } = fields;
  if (rest.length === 0 || !isFields(inner)) return others;
  const left = without(inner, rest);
  return Object.keys(left).length === 0 ? others : { ...fields, [step]: left };
}

function withValue(fields: YamlFields, [step = "", ...rest]: readonly string[], value: unknown): YamlFields {
  const inner = fields[step];
  return { ...fields, [step]: rest.length === 0 ? value : withValue(isFields(inner) ? inner : {}, rest, value) };
}

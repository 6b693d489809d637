import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { braceDepth, MAX_BRACE_DEPTH, MAX_NAMES, MAX_NAMES_LENGTH, MAX_TEXT_LENGTH } from "./bibtex-bounds.ts";
import type { BibtexEntry, BibtexField } from "./bibtex-entry.ts";
import { ADDRESS_FIELDS, isKnownField, NAME_FIELDS, SHOWN_FIELDS, TEXT_FIELDS } from "./bibtex-fields.ts";
import { isBibtexType } from "./bibtex-types.ts";
import { listNames } from "./name-list.ts";

/**
 * Says which fields of an entry no reader sees, although they may be meant for them, and that nobody knows its type.
 * @returns `field-known` warnings
 */
export function checkFields({ type, key, fields, place }: BibtexEntry): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!isBibtexType(type)) {
    const message = `\`@${type}\`, the type of \`${key}\`, is none of BibTeX or biblatex; it is set like \`@misc\`.`;
    diagnostics.push({ ...place, severity: "warning", rule: "field-known", message });
  }
  for (const [name, field] of fields) {
    if (isKnownField(name) || field.value.trim() === "") continue;
    const near = nearestName(name, SHOWN_FIELDS);
    const hint = near ? `did you mean \`${near}\`?` : "what readers should see belongs into `note`.";
    const message = `The field \`${name}\` of \`${key}\` is not shown; ${hint}`;
    diagnostics.push({ ...field.place, severity: "warning", rule: "field-known", message });
  }
  return diagnostics;
}

/**
 * Looks at the size of a field that is shown. Larger than anybody writes, it is not read: that would take minutes.
 * @returns a `bibtex-parses` error; nothing for a field of a sensible size
 */
export function checkSize(key: string, name: string, { value, place }: BibtexField): Diagnostic | undefined {
  const refuse = (found: string, expected: string): Diagnostic => {
    const message = `The field \`${name}\` of \`${key}\` has ${found}; expected ${expected}. It is left out.`;
    return { ...place, severity: "error", rule: "bibtex-parses", message };
  };
  const areNames = NAME_FIELDS.has(name);
  if (!areNames && !TEXT_FIELDS.has(name) && !ADDRESS_FIELDS.has(name)) return undefined;
  const most = areNames ? MAX_NAMES_LENGTH : MAX_TEXT_LENGTH;
  if (value.length > most) return refuse(`${value.length} characters`, `${most} at most`);
  const depth = braceDepth(value);
  if (depth > MAX_BRACE_DEPTH) return refuse(`braces nested ${depth} deep`, `${MAX_BRACE_DEPTH} at most`);
  const names = areNames ? listNames(value).length : 0;
  return names > MAX_NAMES ? refuse(`${names} names`, `${MAX_NAMES} at most`) : undefined;
}

/**
 * Says which names of a field are not joined as BibTeX has it.
 * @returns `names-joined` warnings, one for each name
 */
export function checkNames(key: string, name: string, { value, place }: BibtexField): Diagnostic[] {
  if (!NAME_FIELDS.has(name)) return [];
  return listNames(value).flatMap(({ problem }): Diagnostic[] => {
    if (problem === undefined) return [];
    return [
      { ...place, severity: "warning", rule: "names-joined", message: `In \`${name}\` of \`${key}\`: ${problem}` },
    ];
  });
}

/** What LaTeX takes for a command, and how the sign itself is written. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** The value of a field. */
export type BibtexValue =
  /** Words of any kind; braces keep the upper case of a title. */
  | { readonly text: string; readonly keepCase?: boolean }
  /** Names as they are spoken; one that is a group's is not taken apart. */
  | { readonly names: readonly string[] }
  /** An address or an id, which LaTeX is not to read. */
  | { readonly verbatim: string };

/**
 * Writes an entry in BibTeX. Letters stay as they are, in UTF-8; signs that LaTeX reads are escaped.
 * @param type without the `@`
 * @param fields those without a value are left out
 */
export function writeBibtex(
  type: string,
  key: string,
  fields: Readonly<Record<string, BibtexValue | undefined>>,
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${valueText(value)}}`],
  );
  return `@${type}{${key},\n${lines.join(",\n")}\n}`;
}

function valueText(value: BibtexValue): string {
  if ("verbatim" in value) return value.verbatim.replace(/[{}]/g, encodeURIComponent);
  if ("names" in value) return value.names.map(nameText).join(" and ");
  const text = escapeLatex(value.text);
  return value.keepCase ? `{${text}}` : text;
}

/** A name with `and` in it, or a comma that parts no family name from a given one, is a group's. */
function nameText(name: string): string {
  const text = escapeLatex(name);
  return /\band\b/.test(name) || (!name.includes(",") && /^the\s/i.test(name)) ? `{${text}}` : text;
}

function escapeLatex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}$&%#_~^]/g, (sign) => ESCAPES[sign] as string);
}

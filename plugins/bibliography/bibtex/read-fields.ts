import { type Creator, parse } from "@retorquere/bibtex-parser";
import type { CslName } from "../csl-item.ts";
import { OTHERS } from "../work.ts";
import type { BibtexField } from "./bibtex-entry.ts";
import { NAME_FIELDS, TEXT_FIELDS } from "./bibtex-fields.ts";
import { type Placeholders, prepareLatex, readLetters } from "./latex-text.ts";
import { isOthers, listNames } from "./name-list.ts";

/** The texts and names of an entry, read from LaTeX. Formulas, links and signs in them are placeholders. */
export interface ReadFields {
  readonly texts: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, readonly CslName[]>;
  /** Commands that nobody knows: with a backslash, as they were written. */
  readonly unknownCommands: ReadonlySet<string>;
  /** Fields that the library gave up on; they are shown as they stand. */
  readonly unreadable: readonly string[];
}

/** Texts in which an address is a link; in others it would stand in another link where a work is cited by its title. */
const LINKED: ReadonlySet<string> = new Set(["howpublished", "note", "addendum"]);
/** The library reads fields by their names in ways of its own; these names mean nothing to it. */
const NEUTRAL = "x.";
/** Names that the library is given at once: its time grows with the square of them. */
const NAMES_AT_ONCE = 50;

/** Reads what is shown of an entry. No title is put in another case. */
export function readFields(fields: ReadonlyMap<string, BibtexField>, placeholders: Placeholders): ReadFields {
  const prepared = new Map<string, string>();
  for (const [name, { value }] of fields) {
    if (value.trim() === "") continue;
    if (NAME_FIELDS.has(name)) {
      for (const [part, names] of prepareNames(value, placeholders).entries()) prepared.set(`${name}.${part}`, names);
    } else if (TEXT_FIELDS.has(name)) {
      // `1723~` is about 1723, and no space.
      const latex = name.endsWith("date") ? value.replaceAll("~", "\\textasciitilde{}") : value;
      prepared.set(NEUTRAL + name, prepareLatex(latex, placeholders, LINKED.has(name) ? "linked" : "plain"));
    }
  }
  const unknownCommands = new Set<string>();
  const unreadable: string[] = [];
  let read = readLatex(prepared, unknownCommands);
  if (!read) {
    // One field that the library cannot read costs no other.
    read = {};
    for (const [name, latex] of prepared) {
      const alone = readLatex(new Map([[name, latex]]), unknownCommands);
      if (alone) Object.assign(read, alone);
      else {
        const shown = latex.replace(/\\[A-Za-z]+\s*|[{}\\$]/g, "");
        unreadable.push(fieldOf(name));
        read[name] = name.startsWith(NEUTRAL) ? shown : [{ name: shown }];
      }
    }
  }
  const texts = new Map<string, string>();
  const names = new Map<string, readonly CslName[]>();
  for (const name of prepared.keys()) {
    const value = read[name];
    const field = fieldOf(name);
    if (Array.isArray(value)) names.set(field, [...(names.get(field) ?? []), ...value.map(cslName)]);
    else {
      const text = plainText(String(value));
      if (text !== "") texts.set(field, text);
    }
  }
  return { texts, names, unknownCommands, unreadable: [...new Set(unreadable)] };
}

/** The field that a name given to the library stands for. */
function fieldOf(name: string): string {
  return name.startsWith(NEUTRAL) ? name.slice(NEUTRAL.length) : name.replace(/\.\d+$/, "");
}

/** Some names each. One that BibTeX would take apart wrongly stands in braces: then it is shown as it was written. */
function prepareNames(value: string, placeholders: Placeholders): string[] {
  const names = listNames(value)
    .filter(({ text }) => text !== "")
    .map(({ text, problem }) => {
      if (isOthers(text)) return "others";
      const latex = prepareLatex(text, placeholders, "plain");
      return problem === undefined ? latex : `{${latex}}`;
    });
  return Array.from({ length: Math.ceil(names.length / NAMES_AT_ONCE) }, (_, part) =>
    names.slice(part * NAMES_AT_ONCE, (part + 1) * NAMES_AT_ONCE).join(" and "),
  );
}

/** The values of fields; nothing where one of them cannot be read. */
function readLatex(
  fields: ReadonlyMap<string, string>,
  unknownCommands: Set<string>,
): Record<string, string | readonly Creator[]> | undefined {
  const text = [...fields].map(([name, latex]) => `${name} = {${latex}}`).join(",\n");
  const names = [...fields.keys()].filter((name) => !name.startsWith(NEUTRAL));
  const commands: string[] = [];
  try {
    const library = parse(`@misc{k,\n${text}\n}`, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      fieldMode: Object.fromEntries(names.map((name) => [name, "creatorlist"])),
      unsupported: (_node, tex) => {
        commands.push(tex.trim());
        return "";
      },
    });
    const read = library.entries[0]?.fields as Record<string, string | readonly Creator[]> | undefined;
    if (!read || [...fields].some(([name, latex]) => latex.trim() !== "" && read[name] === undefined)) return undefined;
    for (const command of commands) unknownCommands.add(command);
    return read;
  } catch {
    // LaTeX so broken that the library gives up.
    return undefined;
  }
}

function cslName(creator: Creator): CslName {
  // `and others`
  if (creator.lastName === "others" && creator.firstName === undefined) return { literal: OTHERS };
  if (creator.name !== undefined) return { literal: readLetters(creator.name) };
  return {
    family: readLetters(creator.lastName ?? ""),
    ...(creator.firstName && { given: readLetters(creator.firstName) }),
    ...(creator.prefix && { "non-dropping-particle": readLetters(creator.prefix) }),
    ...(creator.suffix && { suffix: readLetters(creator.suffix) }),
  };
}

function plainText(read: string): string {
  return readLetters(read.replace(/<\/?(?:a|code|span class)\b[^>]*>/g, "")).trim();
}

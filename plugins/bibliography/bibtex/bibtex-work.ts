import { type Entry, type Library, parse } from "@retorquere/bibtex-parser";
import { formulaPlaceholder, MAX_FORMULAS, SIGN_PLACEHOLDERS, type Work, withoutPlaceholders } from "../work.ts";
import { arxivId } from "./arxiv-id.ts";
import type { BibtexEntry } from "./bibtex-entry.ts";
import { bibtexItem } from "./bibtex-item.ts";
import { verbatimField } from "./verbatim-field.ts";

/** Fields that LaTeX is read in. What else an entry holds (abstracts, files, notes to oneself) is nobody's business. */
const TEXT_FIELDS = [
  "author",
  "editor",
  "translator",
  "title",
  "subtitle",
  "booktitle",
  "journal",
  "journaltitle",
  "series",
  "volume",
  "number",
  "issue",
  "pages",
  "publisher",
  "school",
  "institution",
  "organization",
  "address",
  "location",
  "edition",
  "type",
  "note",
  "pubstate",
  "year",
  "month",
  "date",
];
/** What a style sets apart itself, and what LaTeX's own names are in plain letters. */
const PLAIN_COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/\\((?:La|Bib)?TeX)(?![A-Za-z])(?:\{\}|\\? )?/g, "$1 "],
  // An accent over nothing is the sign itself.
  [/\\\^\s*\{\s*\}/g, "{\\textasciicircum}"],
  [/\\~\s*\{\s*\}/g, "{\\textasciitilde}"],
  [/\\(?:newline|newblock|noopsort|bf|rm|sf|tt|em|it|sc|sl|url)(?![A-Za-z])/g, ""],
];

/**
 * Reads an entry of a BibTeX file: LaTeX's accents become letters, its formulas are kept as TeX, names are taken apart.
 * No title is put in another case.
 * @param crossref the entry that it takes from what it does not say itself
 * @returns the work, and the commands in it that nobody knows; an empty one where nothing can be read
 */
export function bibtexWork(
  entry: BibtexEntry,
  crossref: BibtexEntry | undefined,
): { work: Work; unknownCommands: readonly string[] } {
  const formulas: string[] = [];
  const unknown: string[] = [];
  const sources = crossref ? [entry, crossref] : [entry];
  const text = sources.map((source) => latexEntry(source, formulas)).join("\n");
  let library: Library | undefined;
  try {
    library = parse(text, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: (_node, tex) => {
        unknown.push(tex.trim());
        return "";
      },
    });
  } catch {
    // LaTeX so broken that the library gives up: what follows is said of the entry as a whole.
    unknown.push("");
  }
  const read = library?.entries.find(({ key }) => key === entry.key);
  if (!read || TEXT_FIELDS.some((name) => entry.fields.get(name)?.value.trim() && read.fields[name] === undefined)) {
    unknown.push("");
  }
  const fields: Entry["fields"] = read?.fields ?? {};
  const doi = verbatimField(entry, "doi")?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  const url =
    verbatimField(entry, "url") ?? /\\url\s*\{([^{}]+)\}/.exec(entry.fields.get("howpublished")?.value ?? "")?.[1];
  return {
    work: {
      key: entry.key,
      item: bibtexItem(entry, fields),
      formulas,
      doi: doi && /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : undefined,
      arxiv: arxivId(entry),
      url: url && /^https?:\/\/[^\s"<>]+$/.test(url) ? url : undefined,
      paper: undefined,
    },
    unknownCommands: [...new Set(unknown)],
  };
}

/** An entry with the fields that are read, its formulas and signs replaced by placeholders. */
function latexEntry(entry: BibtexEntry, formulas: string[]): string {
  const fields = TEXT_FIELDS.flatMap((name) => {
    const value = entry.fields.get(name)?.value;
    return value === undefined ? [] : [`${name} = {${protect(value, formulas)}}`];
  });
  const crossref = entry.fields.get("crossref");
  if (crossref) fields.push(`crossref = {${crossref.value.trim()}}`);
  return `@${entry.type}{${entry.key},\n${fields.join(",\n")}\n}`;
}

function protect(value: string, formulas: string[]): string {
  const replaced = withoutPlaceholders(value).replace(
    /\\[\\$%]|\$([^$]+)\$|\\\(([\s\S]+?)\\\)|[$%]/g,
    (whole: string, dollars?: string, parentheses?: string) => {
      // A sign that an author forgot to hide from LaTeX.
      if (whole === "$" || whole === "%") return `\\${whole}`;
      const tex = dollars ?? parentheses;
      if (tex === undefined || tex.trim() === "" || formulas.length >= MAX_FORMULAS) return whole;
      formulas.push(tex.trim().replace(/\s+/g, " "));
      return formulaPlaceholder(formulas.length - 1);
    },
  );
  const plain = PLAIN_COMMANDS.reduce((text, [command, meant]) => text.replace(command, meant), replaced);
  return plain.replace(/[<>]/g, (sign) => SIGN_PLACEHOLDERS.get(sign) ?? sign);
}

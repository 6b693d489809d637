import type { SourceFile } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Place } from "../../core/place.ts";
import { MAX_ADDED_LENGTH, MAX_FILE_LENGTH } from "./bibtex-bounds.ts";
import type { BibtexEntry, BibtexField } from "./bibtex-entry.ts";
import { BibtexScanner, BibtexSyntaxError } from "./bibtex-scanner.ts";
import { BIBTEX_TYPES } from "./bibtex-types.ts";

/** `jan` to `dec`, which every BibTeX style defines. */
const MONTHS = "January February March April May June July August September October November December".split(" ");
/** How many names that stand for nothing are told with the one that may have been meant: each search looks at all. */
const MAX_SUGGESTIONS = 100;

/** What begins an entry at the start of a line: where reading goes on behind one that is broken. */
const NEXT_ENTRY = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm;

/**
 * Reads a BibTeX file. Text between entries is a comment, as BibTeX has it, and so are `@comment` and lines that begin
 * with `%`. The time grows with the length of the file alone.
 * @returns its entries, in order, and what is wrong: `bibtex-parses` for each broken entry, which is left out, and for
 *   a name that stands for nothing; `field-known` for a type that resembles a known one
 */
export function parseBibtex(source: SourceFile): { entries: BibtexEntry[]; diagnostics: Diagnostic[] } {
  const entries: BibtexEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  const strings = new Map<string, string>(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  let added = 0;
  let suggestions = 0;
  const scanner = new BibtexScanner(source.text);
  const placeOf = (offset: number, length: number): Place => {
    const position = source.lines.positionAt(offset);
    const rest = source.lines.lineText(position.line).length - position.column + 1;
    return { file: source.path, ...position, length: Math.max(1, Math.min(length, rest)) };
  };
  const report = (offset: number, length: number, message: string): void => {
    diagnostics.push({ ...placeOf(offset, length), severity: "error", rule: "bibtex-parses", message });
  };
  if (source.text.length > MAX_FILE_LENGTH) {
    report(
      0,
      1,
      `This file has ${source.text.length} characters; expected ${MAX_FILE_LENGTH} at most. It is not read.`,
    );
    return { entries, diagnostics };
  }
  const starts = [...source.text.matchAll(NEXT_ENTRY)].map((match) => match.index);
  let nextStart = 0;
  // Once something is open to the end of the file, nothing may reach beyond the next entry.
  let bounded = false;

  for (let at = scanner.nextEntry(); at !== undefined; at = scanner.nextEntry()) {
    while (nextStart < starts.length && (starts[nextStart] as number) <= at) nextStart++;
    const limit = starts[nextStart] ?? source.text.length;
    scanner.end = bounded ? limit : source.text.length;
    try {
      readEntry(at);
    } catch (error) {
      if (!(error instanceof BibtexSyntaxError)) throw error;
      bounded ||= error.atEnd;
      report(error.offset, error.length, error.message);
      scanner.at = limit;
    }
    scanner.end = source.text.length;
  }
  return { entries, diagnostics };

  function readEntry(start: number): void {
    const type = scanner.type(start);
    if (type === "comment") {
      scanner.skipGroup();
      return;
    }
    const closing = scanner.open();
    if (type === "preamble") {
      scanner.value(resolve);
      scanner.close(closing, start);
      return;
    }
    if (type === "string") {
      const name = scanner.name("the name of a string");
      scanner.expect("=", "`=` and the text that the name stands for");
      strings.set(name.text.toLowerCase(), scanner.value(resolve));
      scanner.close(closing, start);
      return;
    }
    const key = scanner.key();
    const fields = new Map<string, BibtexField>();
    while (!scanner.atClosing(closing)) {
      const before = scanner.at;
      if (scanner.at === starts[nextStart]) {
        throw new BibtexSyntaxError(
          "This entry is not closed where the next one begins; expected as many `}` as `{`.",
          start,
          type.length + 1,
        );
      }
      if (!scanner.take(",")) {
        const found = scanner.peekName();
        report(scanner.at, found.length, `Found \`${found}\` in \`${key.text}\`; expected a comma before it.`);
      }
      if (scanner.atClosing(closing)) break;
      const name = scanner.name("the name of a field");
      scanner.expect("=", `\`=\` and the value of \`${name.text}\``);
      const value = scanner.value(resolve);
      const lower = name.text.toLowerCase();
      if (fields.has(lower)) {
        report(name.offset, name.text.length, `The field \`${lower}\` stands twice in \`${key.text}\`; keep one.`);
      } else fields.set(lower, { value, place: placeOf(name.offset, name.text.length) });
      if (scanner.at === before) break;
    }
    scanner.close(closing, start);
    const near = BIBTEX_TYPES.includes(type) ? undefined : nearestName(type, BIBTEX_TYPES);
    if (near !== undefined) {
      const message = `Unknown type of entry \`@${type}\`; did you mean \`@${near}\`?`;
      diagnostics.push({ ...placeOf(start, type.length + 1), severity: "error", rule: "field-known", message });
    }
    const text = source.text.slice(start, scanner.at);
    entries.push({ type, key: key.text, fields, place: placeOf(key.offset, key.text.length), text });
    const left = scanner.fieldOutside();
    if (left) {
      const message = `Found \`${left.text}\` outside of an entry: a brace closed \`${key.text}\` before it; expected as many \`{\` as \`}\`.`;
      report(left.offset, left.text.length, message);
    }
  }

  function resolve(name: string, offset: number): string {
    const value = strings.get(name.toLowerCase());
    if (value !== undefined) {
      if (added + value.length <= MAX_ADDED_LENGTH) {
        added += value.length;
        return value;
      }
      report(
        offset,
        name.length,
        `The name \`${name}\` stands for ${value.length} characters, and what names stand for is more than ${MAX_ADDED_LENGTH} in this file; it is left out.`,
      );
      return "";
    }
    const near = suggestions++ < MAX_SUGGESTIONS ? nearestName(name, strings.keys()) : undefined;
    const hint = near
      ? `did you mean \`${near}\`?`
      : "expected a text in braces, a number, or the name of a `@string`.";
    report(offset, name.length, `The name \`${name}\` stands for nothing; ${hint}`);
    return "";
  }
}

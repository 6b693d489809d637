import { dirname, join } from "node:path/posix";
import { definitionsIn } from "../../convert/definitions-in.ts";
import { macrosAlone } from "../../convert/macros-alone.ts";
import { macrosInFields } from "../../convert/macros-in-fields.ts";
import type { ImportNote } from "../../model/import-note.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, fieldsField } from "../../read/field-values.ts";

/** Where Quarto keeps what stands in a page before its text. */
const BEFORE = ["include-in-header", "include-before-body"];

/**
 * Macros that a post's front matter or a project's settings define: in fields of their own, or in what they put before the text, which
 * may stand in files.
 * @param path of the file whose fields they are, in the old site
 */
export function headerMacros(
  fields: Fields,
  path: string,
  site: OldSite,
  tell: (note: ImportNote) => void,
): Record<string, string> {
  const html = fieldsField(fieldsField(fields, "format"), "html");
  const pieces = [fields, html].flatMap((own) => BEFORE.flatMap((name) => piecesOf(own[name])));
  const macros = pieces.map(({ text, file }) => {
    const inFile = file?.startsWith("/") ? file.slice(1) : join(dirname(path), file ?? "");
    return macrosAlone(definitionsIn(text ?? site.files.get(inFile)?.text ?? ""), path, tell);
  });
  return Object.assign(macrosInFields(fields), ...macros) as Record<string, string>;
}

/** A file's name, `{file: …}`, `{text: …}`, or a list of these. */
function piecesOf(value: unknown): { readonly text?: string; readonly file?: string }[] {
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  if (typeof value === "string") return value.includes("\n") ? [{ text: value }] : [{ file: value }];
  if (typeof value !== "object" || value === null) return [];
  const { text, file } = value as { readonly text?: unknown; readonly file?: unknown };
  if (typeof text === "string") return [{ text }];
  return typeof file === "string" ? [{ file }] : [];
}

import type { Line } from "../convert/lines.ts";
import type { ImportNote } from "../model/import-note.ts";
import type { OldPost } from "../model/old-blog.ts";
import type { OldSite } from "../model/old-site.ts";
import { readOldNotebook } from "../notebooks/read-old-notebook.ts";
import type { Fields } from "./field-values.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A text or notebook of an old site: its fields, and its lines with where they come from; nothing where it is no text, which is told. */
export function sourceOf(
  site: OldSite,
  path: string,
  slug: string,
  tell: (note: ImportNote) => void,
): { fields: Fields; lines: Line[]; made?: OldPost["made"]; values?: OldPost["values"] } | undefined {
  if (/\.ipynb$/i.test(path)) return readOldNotebook(site, path, slug, tell);
  const text = site.files.get(path)?.text;
  if (text === undefined) {
    tell({ kind: "lost", file: path, what: "It is no text in UTF-8." });
    return undefined;
  }
  const read = readFrontMatter(text);
  if (read.problem !== undefined)
    tell({
      kind: "lost",
      file: path,
      line: 1,
      what: `The front matter is broken (${read.problem}); what could be read of it was taken.`,
    });
  return {
    fields: read.fields,
    lines: read.body.split("\n").map((line, index) => ({ text: line, from: read.bodyLine + index })),
  };
}

import { detect } from "../../plugins/import/detect.ts";
import { DIALECTS } from "../../plugins/import/dialects/dialects.ts";
import { type Imported, importSite } from "../../plugins/import/import-site.ts";
import type { Dialect } from "../../plugins/import/model/dialect.ts";
import type { OldFile, OldSite } from "../../plugins/import/model/old-site.ts";

/** An old site of texts; what has no text is a binary file of one byte. */
export function oldSite(files: Readonly<Record<string, string | undefined>>, name = "old"): OldSite {
  const entries = Object.entries(files).map(([path, text]): [string, OldFile] => [
    path,
    text === undefined ? { size: 1 } : { size: text.length, text },
  ]);
  return { name, files: new Map(entries), leftOut: [] };
}

/** What an import makes of a site of texts, and what it says of it. */
export function importTexts(files: Readonly<Record<string, string | undefined>>): {
  readonly imported: Imported;
  /** A file of the new blog. */
  readonly text: (path: string) => string | undefined;
  /** Notes as lines: `changed _posts/a.md:3 …`. */
  readonly notes: readonly string[];
} {
  const site = oldSite(files);
  const imported = importSite(site, detect(site, DIALECTS) as Dialect);
  const text = (path: string): string | undefined => imported.blog.texts.get(path) as string | undefined;
  const notes = imported.notes.map(
    ({ kind, file, line, what }) => `${kind} ${file}${line === undefined ? "" : `:${line}`} ${what}`,
  );
  return { imported, text, notes };
}

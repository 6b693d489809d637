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

/** What an import makes of the text of one Jekyll post, without its front matter. */
export function jekyllText(text: string, others: Readonly<Record<string, string | undefined>> = {}): string {
  return bodyIn(
    {
      "_config.yml": "title: Old\nurl: https://old.example\n",
      "_posts/2020-02-01-a.md": `---\ntitle: A\n---\n${text}`,
      ...others,
    },
    "posts/notes/a.md",
  );
}

/** The same of a Hugo post. */
export function hugoText(text: string, others: Readonly<Record<string, string | undefined>> = {}): string {
  return bodyIn(
    {
      "hugo.toml": 'title = "Old"\nbaseURL = "https://old.example/"\n',
      "content/post/a.md": `---\ntitle: A\ndate: 2020-02-01\n---\n${text}`,
      ...others,
    },
    "posts/notes/a.md",
  );
}

function bodyIn(files: Readonly<Record<string, string | undefined>>, path: string): string {
  return (importTexts(files).text(path) ?? "").replace(/^---\n[\s\S]*?\n---\n\n?/, "");
}

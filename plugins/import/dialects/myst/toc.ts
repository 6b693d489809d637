import { join } from "node:path/posix";
import type { OldSite } from "../../model/old-site.ts";
import { textOfOld } from "../../model/old-site.ts";
import { type Fields, fieldsField, textField } from "../../read/field-values.ts";
import { readYaml } from "../../read/front-matter.ts";

/** A file that the contents of a book list. */
export interface TocEntry {
  /** In the old site, with or without its extension. */
  readonly file: string;
  /** The title that the contents give it. */
  readonly title?: string;
  /** The part that it belongs to; nothing where there are none. */
  readonly part?: string;
}

/** The contents of a book. */
export interface Toc {
  /** The file that says it, in the old site. */
  readonly path: string;
  /** The folder of the book, with a slash at its end, or `""`. */
  readonly folder: string;
  /** The page that the book begins with, where it is told apart. */
  readonly root?: string;
  readonly entries: readonly TocEntry[];
}

/** Finds the contents of a site's book: `_toc.yml` of Jupyter Book, `toc` in `myst.yml`. The one next to the root, where there are several. */
export function readToc(site: OldSite): Toc | undefined {
  const paths = [...site.files.keys()]
    .filter((path) => /(?:^|\/)(?:_toc|myst)\.ya?ml$/.test(path))
    .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
  for (const path of paths) {
    const value = yamlOf(textOfOld(site, path) ?? "");
    const folder = path.replace(/[^/]*$/, "");
    const isMyst = /myst\.ya?ml$/.test(path);
    const project = isMyst ? fieldsField(asFields(value), "project") : {};
    const listed = isMyst ? project.toc : value;
    if (listed === undefined) continue;
    const entries: TocEntry[] = [];
    const own = asFields(value);
    const root = isMyst ? undefined : textField(own, "root");
    walk(listed, undefined, (file, title, part) => {
      if (file === root) return;
      entries.push({
        file: join(folder, file),
        ...(title !== undefined && { title }),
        ...(part !== undefined && { part }),
      });
    });
    if (entries.length === 0 && root === undefined) continue;
    return { path, folder, ...(root !== undefined && { root: join(folder, root) }), entries };
  }
  return undefined;
}

/** A list at its root is one of Jupyter Book's of old. */
function yamlOf(text: string): unknown {
  return readYaml(`toc:\n${text.replace(/^---.*\n/, "").replace(/^/gm, " ")}`).fields.toc;
}

function walk(
  value: unknown,
  part: string | undefined,
  add: (file: string, title: string | undefined, part: string | undefined) => void,
): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, part, add);
    return;
  }
  const fields = asFields(value);
  const file = textField(fields, "file");
  const title = textField(fields, "title");
  if (file !== undefined) add(file, title, part);
  const inner = textField(fields, "caption", "part") ?? (file === undefined ? title : undefined) ?? part;
  for (const name of ["parts", "chapters", "sections", "subtrees", "entries", "children"])
    if (fields[name] !== undefined) walk(fields[name], inner, add);
}

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

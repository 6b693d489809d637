import { bodyLines, type Line } from "../convert/lines.ts";
import type { ImportNote } from "../model/import-note.ts";
import type { OldPost } from "../model/old-blog.ts";
import type { OldSite } from "../model/old-site.ts";
import type { Fields } from "../read/field-values.ts";
import { readYaml } from "../read/front-matter.ts";
import type { Notebook, NotebookCell } from "./notebook.ts";
import { notebookBody } from "./notebook-body.ts";
import { readNotebook } from "./read-notebook.ts";

/** A notebook of an old site as the text of a post. */
export interface OldNotebook {
  /** Of the front matter in its first cell, if it has one. */
  readonly fields: Fields;
  readonly lines: Line[];
  readonly made: NonNullable<OldPost["made"]>;
  readonly values: NonNullable<OldPost["values"]>;
}

/**
 * Reads a notebook of an old site.
 * @param slug of its post, whose file is `<slug>.md`
 * @returns nothing where it is none, which is told
 */
export function readOldNotebook(
  site: OldSite,
  path: string,
  slug: string,
  tell: (note: ImportNote) => void,
): OldNotebook | undefined {
  const text = site.files.get(path)?.text;
  const read =
    text === undefined ? "It is larger than a notebook that is read, or no text in UTF-8." : readNotebook(text);
  if (typeof read === "string") {
    tell({ kind: "lost", file: path, what: read });
    return undefined;
  }
  const { fields, notebook } = withoutFields(read);
  const { body, made, values } = notebookBody(notebook, slug, slug, (kind, line, what) =>
    tell({ kind, file: path, line, what }),
  );
  return { fields, lines: bodyLines(body), made, values };
}

/** Quarto and fastpages keep front matter in the first cell, as YAML or as a title and a list of fields. */
function withoutFields(notebook: Notebook): { fields: Fields; notebook: Notebook } {
  const [first, ...rest] = notebook.cells;
  if (!first || first.kind === "code") return { fields: {}, notebook };
  const yaml = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(first.source);
  if (yaml) {
    const behind = first.source.slice(yaml[0].length);
    const cut = yaml[0].split("\n").length - 1;
    const cell: NotebookCell[] =
      behind.trim() === ""
        ? []
        : [{ kind: "markdown", source: behind, lines: first.lines.slice(cut), attachments: new Map() }];
    return { fields: readYaml(yaml[1] as string).fields, notebook: { ...notebook, cells: [...cell, ...rest] } };
  }
  return fastpages(first, rest, notebook);
}

/** A title, a sentence in a quote, and `- categories: [a]` line by line. */
function fastpages(
  first: NotebookCell,
  rest: readonly NotebookCell[],
  notebook: Notebook,
): { fields: Fields; notebook: Notebook } {
  const lines = first.source.split("\n");
  const listed = lines.filter((line) => /^\s*-\s+[a-z_]+:\s/.test(line));
  const isAll = lines.every((line) => line.trim() === "" || /^\s*(?:#\s|>|-\s+[a-z_]+:)/.test(line));
  if (listed.length === 0 || !isAll) return { fields: {}, notebook };
  const { fields } = readYaml(listed.map((line) => line.replace(/^\s*-\s+/, "")).join("\n"));
  const title = lines
    .find((line) => /^\s*#\s/.test(line))
    ?.replace(/^\s*#\s+/, "")
    .replace(/^"(.*)"$/, "$1");
  const description = lines
    .find((line) => /^\s*>/.test(line))
    ?.replace(/^\s*>\s*/, "")
    .replace(/^"(.*)"$/, "$1");
  return {
    fields: { ...(title !== undefined && { title }), ...(description !== undefined && { description }), ...fields },
    notebook: { ...notebook, cells: rest },
  };
}

import { outputFile } from "../../python/run-outputs.ts";
import type { SavedOutput, SavedRun } from "../../python/saved-run.ts";
import { sha256 } from "../../python/sha256.ts";
import { cellFence } from "../cells/cell-fence.ts";
import { type CellOptions, cellOptions } from "../cells/cell-options.ts";
import { commentOptions } from "../cells/comment-options.ts";
import { FOLDED, foldedCode } from "../cells/folded-code.ts";
import { runnable } from "../cells/runnable.ts";
import { plainWords } from "../convert/figure-line.ts";
import type { Body } from "../model/body.ts";
import type { NoteKind } from "../model/import-note.ts";
import type { OldValue } from "../model/old-value.ts";
import { type Shown, shownOf } from "./cell-shown.ts";
import type { Picture } from "./drawing.ts";
import { gluedValues } from "./glued-values.ts";
import type { Notebook, NotebookCell } from "./notebook.ts";
import { standingOutput } from "./standing-output.ts";

/** A notebook as the text of a post. */
export interface NotebookBody {
  readonly body: Body;
  /** Files beside the post, by path from its folder: what its blocks have shown, and pictures. */
  readonly made: ReadonlyMap<string, string | Uint8Array>;
  /** What its cells have kept, by name. */
  readonly values: ReadonlyMap<string, OldValue>;
}

/** Says what became of something. @param line of the notebook's file, 1-based */
export type TellLine = (kind: NoteKind, line: number, what: string) => void;

type CodeCell = Extract<NotebookCell, { kind: "code" }>;

/**
 * Makes the text of a post: cells of Markdown as they are, Python as blocks that run, other code as code. What blocks have shown
 * goes into a saved run that says where it is from; below code that does not run it stands as text and pictures.
 * @param slug of the post; its file is `<slug>.md`, or `index.md` in a folder
 * @param name of that file without `.md`
 */
export function notebookBody(notebook: Notebook, slug: string, name: string, tell: TellLine): NotebookBody {
  const made = new Map<string, string | Uint8Array>();
  const outputs = new Map<string, string>();
  const lines: number[] = [];
  const texts: string[] = [];
  const blocks: SavedRun["blocks"][number][] = [];
  const add = (text: string, origins: readonly number[]): void => {
    if (text.trim() === "") return;
    if (texts.length > 0) lines.push(lines.at(-1) ?? 1);
    const last = origins.at(-1) ?? 1;
    text.split("\n").forEach((_, index) => void lines.push(origins[index] ?? last));
    texts.push(text);
  };
  notebook.cells.forEach((cell, index) => {
    const line = cell.lines[0] ?? 1;
    if (cell.kind === "markdown") {
      add(withAttachments(cell, slug, index + 1, made).replace(/\s+$/, ""), cell.lines);
      return;
    }
    if (cell.kind === "raw") {
      if (cell.source.trim() === "" || (index === 0 && /^---\n/.test(cell.source))) return;
      tell("changed", line, "A raw cell is shown as text.");
      add(cellFence("text", cell.source.replace(/\n+$/, "")), [line, ...cell.lines]);
      return;
    }
    const { text, origins, block } = codeCell(
      notebook,
      cell,
      { slug, number: index + 1, run: blocks.length + 1, pictures: made, outputs },
      tell,
    );
    if (block) blocks.push(block);
    add(text, origins);
  });
  if (blocks.some(({ outputs }) => outputs.length > 0)) {
    const run: SavedRun = { format: 1, taken: true, python: notebook.version, packages: {}, blocks, values: [] };
    for (const [file, content] of outputs) made.set(`outputs/${name}/${file}`, content);
    made.set(`outputs/${name}/run.json`, `${JSON.stringify(run, null, 2)}\n`);
  }
  const values = gluedValues(notebook.cells, slug, made);
  return {
    body: { text: `${texts.join("\n\n")}\n`, lines: texts.length === 0 ? [1, 1] : [...lines, lines.at(-1) ?? 1] },
    made,
    values,
  };
}

interface CellPlace {
  readonly slug: string;
  /** Of the cell, from 1. */
  readonly number: number;
  /** Of the block among those that run, if it is one. */
  readonly run: number;
  /** By path from the post's folder. */
  readonly pictures: Map<string, string | Uint8Array>;
  /** Files of the saved run, by name. */
  readonly outputs: Map<string, string>;
}

function codeCell(
  notebook: Notebook,
  cell: CodeCell,
  place: CellPlace,
  tell: TellLine,
): { text: string; origins: readonly number[]; block?: SavedRun["blocks"][number] } {
  const line = cell.lines[0] ?? 1;
  const language = cell.language || notebook.language;
  const { code: bare, fields, lines: taken } = commentOptions(cell.source.replace(/\s+$/, ""));
  const options = cellOptions(fields, cell.tags);
  for (const option of options.unread) tell("left", line, `The option \`${option}\` of a cell means nothing here.`);
  const shown = shownOf(cell.outputs, (what) => tell("lost", line, `${what} is not taken over.`));
  const origins = [line, ...cell.lines.slice(taken)];
  if (bare.trim() === "" && shown.length === 0) return { text: "", origins };
  const { code, commented, foreign } = runnable(bare);
  if (language !== "python" || !options.runs || foreign !== undefined || bare.trim() === "") {
    if (language === "python" && foreign !== undefined)
      tell("changed", line, `A cell is code that does not run: \`${foreign.slice(0, 60)}\` is no Python.`);
    if (language !== "python") tell("changed", line, `A cell in \`${language}\` is code that does not run.`);
    const fence = cellFence(language, bare);
    const parts = bare.trim() === "" ? [] : [options.hideCode ? foldedCode(fence) : fence];
    if (options.hideCode && parts.length > 0) tell("changed", line, FOLDED);
    if (!options.hideOutput)
      parts.push(...shown.map((one, index) => standingOutput(one, fileOf(index + 1, place), place.pictures)));
    return { text: parts.join("\n\n"), origins };
  }
  for (const index of commented)
    tell("changed", cell.lines[taken + index] ?? line, "A command of IPython's that is not needed is a comment.");
  const outputs: SavedOutput[] = [];
  const below: string[] = [];
  shown.forEach((one, index) => {
    if (isSaved(one)) outputs.push(saved(one, outputs.length + 1, place));
    else below.push(standingOutput(one, fileOf(index + 1, place), place.pictures));
  });
  const figures = outputs.filter(({ kind }) => kind === "figure").length;
  const { alt, isMade } = described(options, options.hideOutput ? 0 : figures);
  if (isMade) tell("proposed", line, "What a figure shows is not said; write it into `alt`.");
  const raises = options.raises || outputs.some(({ kind }) => kind === "traceback");
  const text = [cellFence("python", code, { ...options, raises, alt }), ...below].join("\n\n");
  return { text, origins, block: { code: sha256(code), files: {}, outputs } };
}

/** A description for each figure: the author's, else the caption, else that there is none. */
function described(options: CellOptions, figures: number): { alt: readonly string[]; isMade: boolean } {
  const given = options.alt.slice(0, figures);
  const rest = figures - given.length;
  if (rest <= 0) return { alt: given, isMade: false };
  const words = plainWords(options.caption) || "A figure, not yet described.";
  return { alt: [...given, ...Array<string>(rest).fill(words)], isMade: true };
}

/** What of an output a saved run can hold; a large picture is none of it. */
type Saved = Exclude<Shown, { kind: "picture" }> | { readonly kind: "picture"; readonly picture: Drawing };
type Drawing = Extract<Picture, { kind: "drawing" }>;

function isSaved(one: Shown): one is Saved {
  return one.kind !== "picture" || one.picture.kind === "drawing";
}

function saved(one: Saved, number: number, { run, outputs }: CellPlace): SavedOutput {
  const kind = one.kind === "picture" ? "figure" : one.kind;
  const file = outputFile(run, number, kind);
  outputs.set(file, contentOf(one));
  return { kind, file };
}

function contentOf(one: Saved): string {
  if (one.kind === "picture") return one.picture.svg;
  return one.kind === "table" ? `${JSON.stringify(one.table)}\n` : one.text;
}

/** Where a picture that a cell has shown stands beside the post, without its extension. */
function fileOf(number: number, { slug, number: cell }: CellPlace): string {
  return `${slug}/cell-${cell}-${number}`;
}

/** The text of a cell, its pasted pictures as files. */
function withAttachments(
  cell: Extract<NotebookCell, { kind: "markdown" }>,
  slug: string,
  number: number,
  made: Map<string, string | Uint8Array>,
): string {
  return cell.source.replace(/attachment:([^\s)"'>]+)/g, (written, encoded: string) => {
    const name = decoded(encoded);
    const bytes = cell.attachments.get(name) ?? cell.attachments.get(encoded);
    if (!bytes) return written;
    const path = `${slug}/cell-${number}-${name.replace(/[^\w.-]+/g, "-")}`;
    made.set(path, bytes);
    return path;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

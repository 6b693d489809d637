import { posix } from "node:path";
import * as z from "zod";
import { POSTS } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceBytes, readSourceFile, sourceFileOf } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { LARGEST_DRAWING, type ShownTable } from "../../markdown/render/shown-output.ts";
import { inspectSvg } from "../../markdown/render/svg-refusal.ts";
import { describedFigures } from "../../python/described-figures.ts";
import { outputsFolder } from "../../python/outputs-folder.ts";
import { readSavedRun } from "../../python/read-saved-run.ts";
import type { PostPython, PythonValue, RunBlock } from "../../python/run-block.ts";
import type { SavedBlock, SavedRun } from "../../python/saved-run.ts";
import { sha256 } from "../../python/sha256.ts";
import { isSameValue, type StaleReason, staleness, staleReasonText } from "../../python/staleness.ts";
import { pairedBlocks } from "../paired-blocks.ts";
import type { OutputFile } from "../saved-output.ts";
import type { Services } from "../services.ts";
import { documentPaths } from "./documents.ts";

/** What a text's saved run shows: outputs in the order of the blocks that run, values in the order of the text. */
export interface ShownRun {
  readonly blocks: readonly (readonly OutputFile[])[];
  /** Null for what is not saved. */
  readonly values: readonly (string | null)[];
}

/** A run of a thousand blocks has a smaller `run.json`, in bytes. */
const LARGEST_RUN = 5_000_000;
/** Runs cut what a block prints at a megabyte; a word says so. In bytes. */
const LARGEST_TEXT = 1_100_000;
/** More columns or cells are no table that is read. */
const MOST_COLUMNS = 200;
const MOST_CELLS = 20_000;

const table: z.ZodType<ShownTable> = z.strictObject({
  columns: z.array(z.strictObject({ name: z.string(), align: z.enum(["left", "right"]) })).max(MOST_COLUMNS),
  rows: z.array(z.array(z.string())),
});

/**
 * What the Python of each text has shown when it was run: facts `run:` with its path (`ShownRun`). Nothing is executed; what is
 * out of date is shown all the same, and told (`output-current`), and so is what cannot be read (`output-readable`).
 */
export function outputsRule({ root }: Services): Rule {
  return {
    name: "outputs",
    keys: (read) => documentPaths(read).filter((path) => read(`python:${path}`) !== undefined),
    answer: (path, read) => {
      const python = read<PostPython>(`python:${path}`);
      if (!python) return {};
      const diagnostics: Diagnostic[] = [];
      const folder = outputsFolder(path);
      const isThere = (file: string): boolean => read<string>(`file:${folder}/${file}`) !== undefined;
      const saved = isThere("run.json") ? savedRunIn(root, folder, path, diagnostics) : undefined;
      // A damaged one has been told: that nothing is saved follows from it.
      const isDamaged = !saved && diagnostics.length > 0;
      const digests = new Map((saved?.blocks ?? []).flatMap(({ files }) => Object.entries(files)));
      const digestOf = (file: string): string | undefined => {
        const from = posix.join(posix.dirname(path), file);
        // Of what stands outside the posts nothing is known here: `diptych run` looks at it.
        return from.startsWith(`${POSTS}/`) ? hexadecimal(read<string>(`file:${from}`)) : digests.get(file);
      };
      const hasBlocks = python.blocks.length > 0;
      if (!hasBlocks) diagnostics.push(...python.values.map(valueOfNothing));
      const stale = isDamaged || !hasBlocks ? undefined : staleness(python, saved, digestOf, isThere);
      diagnostics.push(...(stale?.reasons ?? []).flatMap((reason) => told(path, python, reason)));
      const before = savedBlocks(python, saved);
      const blocks = python.blocks.map((block, index) =>
        (before[index]?.outputs ?? []).flatMap(({ kind, file }): OutputFile[] => {
          const digest = read<string>(`file:${folder}/${file}`);
          if (digest === undefined) return [];
          const output = { kind, path: `${folder}/${file}`, digest };
          const problem = problemOf(root, output, path);
          if (problem === undefined) return [output];
          if (!block.options.hideOutput) diagnostics.push(problem);
          return [];
        }),
      );
      const isCurrent = !stale && !isDamaged;
      python.blocks.forEach((block, index) => {
        const problems = describedFigures(block, before[index]?.outputs ?? []);
        // Of a run that is out of date it is not known what it will show: it may be as many as are described.
        diagnostics.push(...problems.filter(({ severity }) => severity === "error" || isCurrent));
      });
      const run: ShownRun = {
        blocks,
        values: python.values.map((value) => savedText(value, saved, !isCurrent)),
      };
      return { facts: { [`run:${path}`]: run }, diagnostics };
    },
  };
}

/** What has been saved of each block; nothing of a new one. */
function savedBlocks({ blocks }: PostPython, saved: SavedRun | undefined): readonly (SavedBlock | undefined)[] {
  const pairs = pairedBlocks(
    blocks.map(({ code }) => sha256(code)),
    (saved?.blocks ?? []).map(({ code }) => code),
  );
  return pairs.map((index) => (index === undefined ? undefined : saved?.blocks[index]));
}

/** What is saved of a value; of a run that is out of date also what it was elsewhere in the post. */
function savedText(value: PythonValue, saved: SavedRun | undefined, isStale: boolean): string | null {
  const known = saved?.values.filter(({ name, format }) => name === value.name && format === value.format) ?? [];
  return (known.find((one) => isSameValue(one, value)) ?? (isStale ? known.at(-1) : undefined))?.text ?? null;
}

function savedRunIn(root: string, folder: string, post: string, diagnostics: Diagnostic[]): SavedRun | undefined {
  const path = `${folder}/run.json`;
  const source = readSourceFile(root, path);
  const saved = isSourceFile(source) && source.text.length <= LARGEST_RUN ? readSavedRun(source.text) : undefined;
  if (saved) return saved;
  diagnostics.push(unreadable(path, `This is no saved run; run \`diptych run ${post}\` to make it again.`));
  return undefined;
}

/** What is wrong with a file of a run; nothing where it can be shown. */
function problemOf(root: string, { kind, path }: OutputFile, post: string): Diagnostic | undefined {
  const bytes = readSourceBytes(root, path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (kind !== "figure" && bytes.length > LARGEST_TEXT)
    return unreadable(path, `Found ${bytes.length} bytes of output; expected at most ${LARGEST_TEXT}.`);
  // Output may be blank, which no file of an author's is.
  const source = bytes.toString("utf8").trim() === "" ? undefined : sourceFileOf(path, bytes);
  if (source && !isSourceFile(source)) return source;
  const text = source?.text ?? "";
  if (kind === "table") return tableProblem(path, text, post);
  return kind === "figure" ? drawingProblem(path, text, post) : undefined;
}

function tableProblem(path: string, text: string, post: string): Diagnostic | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const { data } = table.safeParse(value);
  if (!data || data.rows.some((row) => row.length !== data.columns.length))
    return unreadable(path, `This is no table of a saved run; run \`diptych run --force ${post}\` to make it again.`);
  const cells = data.rows.length * data.columns.length;
  return cells > MOST_CELLS
    ? unreadable(path, `Found a table of ${cells} cells; expected at most ${MOST_CELLS}: show a part of it.`)
    : undefined;
}

function drawingProblem(path: string, svg: string, post: string): Diagnostic | undefined {
  if (svg.length > LARGEST_DRAWING) {
    const message = `Found a drawing of ${svg.length} characters; expected at most ${LARGEST_DRAWING}: draw fewer points, or rasterize them.`;
    return unreadable(path, message);
  }
  const { refusal, standsAlone } = inspectSvg(svg);
  if (refusal !== undefined)
    return { ...unreadable(path, `The figure \`${path}\` is refused: ${refusal}.`), rule: "svg-inert" };
  return standsAlone
    ? unreadable(
        path,
        `This drawing holds a style sheet of its own, so it cannot stand in a page; run \`diptych run --force ${post}\` to make it again.`,
      )
    : undefined;
}

function unreadable(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, severity: "error", rule: "output-readable", message };
}

function valueOfNothing({ name, place }: PythonValue): Diagnostic {
  const message = `No block of this post runs, so there is no value \`${name}\`; expected a block \`\`\`\` \`\`\`python {run} \`\`\`\` above.`;
  return { ...place, severity: "error", rule: "python-value-known", message };
}

/** What is no longer true of a saved run, at the block or the value that it is about. */
function told(path: string, { blocks }: PostPython, reason: StaleReason): Diagnostic[] {
  const run = `run \`diptych run ${path}\`.`;
  if (reason.kind === "value") {
    const { value } = reason;
    const message = `The saved run has no value \`${value.name}\`${value.format && ` as \`${value.format}\``} here; set it in a block above, and ${run}`;
    return [{ ...value.place, severity: "error", rule: "python-value-known", message }];
  }
  const { place } = blocks[Math.min(reason.block, blocks.length) - 1] ?? {};
  return place
    ? [{ ...place, severity: "warning", rule: "output-current", message: staleText(reason, blocks) + run }]
    : [];
}

function staleText(reason: Exclude<StaleReason, { kind: "value" }>, blocks: readonly RunBlock[]): string {
  const block = blocks[reason.block - 1];
  if (!block) return "A block behind this one is gone, and what it has shown is still saved; ";
  const outOfDate = (why: string): string => `The output of this block is out of date: ${why}; `;
  switch (reason.kind) {
    case "unsaved":
      return blocks.length === 1
        ? "The output of this block is missing; "
        : `The outputs of this block and of the ${blocks.length === 2 ? "one" : blocks.length - 1} behind it are missing; `;
    case "taken":
      return "What the blocks of this post show was saved by a notebook, and no run has made it since; ";
    case "new":
    case "output":
      return "The output of this block is missing; ";
    case "changed":
      return outOfDate("its code has changed");
    case "removed":
      return outOfDate("a block before it is gone");
    case "kept":
      return outOfDate("its last run did not come to its end");
    case "raises":
      return outOfDate(
        block.options.raises
          ? "it is expected to raise an exception, and has raised none"
          : "it has raised an exception, and `raises` is no longer there",
      );
    case "file":
      return outOfDate(staleReasonText(reason));
  }
}

/** A file's digest as a saved run has it. */
function hexadecimal(digest: string | undefined): string | undefined {
  return digest === undefined ? undefined : Buffer.from(digest, "base64url").toString("hex");
}

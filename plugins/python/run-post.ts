import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import { LineIndex } from "../core/line-index.ts";
import { describedFigures } from "./described-figures.ts";
import { type KeptBlock, keptBlocks } from "./kept-blocks.ts";
import { outputsFolder } from "./outputs-folder.ts";
import type { PostPython, PythonValue, RunBlock } from "./run-block.ts";
import { runBlocks } from "./run-blocks.ts";
import { loadOutput, loadRun, saveRun } from "./save-run.ts";
import type { SavedRun, SavedValue } from "./saved-run.ts";
import { sha256 } from "./sha256.ts";
import { isSameValue, staleness, staleReasonText } from "./staleness.ts";

/** How blocks are run. */
export interface RunSettings {
  /** A name that is looked for in the PATH, or an absolute path. */
  readonly interpreter: string;
  /** Seconds that a block may take. */
  readonly timeout: number;
  /** Whether all blocks are run, whatever has been saved. */
  readonly force: boolean;
}

/** What came of a post. */
export interface PostRun {
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing where no interpreter was started. */
  readonly made: MadeAnew | undefined;
}

/** Which outputs of a post have been made anew. */
export interface MadeAnew {
  /** The first block whose outputs had to be; one more than there are where only values had. */
  readonly from: number;
  /** The last block that has run as it should. */
  readonly to: number;
  /** How many blocks there are. */
  readonly blocks: number;
  /** Why, as parts of a sentence. */
  readonly reasons: readonly string[];
  /** Blocks before the first whose outputs have come out otherwise all the same. */
  readonly others: readonly number[];
}

/**
 * Runs the Python of a post, if anything of it has changed, and saves what it shows. What comes before a change is run as well,
 * since what comes behind depends on it.
 * @param root the project's root, an absolute path
 * @param path of the post, relative to it
 * @throws NoInterpreterError where there is no Python
 */
export async function runPost(root: string, path: string, python: PostPython, settings: RunSettings): Promise<PostRun> {
  if (python.blocks.length === 0) return { diagnostics: python.values.map(valueWithoutBlocks), made: undefined };
  const folder = join(root, dirname(path));
  const outputs = join(root, outputsFolder(path));
  const saved = loadRun(outputs);
  const stale = staleness(
    python,
    saved,
    (file) => digestOfFile(join(folder, file)),
    (file) => existsSync(join(outputs, file)),
  );
  if (saved && !stale && !settings.force) {
    const values = wantedValues(python, saved.values);
    // No sentence shows the others any more.
    if (values.length < saved.values.length) saveRun(outputs, { ...saved, values }, filesOf(outputs, saved));
    return { diagnostics: undescribed(python, saved), made: undefined };
  }
  const ran = await runBlocks(python, {
    interpreter: settings.interpreter,
    timeout: settings.timeout,
    root: realpathSync(root),
    folder: realpathSync(folder),
    lineOf: linesOf(root),
  });
  const kept = keptBlocks(python.blocks, ran.blocks.length, saved?.blocks ?? []);
  const files = keptFiles(outputs, kept);
  for (const { saved: output, bytes } of ran.outputs) files.set(output.file, bytes);
  const now: SavedRun = {
    format: 1,
    python: ran.python,
    packages: ran.packages ?? saved?.packages ?? {},
    blocks: [...ran.blocks, ...kept.map(({ block }) => block)],
    values: wantedValues(python, [...ran.values, ...(kept.length > 0 && saved ? saved.values : [])]),
  };
  const changed = saveRun(outputs, now, files);
  const from = settings.force ? 1 : (stale?.from ?? 1);
  const before = python.blocks.map(({ number }) => number).filter((number) => number < from);
  return {
    diagnostics: [...ran.diagnostics, ...undescribed(python, now)],
    made: {
      from,
      to: ran.blocks.length,
      blocks: python.blocks.length,
      reasons: [...(stale?.reasons.map(staleReasonText) ?? ["--force"]), ...otherVersions(saved, now)],
      others: before.filter((number) => changed.some((file) => file.startsWith(`block-${number}-`))),
    },
  };
}

/** The values that sentences show, in their order; of two for the same place the first. */
function wantedValues(python: PostPython, values: readonly SavedValue[]): SavedValue[] {
  const wanted: SavedValue[] = [];
  for (const value of python.values) {
    const found = values.find((one) => isSameValue(one, value));
    if (found && !wanted.includes(found) && !wanted.some((one) => isSameValue(one, found))) wanted.push(found);
  }
  return wanted;
}

function undescribed(python: PostPython, saved: SavedRun): Diagnostic[] {
  return saved.blocks.flatMap(({ kept, outputs }, index) =>
    kept ? [] : describedFigures(python.blocks[index] as RunBlock, outputs),
  );
}

function valueWithoutBlocks(value: PythonValue): Diagnostic {
  const message = `No block gives \`${value.name}\` a value: this post has none that runs.`;
  return { ...value.place, severity: "error", rule: "python-value-known", message };
}

/** What an output of the interpreter and of the packages depended on and is another now. */
function otherVersions(before: SavedRun | undefined, now: SavedRun): string[] {
  if (!before) return [];
  const told = before.python === now.python ? [] : [`Python was ${before.python} and is ${now.python}`];
  for (const [name, version] of Object.entries(now.packages)) {
    const was = before.packages[name];
    if (was !== undefined && was !== version) told.push(`${name} was ${was} and is ${version}`);
  }
  return told;
}

function keptFiles(outputs: string, kept: readonly KeptBlock[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { files: names } of kept)
    for (const [name, before] of names) {
      const bytes = loadOutput(outputs, before);
      if (bytes) files.set(name, bytes);
    }
  return files;
}

function filesOf(outputs: string, run: SavedRun): Map<string, Uint8Array> {
  const names = run.blocks.flatMap((block) => block.outputs.map(({ file }) => [file, file] as const));
  return keptFiles(outputs, [{ files: new Map(names), block: run.blocks[0] as SavedRun["blocks"][number] }]);
}

function digestOfFile(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? sha256(readFileSync(path)) : undefined;
  } catch {
    // Neither there nor to be read: whoever reads it says so.
    return undefined;
  }
}

function linesOf(root: string): (file: string, line: number) => string | undefined {
  return (file, line) => {
    try {
      return new LineIndex(readFileSync(join(root, file), "utf8").replace(/^\uFEFF/, "")).lineText(line);
    } catch {
      return undefined;
    }
  };
}

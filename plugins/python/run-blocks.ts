import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Place } from "../core/place.ts";
import { errorPlace } from "./error-place.ts";
import type { AnsweredValue, BlockAnswer, RaisedError } from "./harness-answers.ts";
import { type BlockLine, type BlockOutcome, Interpreter } from "./interpreter.ts";
import type { PostPython, PythonValue, RunBlock } from "./run-block.ts";
import { type RunOutput, runOutputs } from "./run-outputs.ts";
import type { SavedBlock, SavedValue } from "./saved-run.ts";
import { sha256 } from "./sha256.ts";
import { LARGEST_FIGURE } from "./themed-figure.ts";

/** Where and how blocks are run. */
export interface RunPlace {
  /** A name that is looked for in the PATH, or a path. */
  readonly interpreter: string;
  /** Seconds that a block may take. */
  readonly timeout: number;
  /** The project's root, an absolute path without links. */
  readonly root: string;
  /** The post's folder, likewise. */
  readonly folder: string;
  /** A line of a file of the project; nothing where it cannot be read. */
  lineOf(file: string, line: number): string | undefined;
}

/** What came of the blocks of a post, up to the first that failed. */
export interface RunResult {
  /** Version of the interpreter. */
  readonly python: string;
  /** Nothing where the interpreter has not lived to tell. */
  readonly packages: Readonly<Record<string, string>> | undefined;
  readonly blocks: readonly SavedBlock[];
  readonly outputs: readonly RunOutput[];
  readonly values: readonly SavedValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs the blocks of a post in order, in one interpreter, and finds out the values that its sentences show.
 * @throws NoInterpreterError where there is no Python
 */
export async function runBlocks(python: PostPython, place: RunPlace): Promise<RunResult> {
  const blocks: SavedBlock[] = [];
  const outputs: RunOutput[] = [];
  const values: SavedValue[] = [];
  const diagnostics: Diagnostic[] = [];
  const [interpreter, { python: version }] = await Interpreter.start(place.interpreter, place.root, place.folder);
  try {
    // Not known where they stand: they may be at the end.
    let waiting = python.values.filter(({ after }) => after === 0);
    for (const block of python.blocks) {
      const isLast = block === python.blocks.at(-1);
      const here = python.values.filter(({ after }) => after === block.number);
      const asked = isLast ? [...waiting, ...here] : here;
      const request = {
        number: block.number,
        code: block.code,
        values: asked.map(({ name, format }) => ({ name, format })),
      };
      const outcome = await interpreter.run(request, place.timeout);
      const problem = blockProblem(outcome, python, block, place);
      if (problem) diagnostics.push(problem);
      if (outcome.kind !== "answered" || (problem && outcome.answer.error !== null)) break;
      const { answer, text } = outcome;
      const shown = runOutputs(block.number, text, answer.outputs, answer.error ?? undefined);
      const large = largeFigure(answer, shown);
      if (large !== undefined) {
        diagnostics.push({ ...block.place, severity: "error", rule: "python-runs", message: large });
        break;
      }
      outputs.push(...shown);
      blocks.push({ code: sha256(block.code), files: answer.files, outputs: shown.map(({ saved }) => saved) });
      asked.forEach((value, index) => {
        const answered = answer.values[index] as AnsweredValue;
        const { name, format, after } = value;
        if ("text" in answered) values.push({ name, format, after, text: answered.text });
        else if ("unknown" in answered && !isLast) waiting = [...waiting, value];
        else diagnostics.push(valueProblem(value, answered));
      });
    }
    const packages = (await interpreter.finish())?.packages;
    return { python: version, packages, blocks, outputs, values, diagnostics };
  } finally {
    await interpreter.stop();
  }
}

/** What is wrong with how a block has ended. */
function blockProblem(
  outcome: BlockOutcome,
  python: PostPython,
  block: RunBlock,
  { timeout, interpreter, lineOf }: RunPlace,
): Diagnostic | undefined {
  const problem = (message: string, at: Place = block.place): Diagnostic => ({
    ...at,
    severity: "error",
    rule: "python-runs",
    message,
  });
  const placeOf = (at: BlockLine | undefined): Place => {
    const frames = at ? [{ file: `block ${at.block}`, line: at.line, name: "" }] : [];
    return errorPlace({ kind: "", message: "", frames, trace: "" }, python, block, lineOf).place;
  };
  if (outcome.kind === "stopped")
    return problem(
      `This block was stopped after ${timeout} ${timeout === 1 ? "second" : "seconds"}; where it needs longer, set \`python: {timeout: …}\` in posts/site.yaml.`,
      placeOf(outcome.at),
    );
  if (outcome.kind === "died")
    return problem(`The interpreter ended within this block (${outcome.how}).`, placeOf(outcome.at));
  const { answer } = outcome;
  if (answer.error === null) {
    return block.options.raises
      ? problem("This block is expected to raise an exception, and ran to its end.")
      : undefined;
  }
  if (block.options.raises) return undefined;
  const { place, text } = errorPlace(answer.error, python, block, lineOf);
  const { module } = answer.error;
  const notebook = notebookCommand(answer.error, lineOf(place.file, place.line));
  if (notebook !== undefined) return problem(notebook, place);
  if (answer.error.kind !== "ModuleNotFoundError" || module === undefined)
    return problem(`${text}.`.replace(/\.\.$/, "."), place);
  const [top] = module.split(".");
  return problem(
    `Found no module \`${module}\` for \`${interpreter}\`; install it with \`${interpreter} -m pip install ${top}\`, or name the Python that has it by \`python: {interpreter: …}\` in posts/site.yaml.`,
    place,
  );
}

/** What notebooks understand and Python does not. */
function notebookCommand({ kind }: RaisedError, line = ""): string | undefined {
  const command = /^\s*([%!]\S*)/.exec(line)?.[1];
  if (kind !== "SyntaxError" || command === undefined) return undefined;
  return `Found \`${command}\`, a command of a notebook's; blocks are plain Python. Figures are shown without one, and \`subprocess\` starts programs.`;
}

/** What is wrong with a figure that no page takes. */
function largeFigure({ outputs }: BlockAnswer, shown: readonly RunOutput[]): string | undefined {
  const sizes = [
    ...outputs.map((output) => (output.kind === "large" ? output.size : 0)),
    ...shown.map(({ saved, bytes }) => (saved.kind === "figure" ? bytes.length : 0)),
  ];
  const size = Math.max(0, ...sizes);
  if (size <= LARGEST_FIGURE) return undefined;
  const [found, most] = [size, LARGEST_FIGURE].map((bytes) => (bytes / 1e6).toFixed(1));
  return `This block draws a figure of ${found} MB; expected ${most} MB at most. Draw fewer points, or pass \`rasterized=True\` to what draws them.`;
}

function valueProblem(value: PythonValue, answered: Exclude<AnsweredValue, { readonly text: string }>): Diagnostic {
  const problem = { ...value.place, severity: "error", rule: "python-value-known" } as const;
  if ("unknown" in answered) {
    const nearest = nearestName(value.name, answered.unknown);
    const advice = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
    return { ...problem, message: `No block gives \`${value.name}\` a value${advice === "" ? "." : advice}` };
  }
  const format = value.format === "" ? "" : ` as \`${value.format}\``;
  return { ...problem, message: `\`${value.name}\` (${answered.type}) cannot be shown${format}: ${answered.refused}.` };
}

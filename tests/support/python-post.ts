import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatDiagnostics } from "../../plugins/check/format-diagnostic.ts";
import { outputsFolder } from "../../plugins/python/outputs-folder.ts";
import type { PostPython, PythonValue, RunBlock } from "../../plugins/python/run-block.ts";
import { type PostRun, type RunSettings, runPost } from "../../plugins/python/run-post.ts";
import { loadRun } from "../../plugins/python/save-run.ts";
import type { SavedRun } from "../../plugins/python/saved-run.ts";
import { type Files, projectOf } from "./blog.ts";
import { PYTHON } from "./feed-readers.js";
import type { Project } from "./project.ts";

/** The post of these tests. */
export const POST = "posts/notes/a.md";

/** A post whose Python is run. */
export interface PythonPost {
  readonly project: Project;
  /** Writes the post anew. */
  edit(text: string): void;
  run(settings?: Partial<RunSettings>): Promise<PostRun>;
  /** Runs it, and says what is wrong, as people see it. */
  problems(settings?: Partial<RunSettings>): Promise<string>;
  saved(): SavedRun | undefined;
  /** The outputs of a block: their kinds, and what stands in their files. */
  shown(block: number): [kind: string, text: string][];
  /** All files of the outputs, by name. */
  files(): Record<string, string>;
}

/** A project with a post, whose blocks stand between ```` ```python {run} ```` and ```` ``` ````. */
export function pythonPost(text: string, files: Files = {}): PythonPost {
  const project = projectOf({ ...files, [POST]: text });
  let now = text;
  const outputs = join(project.root, outputsFolder(POST));
  const run = (settings: Partial<RunSettings> = {}): Promise<PostRun> =>
    runPost(project.root, POST, pythonIn(now, POST), { interpreter: PYTHON, timeout: 30, force: false, ...settings });
  const readAll = (): Record<string, string> =>
    Object.fromEntries(readdirSync(outputs).map((name) => [name, readFileSync(join(outputs, name), "utf8")]));
  return {
    project,
    edit: (edited) => {
      now = edited;
      project.write(POST, edited);
    },
    run,
    problems: async (settings) => formatDiagnostics((await run(settings)).diagnostics, "text", () => now),
    saved: () => loadRun(outputs),
    shown: (block) => {
      const all = readAll();
      return (loadRun(outputs)?.blocks[block - 1]?.outputs ?? []).map(({ kind, file }) => [kind, all[file] ?? "gone"]);
    },
    files: readAll,
  };
}

/** Blocks one after another, as a post. */
export function blocksOf(...code: string[]): string {
  return code.map((text) => `\`\`\`python {run}\n${text}\n\`\`\`\n`).join("\nText.\n\n");
}

/** Reads the blocks and values of a post, as far as tests need them. */
export function pythonIn(text: string, file: string): PostPython {
  const blocks: RunBlock[] = [];
  const values: PythonValue[] = [];
  const lines = text.split("\n");
  let start: number | undefined;
  lines.forEach((line, index) => {
    if (start !== undefined) {
      if (line !== "```") return;
      blocks.push(blockAt(lines, start, index, blocks.length + 1, file));
      start = undefined;
    } else if (line.startsWith("```python {run")) start = index;
    else
      for (const found of line.matchAll(/\{py:(\w+)(?::([^}]*))?\}/g)) {
        const place = { file, line: index + 1, column: found.index + 1, length: found[0].length };
        values.push({ name: found[1] as string, format: found[2] ?? "", after: blocks.length, place });
      }
  });
  return { blocks, values };
}

function blockAt(lines: readonly string[], start: number, end: number, number: number, file: string): RunBlock {
  const fence = lines[start] as string;
  return {
    number,
    code: lines.slice(start + 1, end).join("\n"),
    from: { file, line: start + 2 },
    place: { file, line: start + 1, column: 1, length: fence.length },
    options: {
      hideCode: fence.includes("hide-code"),
      hideOutput: fence.includes("hide-output"),
      raises: fence.includes("raises"),
      alt: [...fence.matchAll(/alt="([^"]*)"/g)].map(([, words]) => words as string),
    },
  };
}

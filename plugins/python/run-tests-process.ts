import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import * as z from "zod";
import { ENGINE } from "../core/engine-folder.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import { killGroup } from "./kill-group.ts";

const HARNESS = join(ENGINE, "plugins/python/harness/run_tests.py");

/** Where the harness answers. */
const ANSWER = 3;

/** What tests print is kept up to so many characters: its end, where failures stand. */
const MOST_PRINTED = 100_000;
/** Longer than any answer, in characters. */
const LONGEST_ANSWER = 10_000_000;

const answerSchema = z.strictObject({
  python: z.string(),
  tests: z.int().min(0),
  skipped: z.int().min(0),
  failed: z.array(z.string()),
});

/** What a run of tests has come to. */
export type TestsOutcome = { readonly printed: string } & (
  | ({ readonly kind: "ran" } & z.infer<typeof answerSchema>)
  /** It took longer than it may. */
  | { readonly kind: "stopped" }
  /** The interpreter has ended before its tests had: how. */
  | { readonly kind: "died"; readonly how: string }
  /** There is none: why, as part of a sentence. */
  | { readonly kind: "no interpreter"; readonly why: string }
);

/**
 * Runs the tests in a folder with an interpreter of their own, in a clean environment. Whatever they start ends with them.
 * @param interpreter a path, or a name that is looked for in the PATH
 * @param patience seconds that all of them may take
 */
export function runTestsProcess(folder: string, interpreter: string, patience: number): Promise<TestsOutcome> {
  const child = spawn(interpreter, ["-B", HARNESS, String(ANSWER)], {
    cwd: folder,
    env: { ...cleanEnvironment(), MPLBACKEND: "Agg" },
    // A group of its own, so that its children can be stopped with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, out, complaints, answers] = child.stdio as unknown as Readable[];
  let printed = "";
  let answer = "";
  for (const stream of [out, complaints]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-MOST_PRINTED);
    });
  }
  answers?.setEncoding("utf8").on("data", (text: string) => {
    if (answer.length < LONGEST_ANSWER) answer += text;
  });
  for (const stream of [out, complaints, answers]) stream?.on("error", () => {});
  const stopAll = (): void => killGroup(child);
  process.on("exit", stopAll);
  return new Promise((resolve) => {
    let isOver = false;
    const end = (outcome: (printed: string) => TestsOutcome): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      process.off("exit", stopAll);
      stopAll();
      // A child that has left the group may hold them open.
      for (const stream of [out, complaints, answers]) stream?.destroy();
      resolve(outcome(printed));
    };
    const timer = setTimeout(
      () => end((printed) => ({ kind: "stopped", printed })),
      Math.min(patience * 1000, 2 ** 31 - 1),
    );
    child.on("error", (error: NodeJS.ErrnoException) =>
      end((printed) => ({ kind: "no interpreter", why: error.code ?? error.message, printed })),
    );
    child.on("exit", (code, signal) => {
      // What tests have left running does not hold up what they have said.
      stopAll();
      setTimeout(() => end(ended(answer, code, signal)), 1000).unref();
    });
    child.on("close", (code, signal) => end(ended(answer, code, signal)));
  });
}

function ended(answer: string, code: number | null, signal: string | null): (printed: string) => TestsOutcome {
  return (printed) => {
    const read = readAnswer(answer);
    if (read) return { kind: "ran", ...read, printed };
    return { kind: "died", how: signal === null ? `code ${code}` : `signal ${signal}`, printed };
  };
}

function readAnswer(text: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

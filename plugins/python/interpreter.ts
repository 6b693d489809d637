import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { ENGINE } from "../core/engine-folder.ts";
import { TerminalText } from "../core/terminal-text.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import type { BlockAnswer, FirstAnswer, LastAnswer } from "./harness-answers.ts";
import { killGroup } from "./kill-group.ts";

const HARNESS = join(ENGINE, "plugins/python/harness");

/** How long an interpreter may take to start and to end, in milliseconds. */
const PATIENCE_MS = 30_000;

/** How long it may take to say where it is, in milliseconds. */
const LAST_WORDS_MS = 500;

/** Why there is no interpreter. */
export class NoInterpreterError extends Error {}

/** What became of a block. */
export type BlockOutcome =
  | { readonly kind: "answered"; readonly answer: BlockAnswer; readonly text: string }
  /** It took longer than it may. */
  | { readonly kind: "stopped"; readonly at: BlockLine | undefined }
  /** The interpreter has ended within it. */
  | { readonly kind: "died"; readonly how: string; readonly at: BlockLine | undefined };

/** A line of a block, as far as the interpreter could still say which it was at. */
export interface BlockLine {
  readonly block: number;
  /** Within the block, 1-based. */
  readonly line: number;
}

/** What a block is run with. */
export interface BlockRequest {
  readonly number: number;
  readonly code: string;
  readonly values: readonly { readonly name: string; readonly format: string }[];
}

/** One interpreter, which runs blocks one after another. Whatever it has started ends with it. */
export class Interpreter {
  readonly #child: ChildProcess;
  readonly #requests: Writable;
  readonly #ended: Promise<string>;
  #answers = "";
  #onAnswer: ((line: string) => void) | undefined;
  /** What is printed goes here, up to the mark. */
  #printed: { readonly text: TerminalText; readonly mark: Buffer; readonly done: () => void } | undefined;
  /** Of what was printed, the last bytes: a mark may have begun there. */
  #tail: Uint8Array = new Uint8Array();
  #complaint = "";

  private constructor(program: string, folder: string) {
    this.#child = spawn(program, ["-B", join(HARNESS, "run_post.py")], {
      cwd: folder,
      env: environment(),
      // A group of its own, so that its children can be stopped with it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
    });
    const [, out, complaints, answers, requests] = this.#child.stdio as unknown as Readable[];
    this.#requests = requests as unknown as Writable;
    // It may be gone already: whoever waits for its answer is told.
    this.#requests.on("error", () => {});
    out?.on("data", (bytes: Buffer) => this.#print(bytes));
    complaints?.on("data", (bytes: Buffer) => {
      if (this.#complaint.length < 10_000) this.#complaint += bytes;
    });
    answers?.setEncoding("utf8").on("data", (text: string) => this.#answer(text));
    for (const stream of [out, complaints, answers]) stream?.on("error", () => {});
    const stopAll = (): void => killGroup(this.#child);
    process.on("exit", stopAll);
    this.#ended = new Promise((resolve) => {
      this.#child.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      this.#child.on("exit", (code, signal) => {
        process.off("exit", stopAll);
        killGroup(this.#child);
        resolve(signal === null ? `code ${code}` : `signal ${signal}`);
      });
    });
  }

  /**
   * Starts one.
   * @param program a path, or a name that is looked for in the PATH
   * @param root the project's root, an absolute path without links
   * @param folder the post's folder, likewise
   * @throws NoInterpreterError where there is none, or none that will do
   */
  static async start(program: string, root: string, folder: string): Promise<[Interpreter, { python: string }]> {
    const interpreter = new Interpreter(program, folder);
    const first = await interpreter.#ask<FirstAnswer>({ root, folder }, PATIENCE_MS);
    if (typeof first === "object" && "python" in first) return [interpreter, first];
    await interpreter.stop();
    if (typeof first === "object") throw new NoInterpreterError(`\`${program}\` is Python ${first.old}`);
    if (first === "ENOENT") throw new NoInterpreterError(`Found no \`${program}\``);
    if (first === "EACCES") throw new NoInterpreterError(`\`${program}\` may not be run`);
    const said = interpreter.#complaint.trim().split("\n").at(-1) ?? "";
    throw new NoInterpreterError(`\`${program}\` did not start as Python does (${said === "" ? first : said})`);
  }

  /** Runs a block. @param patience seconds that it may take */
  async run(request: BlockRequest, patience: number): Promise<BlockOutcome> {
    const mark = randomBytes(16).toString("hex");
    const text = new TerminalText();
    this.#complaint = "";
    const printed = new Promise<void>((done) => {
      this.#printed = { text, mark: Buffer.from(mark), done };
    });
    const answer = await this.#ask<BlockAnswer>({ ...request, mark, patience }, patience * 1000, printed);
    this.#printed = undefined;
    if (typeof answer === "object") return { kind: "answered", answer, text: text.end() };
    const at = await this.#lastWords(answer === TOO_LONG);
    await this.stop();
    return answer === TOO_LONG ? { kind: "stopped", at } : { kind: "died", how: answer, at };
  }

  /** Ends it. Nothing where it does not end by itself. */
  async finish(): Promise<LastAnswer | undefined> {
    const last = await this.#ask<LastAnswer>({}, PATIENCE_MS);
    // What was to be done at the end of the program is done, unless it takes too long.
    const timer = setTimeout(() => killGroup(this.#child), PATIENCE_MS);
    if (typeof last === "object") await this.#ended;
    clearTimeout(timer);
    await this.stop();
    return typeof last === "object" ? last : undefined;
  }

  async stop(): Promise<void> {
    killGroup(this.#child);
    await this.#ended;
    // A child that has left the group may hold them open.
    for (const stream of this.#child.stdio) stream?.destroy();
  }

  /** Where it is, or was: Python's `faulthandler` writes it down, the innermost call first. */
  async #lastWords(isAlive: boolean): Promise<BlockLine | undefined> {
    if (isAlive) this.#child.kill("SIGUSR1");
    for (const end = performance.now() + LAST_WORDS_MS; performance.now() < end; ) {
      const found = /File "block (\d+)", line (\d+) in .*\n/.exec(this.#complaint);
      if (found) return { block: Number(found[1]), line: Number(found[2]) };
      if (!isAlive && this.#child.stderr?.readableEnded !== false) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return undefined;
  }

  /** Asks, and waits for the answer, and for something else. In place of it: how the interpreter has ended, or that it takes too long. */
  async #ask<Answer>(request: object, patience: number, also?: Promise<void>): Promise<Answer | string> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(TOO_LONG), Math.min(patience, 2 ** 31 - 1));
    });
    const answered = new Promise<Answer>((resolve) => {
      this.#onAnswer = (line) => resolve(JSON.parse(line) as Answer);
    });
    this.#requests.write(`${JSON.stringify(request)}\n`);
    const both = (async () => {
      const answer = await answered;
      await also;
      return answer;
    })();
    try {
      return await Promise.race([both, this.#ended, tooLong]);
    } finally {
      clearTimeout(timer);
      this.#onAnswer = undefined;
    }
  }

  #answer(text: string): void {
    this.#answers += text;
    const end = this.#answers.indexOf("\n");
    if (end < 0) return;
    const line = this.#answers.slice(0, end);
    this.#answers = this.#answers.slice(end + 1);
    this.#onAnswer?.(line);
  }

  #print(bytes: Buffer): void {
    const printed = this.#printed;
    if (!printed) return;
    const all = this.#tail.length === 0 ? bytes : Buffer.concat([this.#tail, bytes]);
    const { mark, text } = printed;
    const at = all.indexOf(mark);
    if (at < 0) {
      const kept = Math.max(0, all.length - mark.length + 1);
      text.write(all.subarray(0, kept));
      this.#tail = all.subarray(kept);
      return;
    }
    text.write(all.subarray(0, at));
    // What a child prints that is left running belongs to no block.
    this.#tail = new Uint8Array();
    this.#printed = undefined;
    printed.done();
  }
}

const TOO_LONG = "too long";

function environment(): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    // The first day that a zip file can name.
    SOURCE_DATE_EPOCH: "315532800",
    // Agg, which also knows what `show` means here; and no settings of somebody's own.
    MPLBACKEND: "module://diptych_agg",
    MATPLOTLIBRC: join(HARNESS, "matplotlibrc"),
  };
}

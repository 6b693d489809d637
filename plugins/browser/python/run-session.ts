import { BlockCode } from "./block-code.ts";
import { importedModules } from "./imported-modules.ts";
import { Interpreter, type PythonPlaces, PythonStoppedError, type PythonWatcher } from "./interpreter.ts";
import { offerToKeep } from "./keep-offer.ts";
import type { RunResult } from "./messages.ts";
import { moduleList, moduleName } from "./module-names.ts";
import { RunBar } from "./run-bar.ts";
import { RunOutput } from "./run-output.ts";
import { STANDARD_MODULES } from "./standard-modules.ts";

/** A block of a post, and what has become of it. */
interface Block {
  readonly number: number;
  readonly code: BlockCode;
  readonly output: RunOutput;
  readonly bar: RunBar;
  /** The code of all blocks down to this one when it ran in the interpreter that is there; nothing where it did not. */
  ran: readonly string[] | undefined;
  /** The same of the output that is shown. */
  shown: readonly string[];
  /** Whether what is shown came of a run here. */
  isOwn: boolean;
  /** What the last run lacked. */
  lacked: string | undefined;
}

/** The blocks of one post, which share one interpreter. Nothing of it is kept, and nothing is sent. */
export class RunSession {
  readonly #places: PythonPlaces;
  readonly #blocks: readonly Block[];
  #interpreter: Interpreter | undefined;
  /** The block that a run was asked for. */
  #target: Block | undefined;

  /** @param figures in the order of the text */
  constructor(places: PythonPlaces, figures: readonly HTMLElement[]) {
    this.#places = places;
    const blocks: Block[] = [];
    for (const figure of figures) {
      const number = Number(figure.dataset.run);
      const code = BlockCode.of(figure, number);
      if (!code) continue;
      const bar = new RunBar(number, {
        run: () => void this.#run(block),
        stop: () => this.#stop(),
        edit: () => void this.#edit(block),
        reset: () => this.#reset(block),
      });
      const block: Block = {
        number,
        code,
        output: new RunOutput(figure, number),
        bar,
        ran: undefined,
        shown: [...blocks.map((before) => before.code.original), code.original],
        isOwn: false,
        lacked: undefined,
      };
      blocks.push(block);
      code.element.after(bar.element);
    }
    this.#blocks = blocks;
    this.#show();
  }

  async #run(target: Block): Promise<void> {
    if (this.#target) {
      if (this.#target !== target) target.bar.say(`Block ${this.#target.number} is still running.`);
      return;
    }
    if (this.#lackOf(target)) return;
    this.#target = target;
    for (const { bar } of this.#blocks) bar.say("");
    this.#show();
    let running: Block | undefined;
    try {
      const interpreter = await this.#ready(target);
      const above = this.#blocks.slice(0, this.#blocks.indexOf(target)).filter((block) => !this.#isCurrent(block));
      for (const block of [...above, target]) {
        running = block;
        if (block !== target) target.bar.say(`Running block ${block.number} first`);
        const result = await this.#runOne(interpreter, block, target);
        running = undefined;
        if (result.traceback === undefined || (block.output.raises && block.code.text === block.code.original))
          continue;
        block.bar.say(`Block ${block.number} ended with an error.`);
        if (block !== target) target.bar.say(`Not run: block ${block.number} ended with an error.`);
        return;
      }
      target.bar.say(`Block ${target.number} has run.`);
    } catch (error) {
      this.#interpreter?.stop();
      this.#interpreter = undefined;
      for (const block of this.#blocks) block.ran = undefined;
      running?.output.abandon();
      for (const { bar } of this.#blocks) bar.say("");
      target.bar.say(lostText(error));
    } finally {
      this.#target = undefined;
      this.#show();
    }
  }

  /** Waits for the interpreter, and loads it where there is none. */
  async #ready(target: Block): Promise<Interpreter> {
    this.#interpreter ??= new Interpreter(this.#places);
    target.bar.say("Loading Python");
    await this.#interpreter.ready(this.#watcher(target, target));
    void offerToKeep(target.bar.element, this.#places.files);
    return this.#interpreter;
  }

  async #runOne(interpreter: Interpreter, block: Block, target: Block): Promise<RunResult> {
    const codes = this.#codes(block);
    block.ran = undefined;
    block.bar.say("Running");
    block.output.begin();
    const result = await interpreter.run(block.number, codes.at(-1) ?? "", this.#watcher(block, target));
    block.output.end(result);
    block.shown = codes;
    block.isOwn = true;
    block.lacked = this.#lackedText(result);
    const isWhole = result.traceback === undefined || block.output.raises;
    block.ran = isWhole ? codes : undefined;
    block.bar.say("");
    this.#show();
    return result;
  }

  #watcher(block: Block, target: Block): PythonWatcher {
    return {
      loading: (loaded, total) => {
        // All but the few bytes of the last small file: what takes time now is its beginning to run.
        if (loaded > total * 0.99) target.bar.say("Starting Python");
        else target.bar.say("Loading Python", `, ${megabytes(loaded)} of ${megabytes(total)} MB`);
      },
      fetching: (packages) => target.bar.say(`Loading ${packages.join(", ")}`),
      text: (text) => block.output.write(text),
    };
  }

  #stop(): void {
    this.#interpreter?.stop();
  }

  async #edit(block: Block): Promise<void> {
    try {
      await block.code.edit(
        () => this.#show(),
        () => void this.#run(block),
      );
    } catch {
      block.bar.say("The editor could not be loaded.");
    }
    this.#show();
  }

  #reset(block: Block): void {
    if (this.#target) {
      block.bar.say(`Block ${this.#target.number} is still running.`);
      return;
    }
    block.code.restore();
    block.output.restore();
    block.shown = this.#blocks.slice(0, this.#blocks.indexOf(block) + 1).map(({ code }) => code.original);
    block.isOwn = false;
    block.lacked = undefined;
    block.bar.say(`Block ${block.number} is as its author left it.`);
    this.#show();
  }

  /** The code of all blocks down to one, as it stands now. */
  #codes(block: Block): string[] {
    return this.#blocks.slice(0, this.#blocks.indexOf(block) + 1).map(({ code }) => code.text);
  }

  /** Whether the interpreter has run a block as it stands, after those above as they stand. */
  #isCurrent(block: Block): boolean {
    return block.ran !== undefined && isSame(block.ran, this.#codes(block));
  }

  /** Why a block cannot be run here; nothing where it can. */
  #lackOf(block: Block): string | undefined {
    if (this.#places.packages !== undefined) return undefined;
    const missing = missingModules(block);
    if (missing.length > 0) return `Needs ${moduleList(missing)}, which this page cannot run.`;
    const above = this.#blocks.slice(0, this.#blocks.indexOf(block)).find((other) => missingModules(other).length > 0);
    return above && `Comes after block ${above.number}, which this page cannot run.`;
  }

  /** What a run that has failed did not find. */
  #lackedText({ missingModule, missingFile }: RunResult): string | undefined {
    if (missingModule !== undefined) {
      const where = this.#places.packages === undefined ? "" : ", nor is it among the packages of this site";
      return `${moduleName(missingModule)} is no module of Python's standard library${where}: this page cannot run it.`;
    }
    if (missingFile !== undefined) return `There is no file ${missingFile} here: a page has no files beside it.`;
    return undefined;
  }

  #show(): void {
    this.#blocks.forEach((block, index) => {
      const codes = this.#codes(block);
      const lack = this.#lackOf(block);
      const isEdited = block.code.text !== block.code.original;
      const doubts = [
        isEdited && block.shown[index] !== codes[index] ? "Changed, and not run since." : undefined,
        this.#staleText(block, codes),
      ].filter((note) => note !== undefined);
      block.bar.show({
        isRunning: this.#target === block,
        lack,
        isEditing: block.code.isEditing,
        canReset: block.isOwn || block.code.isEditing,
        notes: [...doubts, this.#ownText(block, doubts.length > 0), block.lacked].filter((note) => note !== undefined),
      });
    });
  }

  /** What is to be said where blocks above have changed since what is shown was. */
  #staleText(block: Block, codes: readonly string[]): string | undefined {
    const above = codes.slice(0, -1).findIndex((code, index) => code !== block.shown[index]);
    return above < 0 ? undefined : `Not run since block ${this.#blocks[above]?.number} changed.`;
  }

  /**
   * Whose output it is that is shown.
   * @param isDoubted whether it is said already that it is not of the code as it stands
   */
  #ownText(block: Block, isDoubted: boolean): string | undefined {
    if (!block.isOwn) return undefined;
    const isChanged = block.shown.some((code, index) => code !== this.#blocks[index]?.code.original);
    if (isChanged) return "Your output; the text speaks of the original.";
    return isDoubted ? undefined : "Output of this run in your browser.";
  }
}

/** Modules that a block imports and that Python does not have by itself. */
function missingModules({ code }: Block): string[] {
  return importedModules(code.text).filter((module) => !STANDARD_MODULES.has(module));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}

/** Why there is no interpreter any more, and what follows. */
function lostText(error: unknown): string {
  if (error instanceof PythonStoppedError)
    return "Stopped. What Python had worked out is lost; the next run starts over.";
  const reason = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
  return `Python is not there${reason}. The next run starts over.`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

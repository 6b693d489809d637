import type { FromPython, RunResult, ToPython } from "./messages.ts";

/** Where a page finds Python. */
export interface PythonPlaces {
  /** The worker's script. */
  readonly worker: string;
  /** The folder of the interpreter's files. */
  readonly interpreter: string;
  /** Their sizes together. */
  readonly bytes: number;
  readonly packages: string | undefined;
  /** The list of all files that a device needs to run it without a network. */
  readonly files: string;
}

/** Is told of what happens while Python is loaded and runs. */
export interface PythonWatcher {
  loading(loaded: number, total: number): void;
  fetching(packages: readonly string[]): void;
  text(text: string): void;
}

/** Python could not be loaded, or has died. */
export class PythonLostError extends Error {}

/** Python was stopped by whoever runs it. */
export class PythonStoppedError extends Error {}

/** Python in a worker of its own: one namespace, until it is stopped. */
export class Interpreter {
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  readonly #fail: (error: Error) => void;
  /** Where the answer to the block that runs goes. */
  #done: ((result: RunResult) => void) | undefined;
  #watcher: PythonWatcher | undefined;
  readonly #failed: Promise<never>;

  constructor(places: PythonPlaces) {
    this.#worker = new Worker(places.worker, { type: "module" });
    let ready: () => void = () => {};
    let fail: (error: Error) => void = () => {};
    this.#ready = new Promise((resolve) => {
      ready = resolve;
    });
    this.#failed = new Promise((_, reject) => {
      fail = reject;
    });
    // Where nothing waits for it when it happens, the next run is told.
    this.#failed.catch(() => {});
    this.#fail = fail;
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromPython>) => {
      if (data.kind === "ready") ready();
      else if (data.kind === "failed") fail(new PythonLostError(data.reason));
      else if (data.kind === "loading") this.#watcher?.loading(Math.min(data.loaded, places.bytes), places.bytes);
      else if (data.kind === "fetching") this.#watcher?.fetching(data.packages);
      else if (data.kind === "text") this.#watcher?.text(data.text);
      else this.#done?.(data.result);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail(new PythonLostError(event.message ?? ""));
    });
    const { interpreter, packages } = places;
    this.#send({ kind: "load", interpreter: new URL(interpreter, document.baseURI).href, packages });
  }

  /** Waits until the interpreter is there. */
  async ready(watcher: PythonWatcher): Promise<void> {
    this.#watcher = watcher;
    await Promise.race([this.#ready, this.#failed]);
  }

  /** Runs a block; one at a time. */
  async run(block: number, code: string, watcher: PythonWatcher): Promise<RunResult> {
    this.#watcher = watcher;
    const result = new Promise<RunResult>((resolve) => {
      this.#done = resolve;
    });
    this.#send({ kind: "run", block, code });
    return Promise.race([result, this.#failed]);
  }

  /** Ends it, whatever it is doing; its namespace is lost. */
  stop(): void {
    this.#worker.terminate();
    this.#fail(new PythonStoppedError());
  }

  #send(message: ToPython): void {
    this.#worker.postMessage(message);
  }
}

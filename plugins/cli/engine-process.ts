import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { ENGINE } from "../core/engine-folder.ts";
import type { DevEngineOptions } from "./dev-engine.ts";
import type { DevAnswer, DevNotice, DevRequest } from "./dev-messages.ts";

/** How long the process may take to keep what it knows, before it is ended. In milliseconds. */
const PATIENCE_MS = 3000;

/** The process that makes the site while `diptych dev` serves it. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #answer: ((answer: DevAnswer) => void) | undefined;
  #failure: DevAnswer | undefined;
  #isEnding = false;

  /**
   * @param listener.told given what the process has to say beside its answers
   * @param listener.made called when pages are made that could wait
   */
  constructor(
    options: DevEngineOptions,
    { told, made }: { readonly told: (text: string) => void; readonly made: () => void },
  ) {
    this.#child = fork(join(ENGINE, "plugins/cli/dev-engine-process.js"), [JSON.stringify(options)], {
      cwd: options.root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child.on("message", (message: DevAnswer | DevNotice) => {
      if (message.kind === "told") told(message.text);
      else if (message.kind === "made") made();
      else this.#settle(message);
    });
    // It may end while something is being sent: `exit` tells of that.
    this.#child.on("error", () => {});
    this.#ended = new Promise((resolve) => {
      this.#child.once("exit", (code, signal) => {
        const message = `The process that makes the site has ended (${signal ?? code}); the next save starts another.`;
        const text = `${message}\n`;
        if (this.#answer) this.#settle({ kind: "failed", message, text, isFinal: true });
        // One that could not be loaded has said why.
        else if (!this.#isEnding && !this.#failure) told(text);
        resolve();
      });
    });
  }

  /** Whether it can be asked. */
  get isRunning(): boolean {
    return this.#failure === undefined && this.#child.connected;
  }

  /** Makes the pages; one call at a time. */
  build(changed: readonly string[] | undefined): Promise<DevAnswer> {
    if (this.#failure) return Promise.resolve(this.#failure);
    return new Promise((resolve) => {
      this.#answer = resolve;
      const request: DevRequest = { kind: "build", changed };
      this.#child.send(request);
    });
  }

  /** Ends it; it keeps what it knows for the next. */
  async end(): Promise<void> {
    this.#isEnding = true;
    if (this.#child.connected) this.#child.send({ kind: "end" } satisfies DevRequest);
    const force = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE_MS);
    await this.#ended;
    clearTimeout(force);
  }

  #settle(answer: DevAnswer): void {
    const waiting = this.#answer;
    this.#answer = undefined;
    // It could not be loaded: it never will be.
    if (answer.kind === "failed" && answer.isFinal) this.#failure = answer;
    waiting?.(answer);
  }
}

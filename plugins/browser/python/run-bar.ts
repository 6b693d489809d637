/** What the buttons of a block do. */
export interface RunActions {
  run(): void;
  stop(): void;
  edit(): void;
  reset(): void;
}

/** What the bar of a block shows beside what is going on. */
export interface RunBarState {
  /** Whether the block is what a run was asked for: it can be stopped. */
  readonly isRunning: boolean;
  /** Why it cannot be run; nothing where it can. */
  readonly lack: string | undefined;
  readonly isEditing: boolean;
  /** Whether there is anything to be put back. */
  readonly canReset: boolean;
  /** Sentences on the block and what it shows. */
  readonly notes: readonly string[];
}

/** The buttons of a block, and what is said of it. */
export class RunBar {
  readonly element: HTMLElement;
  readonly #run: HTMLButtonElement;
  readonly #edit: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #progress: HTMLElement;
  readonly #lack: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #number: number;
  #isRunning = false;

  constructor(number: number, actions: RunActions) {
    this.#number = number;
    this.#run = button(() => (this.#isRunning ? actions.stop() : actions.run()));
    this.#edit = button(actions.edit);
    this.#reset = button(actions.reset);
    this.#status = element("span", "run-status");
    this.#status.setAttribute("role", "status");
    // Not read aloud: it changes many times a second.
    this.#progress = element("span", "run-progress");
    this.#lack = element("p", "run-lack");
    this.#notes = element("div", "run-notes");
    const buttons = element("div", "run-buttons");
    const going = element("p", "run-going");
    going.append(this.#status, this.#progress);
    buttons.append(this.#run, this.#edit, this.#reset, this.#lack, going);
    this.element = element("div", "run-bar");
    this.element.append(buttons, this.#notes);
    this.#name(this.#edit, "Edit");
    this.#name(this.#reset, "Reset");
  }

  show(state: RunBarState): void {
    this.#isRunning = state.isRunning;
    this.#name(this.#run, state.isRunning ? "Stop" : "Run");
    this.#lack.textContent = state.lack ?? "";
    this.#lack.hidden = state.lack === undefined;
    this.#run.hidden = state.lack !== undefined && !state.isRunning;
    this.#edit.hidden = state.isEditing;
    // A button that goes while it has the focus hands it on.
    if (!state.canReset && this.#reset === document.activeElement) (this.#run.hidden ? this.#edit : this.#run).focus();
    this.#reset.hidden = !state.canReset;
    const notes = state.notes.map((note) => {
      const paragraph = element("p", "");
      paragraph.textContent = note;
      return paragraph;
    });
    if (this.#notes.textContent !== state.notes.join("")) this.#notes.replaceChildren(...notes);
  }

  /**
   * Says what is going on.
   * @param progress changes often, and is not read aloud
   */
  say(status: string, progress = ""): void {
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#progress.textContent = progress;
  }

  /** The name of a button is what it says, and which block it is for. */
  #name(target: HTMLButtonElement, label: string): void {
    if (target.firstChild?.textContent === label) return;
    const which = element("span", "visually-hidden");
    which.textContent = ` block ${this.#number}`;
    target.replaceChildren(label, which);
  }
}

function button(press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "text-button";
  made.addEventListener("click", press);
  return made;
}

function element(tag: "div" | "p" | "span", className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  return made;
}

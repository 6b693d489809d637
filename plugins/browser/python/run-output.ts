import { TerminalText } from "../../core/terminal-text.ts";
import type { RunResult } from "./messages.ts";

/** What a block shows below its code: the author's output, or that of a run in the browser. */
export class RunOutput {
  readonly #figure: HTMLElement;
  readonly #number: number;
  #box: HTMLElement | undefined;
  /** What the author saved; nothing where there is none. */
  readonly #saved: readonly Node[] | undefined;
  #text: TerminalText | undefined;
  #pre: HTMLElement | undefined;
  #isDrawing = false;

  /** @param figure the block, with its output or without */
  constructor(figure: HTMLElement, number: number) {
    this.#figure = figure;
    this.#number = number;
    this.#box = figure.querySelector<HTMLElement>(":scope > .run-output") ?? undefined;
    this.#saved = this.#box && [...this.#box.childNodes];
  }

  /** Whether the author's run of the block ended with an exception, as it was meant to. */
  get raises(): boolean {
    return this.#saved?.some((node) => node instanceof HTMLElement && isOrHolds(node, ".output-error")) ?? false;
  }

  /** Begins a run: what was shown stays, dimmed, until there is something new. */
  begin(): void {
    this.#text = undefined;
    this.#pre = undefined;
    this.#show().setAttribute("aria-busy", "true");
  }

  /** Adds text that the block has written. */
  write(text: string): void {
    if (!this.#text) {
      this.#text = new TerminalText();
      this.#clear();
    }
    this.#text.write(text);
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    // Many pieces may come before the page is painted once.
    setTimeout(() => this.#draw(), 16);
  }

  /** Shows what a run has ended with, below what it wrote. */
  end(result: RunResult): void {
    if (!this.#text) this.#clear();
    this.#draw();
    const box = this.#show();
    if (result.isCut) box.append(paragraph("The rest of the text is left out: it is more than 1 MB."));
    if (result.value !== undefined) box.append(text("Output", this.#number, result.value));
    result.figures?.forEach((svg, index) => {
      box.append(picture(svg, `Figure ${index + 1} of your run of block ${this.#number}`));
    });
    if (result.traceback !== undefined) box.append(text("Error", this.#number, result.traceback));
    if (box.childNodes.length === 0) box.append(paragraph("Nothing to show."));
    box.removeAttribute("aria-busy");
  }

  /** Leaves what is there as it is: the run has been stopped. */
  abandon(): void {
    this.#draw();
    this.#box?.removeAttribute("aria-busy");
    if (this.#box?.childNodes.length === 0) this.#hide();
  }

  /** Puts the author's output back. */
  restore(): void {
    this.#text = undefined;
    this.#pre = undefined;
    if (this.#saved) this.#show().replaceChildren(...this.#saved);
    else this.#hide();
    this.#box?.removeAttribute("aria-busy");
  }

  #draw(): void {
    this.#isDrawing = false;
    const seen = this.#text?.text ?? "";
    if (seen === "") return;
    if (!this.#pre) {
      this.#pre = text("Output", this.#number, "");
      this.#show().append(this.#pre);
    }
    this.#pre.textContent = seen.replace(/\n$/, "");
  }

  #clear(): void {
    this.#pre = undefined;
    this.#show().replaceChildren();
  }

  #show(): HTMLElement {
    if (!this.#box) {
      this.#box = document.createElement("div");
      this.#box.className = "run-output";
    }
    if (!this.#box.isConnected) {
      // Behind the buttons, and what the code is said to implement.
      const above = [...this.#figure.querySelectorAll(":scope > :is(pre, .run-code, .run-bar, .run-implements)")];
      above.at(-1)?.after(this.#box);
    }
    return this.#box;
  }

  #hide(): void {
    this.#box?.remove();
  }
}

function isOrHolds(element: HTMLElement, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

/** Text of a program's; a long line scrolls by itself, by keyboard too. */
function text(kind: "Output" | "Error", block: number, content: string): HTMLElement {
  const pre = document.createElement("pre");
  pre.className = kind === "Error" ? "output-text output-error" : "output-text";
  pre.tabIndex = 0;
  pre.setAttribute("role", "group");
  pre.setAttribute("aria-label", `${kind} of block ${block}`);
  pre.textContent = content;
  return pre;
}

/** A picture as an image: nothing within it can run. */
function picture(svg: string, alt: string): HTMLElement {
  const image = document.createElement("img");
  image.className = "run-picture";
  image.alt = alt;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return image;
}

function paragraph(content: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "quiet";
  element.textContent = content;
  return element;
}

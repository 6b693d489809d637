import { CODE_COPIED, type CopiedCode } from "../copied-code.ts";
import type { CodeEditor } from "./code-editor.ts";

/** The code of a block: as its author wrote it, until a reader opens an editor on it. */
export class BlockCode {
  readonly original: string;
  readonly #number: number;
  readonly #pre: HTMLElement;
  #editor: CodeEditor | undefined;
  #isOpening = false;

  /** @returns nothing for a figure without code */
  static of(figure: HTMLElement, number: number): BlockCode | undefined {
    const pre = figure.querySelector<HTMLElement>(":scope > pre, :scope > .run-code > pre");
    return pre ? new BlockCode(pre, number) : undefined;
  }

  private constructor(pre: HTMLElement, number: number) {
    this.#pre = pre;
    this.#number = number;
    this.original = (pre.querySelector("code") ?? pre).textContent.replace(/\n$/, "");
    pre.addEventListener(CODE_COPIED, (event) => {
      (event as CustomEvent<CopiedCode>).detail.text = this.text;
    });
  }

  /** As it stands now. */
  get text(): string {
    return this.#editor?.text ?? this.original;
  }

  get isEditing(): boolean {
    return this.#editor !== undefined;
  }

  /** What the bar of the block follows: the code, folded or not. */
  get element(): HTMLElement {
    return this.#pre.closest<HTMLElement>("details.run-code") ?? this.#pre;
  }

  /**
   * Puts an editor in place of the code.
   * @param changed is told when the code has changed
   * @param run is asked for by a key
   */
  async edit(changed: () => void, run: () => void): Promise<void> {
    if (this.#editor || this.#isOpening) return;
    this.#isOpening = true;
    try {
      const { openEditor } = await import("./code-editor.ts");
      const fold = this.#pre.closest("details");
      if (fold) fold.open = true;
      this.#editor = openEditor({ code: this.original, label: `Python of block ${this.#number}`, changed, run });
      this.#pre.after(this.#editor.element);
      this.#pre.hidden = true;
      this.#editor.focus();
    } finally {
      this.#isOpening = false;
    }
  }

  /** Puts the author's code back. */
  restore(): void {
    this.#editor?.close();
    this.#editor = undefined;
    this.#pre.hidden = false;
  }
}

import type { Diagnostic } from "../../core/diagnostic.ts";

/** Why nothing was renamed, as a sentence for the author. */
export class RenameError extends Error {
  /** What is wrong in files that have to be read before anything is renamed. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

import type { BlogFile } from "./blog-files.ts";
import { RenameError } from "./rename-error.ts";
import type { Splice } from "./splice.ts";

/** What a renaming does. */
export interface Plan {
  /** Files and folders that get another path; from the root. */
  readonly moves: readonly (readonly [from: string, to: string])[];
  /** Texts that change: by their paths before. */
  readonly texts: ReadonlyMap<string, { readonly file: BlogFile; readonly text: string }>;
}

/** Gathers changes of texts. */
export class Edits {
  readonly #splices = new Map<BlogFile, Splice[]>();

  add(file: BlogFile, splice: Splice): void {
    const all = this.#splices.get(file) ?? [];
    all.push(splice);
    this.#splices.set(file, all);
  }

  of(file: BlogFile): readonly Splice[] {
    return this.#splices.get(file) ?? [];
  }

  get files(): IterableIterator<BlogFile> {
    return this.#splices.keys();
  }
}

/** @throws RenameError: a place was not found for sure, and a name would be left behind or spoilt */
export function refusePlace(file: BlogFile, offset: number, what: string): never {
  const { line, column } = file.source.lines.positionAt(offset);
  throw new RenameError(
    `${file.path}:${line}:${column}: where \`${what}\` stands in this line cannot be told for sure; write it in another way, or change it by hand.`,
  );
}

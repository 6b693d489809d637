import type { MarkdownIt } from "markdown-it";
import type { ParsedDocument } from "../../markdown/document/document.ts";
import { parseDocument } from "../../markdown/document/parse-document.ts";
import type { FormulaSetter } from "../../tex/formula-setter.ts";
import { readableNames } from "../readable-names.ts";
import type { ParseTask } from "./parse-job.ts";
import { bodyOf } from "./source-text.ts";

/** How many documents are kept: an edit seldom changes more, and each of them is large. */
const KEPT = 2;

/**
 * Parses documents, and names their headings and titles by words that can be read. The last ones are kept, so that an edited
 * post is parsed once for all that is made of it. What is made of a parsed document leaves it as it is.
 */
export class DocumentParser {
  readonly #md: MarkdownIt;
  readonly #tex: FormulaSetter;
  /** By all that they are made from, the one that was asked for last at the end. */
  readonly #kept = new Map<string, ParsedDocument>();

  constructor(md: MarkdownIt, tex: FormulaSetter) {
    this.#md = md;
    this.#tex = tex;
  }

  /** @throws SourceChangedError if the file is no longer what it was */
  parse({ source, math, macros }: ParseTask): ParsedDocument {
    const key = JSON.stringify([source, math, macros]);
    const parsed =
      this.#kept.get(key) ??
      readableNames(parseDocument(this.#md, { path: source.path, ...bodyOf(source), math }), this.#tex, macros);
    this.#kept.delete(key);
    this.#kept.set(key, parsed);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return parsed;
  }
}

import { openTextIndex, type TextIndex, type TextIndexFiles } from "./text-index.ts";

/** A post that is to be in the index. */
export interface StoredDocument {
  /** Without the base path. */
  readonly address: string;
  /** Of the document: what tells it from what stood there before. */
  readonly digest: string;
  /** What Pagefind is to read; asked for where it has to be read. */
  readonly document: () => string;
}

/** An index that is open, and what is in it. */
interface OpenIndex {
  readonly language: string;
  readonly index: TextIndex;
  /** Digests by address, in the order in which they were put in. */
  readonly held: Map<string, string>;
}

/** Makes Pagefind's index of a blog's posts, and keeps it open for the next time where there will be one. */
export class TextIndexer {
  readonly #keeps: boolean;
  #open: OpenIndex | undefined;

  /** @param keeps whether there will be a next time */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /**
   * Indexes the documents. Of an index that is open, only what has changed is read again.
   * @param language of the site, as BCP 47 has it
   * @throws if Pagefind reports an error; the next call begins anew
   */
  async index(language: string, documents: readonly StoredDocument[]): Promise<TextIndexFiles> {
    const open = this.#fitting(language, documents) ?? (await this.#openAnew(language));
    // Whatever fails leaves an index that holds nobody knows what.
    this.#open = undefined;
    try {
      const changed = documents.filter(({ address, digest }) => open.held.get(address) !== digest);
      await open.index.put(indexed(changed));
      for (const { address, digest } of changed) open.held.set(address, digest);
      const files = await open.index.files();
      if (this.#keeps) this.#open = open;
      return files;
    } finally {
      if (!this.#open) await open.index.close();
    }
  }

  /** What is gone would stay in an open index, and what is new would stand at its end. */
  #fitting(language: string, documents: readonly StoredDocument[]): OpenIndex | undefined {
    const open = this.#open;
    if (!open || open.language !== language || open.held.size !== documents.length) return undefined;
    const addresses = [...open.held.keys()];
    return documents.every(({ address }, place) => address === addresses[place]) ? open : undefined;
  }

  async #openAnew(language: string): Promise<OpenIndex> {
    await this.#open?.index.close();
    this.#open = undefined;
    return { language, index: await openTextIndex(language), held: new Map() };
  }
}

function* indexed(documents: readonly StoredDocument[]): Generator<{ address: string; document: string }> {
  for (const { address, document } of documents) yield { address, document: document() };
}

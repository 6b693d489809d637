/** How much text of a block is shown, in bytes: an endless loop writes without end. */
export const MOST_TEXT = 1_000_000;

/** So many pieces of text go to the page as they come; after them, many at a time. */
const AT_ONCE = 200;
/** How long pieces are gathered then, in milliseconds. */
const GATHERING = 50;

/** Takes what a block writes, and hands it on: whole characters, in order, no more than `MOST_TEXT`. */
export class TextSink {
  readonly #send: (text: string) => void;
  readonly #now: () => number;
  #pending = "";
  #taken = 0;
  #pieces = 0;
  #sentAt = 0;
  #isCut = false;

  constructor(send: (text: string) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
  }

  /** A writer for one of the streams: each cuts characters into bytes as it likes. */
  stream(): (bytes: Uint8Array) => number {
    const decoder = new TextDecoder();
    return (bytes) => {
      const room = MOST_TEXT - this.#taken;
      const taken = bytes.subarray(0, Math.max(0, room));
      if (taken.length < bytes.length) this.#isCut = true;
      this.#taken += taken.length;
      if (taken.length > 0) this.#add(decoder.decode(taken, { stream: true }));
      // Whoever writes is told that all is written: what is not shown is no mistake of the block's.
      return bytes.length;
    };
  }

  /** Begins anew, for the next block. */
  begin(): void {
    this.#pending = "";
    this.#taken = 0;
    this.#pieces = 0;
    this.#isCut = false;
  }

  /** Hands on what is left. */
  end(): { readonly isCut: boolean } {
    this.#flush();
    return { isCut: this.#isCut };
  }

  #add(text: string): void {
    this.#pending += text;
    this.#pieces++;
    if (this.#pieces <= AT_ONCE || this.#now() - this.#sentAt >= GATHERING) this.#flush();
  }

  #flush(): void {
    if (this.#pending === "") return;
    this.#send(this.#pending);
    this.#pending = "";
    this.#sentAt = this.#now();
  }
}

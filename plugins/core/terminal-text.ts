/** How much of what a block writes is kept, in bytes of UTF-8. */
export const MAX_TEXT = 1_000_000;
/** How much is looked at; a progress bar writes much more than it leaves. */
const MAX_WRITTEN = 20_000_000;
/** No sequence that a terminal obeys is longer. */
const MAX_ESCAPE = 4096;

/** What stands at the end of a text that is cut. */
export const CUT = "… (cut here: the block writes more than 1 MB)\n";

/** Printed as it is; all else is a line break, moves the cursor, or is left out. */
const PLAIN = /(?:\t|\P{Cc})+/uy;
const ESCAPE = "\u001b";
const BELL = "\u0007";
/** What may follow it: colours, movements, erasing; titles of windows and links; and what has one character. */
const SEQUENCE = new RegExp(
  String.raw`\[(?<numbers>[0-?]*)[ -\/]*(?<command>[@-~])|[\]PX^_]\P{Cc}*(?:${BELL}|${ESCAPE}\\)|[ -\/]*[0-OQ-WYZ\u0060-~\\]`,
  "uy",
);

/**
 * What a terminal would show in the end of all that is written to it: what follows a carriage return stands over what was
 * there, and colours are left out.
 */
export class TerminalText {
  readonly #rows: string[] = [""];
  #row = 0;
  /** The current row, letter by letter, where the cursor does not stand behind its last one. */
  #letters: string[] | undefined;
  #column = 0;
  #size = 0;
  #written = 0;
  #isCut = false;
  /** The beginning of a sequence whose end has not come yet. */
  #rest = "";
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** @param piece text, or bytes of UTF-8 */
  write(piece: string | Uint8Array): void {
    if (this.#isCut) return;
    this.#written += piece.length;
    if (this.#written > MAX_WRITTEN) this.#isCut = true;
    else this.#read(this.#rest + (typeof piece === "string" ? piece : this.#decoder.decode(piece, { stream: true })));
  }

  /** What it shows so far. */
  get text(): string {
    const open = this.#letters?.join("");
    return this.#rows.map((row, index) => (index === this.#row ? (open ?? row) : row).trimEnd()).join("\n");
  }

  /** What it shows; empty where that is blank. */
  end(): string {
    if (!this.#isCut) this.#read(this.#rest + this.#decoder.decode(), true);
    const text = boundedText(this.text, this.#isCut);
    return text.trim() === "" ? "" : text;
  }

  #read(text: string, isLast = false): void {
    this.#rest = "";
    let at = 0;
    while (at < text.length && !this.#isCut) {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0];
      if (plain !== undefined) {
        this.#put(plain);
        at += plain.length;
        continue;
      }
      if (text[at] === ESCAPE) {
        SEQUENCE.lastIndex = at + 1;
        const found = SEQUENCE.exec(text);
        if (found) {
          this.#obey(found.groups?.command ?? "", found.groups?.numbers ?? "");
          at += 1 + found[0].length;
          continue;
        }
        if (!isLast && text.length - at < MAX_ESCAPE) {
          this.#rest = text.slice(at);
          return;
        }
      } else this.#control(text[at] as string);
      at++;
    }
  }

  #put(text: string): void {
    this.#size += byteLength(text);
    if (this.#letters) {
      const before = this.#letters.length;
      while (this.#letters.length < this.#column) this.#letters.push(" ");
      for (const letter of text) this.#letters[this.#column++] = letter;
      // Only what is longer than before is more.
      if (this.#letters.length === before) this.#size -= byteLength(text);
    } else this.#rows[this.#row] += text;
    if (this.#size > MAX_TEXT) this.#isCut = true;
  }

  #control(character: string): void {
    if (character === "\n") {
      this.#moveRow(1);
      this.#moveTo(0);
    } else if (character === "\r") this.#moveTo(0);
    else if (character === "\b") this.#moveTo(this.#at() - 1);
  }

  #obey(command: string, numbers: string): void {
    const number = Number.parseInt(numbers, 10);
    const steps = Math.min(Number.isNaN(number) ? 1 : Math.max(1, number), 10_000);
    if (command === "A" || command === "F") this.#moveRow(-steps);
    else if (command === "B" || command === "E") this.#moveRow(Math.min(steps, this.#rows.length - 1 - this.#row));
    else if (command === "C") this.#moveTo(this.#at() + steps);
    else if (command === "D") this.#moveTo(this.#at() - steps);
    else if (command === "G") this.#moveTo(steps - 1);
    else if (command === "K") this.#erase(number);
    else if (command === "J" && !(number > 0)) {
      this.#erase(0);
      this.#rows.length = this.#row + 1;
    }
    if (command === "E" || command === "F") this.#moveTo(0);
  }

  /** @param part 1: up to the cursor, 2: the whole row; else what stands behind it */
  #erase(part: number): void {
    const at = this.#at();
    const letters = this.#open();
    if (part === 1) for (let index = 0; index <= at && index < letters.length; index++) letters[index] = " ";
    else letters.length = part === 2 ? 0 : Math.min(at, letters.length);
  }

  #moveRow(by: number): void {
    const column = this.#at();
    this.#leaveRow();
    this.#row = Math.max(0, this.#row + by);
    if (this.#row === this.#rows.length) {
      this.#rows.push("");
      this.#size++;
    }
    this.#moveTo(column);
  }

  #moveTo(column: number): void {
    // At the end of a line that grows, which is where the cursor mostly stands, letters need not be told apart.
    if (this.#letters === undefined && this.#rows[this.#row] === "" && column <= 0) return;
    this.#open();
    this.#column = Math.max(0, column);
  }

  #at(): number {
    return this.#letters ? this.#column : [...(this.#rows[this.#row] as string)].length;
  }

  #open(): string[] {
    if (this.#letters === undefined) {
      this.#letters = [...(this.#rows[this.#row] as string)];
      this.#column = this.#letters.length;
    }
    return this.#letters;
  }

  #leaveRow(): void {
    if (this.#letters === undefined) return;
    this.#rows[this.#row] = this.#letters.join("");
    this.#letters = undefined;
  }
}

/** A text that ends with one line break, is no longer than what is kept of it, and says so where it would be. */
export function boundedText(text: string, isCut = false): string {
  const whole = `${text.trimEnd()}\n`;
  if (!isCut && byteLength(whole) <= MAX_TEXT) return whole;
  const kept = new TextDecoder().decode(new TextEncoder().encode(whole).subarray(0, MAX_TEXT)).replace(/\uFFFD$/, "");
  return `${kept.trimEnd()}\n${CUT}`;
}

/** In bytes of UTF-8. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

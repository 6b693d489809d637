/** Colours and movements that programs write for terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/**
 * Text as a terminal shows it: what follows a carriage return stands in place of what the line began with, so that a counter
 * that counts in one line is one line.
 */
export class TerminalText {
  #finished = "";
  /** The last line, as it was written. */
  #line = "";

  /** Adds a piece of text. */
  add(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = compact(lines.pop() ?? "");
    for (const line of lines) this.#finished += `${shown(line)}\n`;
  }

  /** All of it as it is to be seen. */
  get text(): string {
    return this.#finished + shown(this.#line);
  }
}

/** A line as it is seen. */
function shown(line: string): string {
  const plain = line.replace(ESCAPES, "");
  if (!plain.includes("\r")) return plain;
  let seen = "";
  for (const part of plain.split("\r")) seen = part + seen.slice(part.length);
  return seen;
}

/** The same line to be gone on with, without what is overwritten: a counter may count for long. */
function compact(line: string): string {
  const at = line.lastIndexOf("\r");
  return at < 1 ? line : `${shown(line.slice(0, at))}${line.slice(at)}`;
}

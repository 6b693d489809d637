/** What is wrong in a BibTeX file, and where. */
export class BibtexSyntaxError extends Error {
  /** 0-based, in the file. */
  readonly offset: number;
  readonly length: number;
  /** True where something is open to the end of what may be read. */
  readonly atEnd: boolean;

  constructor(message: string, offset: number, length = 1, atEnd = false) {
    super(message);
    this.offset = offset;
    this.length = length;
    this.atEnd = atEnd;
  }
}

/** A word with its place. */
export interface Word {
  readonly text: string;
  readonly offset: number;
}

const ENTRY = /@[ \t]*([A-Za-z]+)\s*(?=[{(])/y;
const SPACE = /\s*/y;
const NAME = /[^\s"#%'(),={}@\\]+/y;
const KEY = /[^\s,{}"%\\=#]+/y;
const FIELD_OUTSIDE = /\s*,?\s*([A-Za-z]+)\s*=\s*["{\d]/y;

/** Reads BibTeX's lexical parts one after the other. Offsets are 0-based. */
export class BibtexScanner {
  /** What is read next. */
  at = 0;
  /** Where reading ends. */
  end: number;
  readonly #text: string;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
    this.end = text.length;
  }

  /** The offset of the next `@type{`, beyond which the scanner does not move; nothing where there is none. */
  nextEntry(): number | undefined {
    for (let at = this.#text.indexOf("@", this.at); at >= 0; at = this.#text.indexOf("@", at + 1)) {
      ENTRY.lastIndex = at;
      if (!this.#isCommentedOut(at) && ENTRY.test(this.#text)) return at;
    }
    return undefined;
  }

  /** Reads `@type` and gives the type in lower case. */
  type(start: number): string {
    ENTRY.lastIndex = start;
    const match = ENTRY.exec(this.#text) as RegExpExecArray;
    this.at = ENTRY.lastIndex;
    return (match[1] as string).toLowerCase();
  }

  /** Reads the brace or parenthesis that opens an entry and gives the one that closes it. */
  open(): "}" | ")" {
    const opening = this.#text.charAt(this.at++);
    return opening === "{" ? "}" : ")";
  }

  /** Passes over `{…}` or `(…)`. */
  skipGroup(): void {
    if (this.#text.charAt(this.at) === "{") this.#braced();
    else this.at++;
  }

  /** True if what closes the entry comes next. */
  atClosing(closing: string): boolean {
    this.#skipSpace();
    return this.#text.charAt(this.at) === closing;
  }

  /** Reads what closes an entry, which began at `start`. */
  close(closing: string, start: number): void {
    if (!this.atClosing(closing)) {
      if (this.at >= this.end)
        throw new BibtexSyntaxError(`This entry is not closed; expected \`${closing}\` at its end.`, start, 1, true);
      throw new BibtexSyntaxError(`Found \`${this.peekName()}\`; expected \`${closing}\`.`, this.at);
    }
    this.at++;
  }

  /** Reads a character if it comes next. */
  take(character: string): boolean {
    this.#skipSpace();
    if (this.at >= this.end || this.#text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  expect(character: string, expected: string): void {
    const before = this.at;
    if (this.take(character)) return;
    this.#fail(expected, before);
  }

  name(expected: string): Word {
    this.#skipSpace();
    const offset = this.at;
    const text = this.#match(NAME);
    if (text === "") this.#fail(expected, offset);
    return { text, offset };
  }

  /** Reads the key of an entry. */
  key(): Word {
    this.#skipSpace();
    const offset = this.at;
    const text = this.#match(KEY);
    this.#skipSpace();
    // `@article{title = {…}}`
    if (text === "" || this.#text.charAt(this.at) === "=")
      throw new BibtexSyntaxError("This entry has no key; expected one and a comma, like `belkin2019,`.", offset);
    return { text, offset };
  }

  /** What comes next, for a message: a name or a single character. */
  peekName(): string {
    NAME.lastIndex = this.at;
    return NAME.exec(this.#text)?.[0] ?? this.#text.charAt(this.at);
  }

  /** Reads a value: texts, numbers and names joined by `#`. */
  value(resolve: (name: string, offset: number) => string): string {
    let value = "";
    do {
      this.#skipSpace();
      const first = this.#text.charAt(this.at);
      if (this.at < this.end && first === "{") value += this.#braced();
      else if (this.at < this.end && first === '"') value += this.#quoted();
      else {
        const { text, offset } = this.name("a text in braces or quotation marks, a number, or a name");
        value += /^\d+$/.test(text) ? text : resolve(text, offset);
      }
    } while (this.take("#"));
    return value;
  }

  /** A field behind the end of an entry, which an extra brace has put there. */
  fieldOutside(): Word | undefined {
    FIELD_OUTSIDE.lastIndex = this.at;
    const match = FIELD_OUTSIDE.exec(this.#text);
    const text = match?.[1];
    return match && text ? { text, offset: match.index + match[0].indexOf(text) } : undefined;
  }

  /** True on a line that begins with a percent sign. Asked of ever later places, each line is looked at once. */
  #isCommentedOut(at: number): boolean {
    for (let next = this.#text.indexOf("\n", this.#lineStart); next >= 0 && next < at; ) {
      this.#lineStart = next + 1;
      next = this.#text.indexOf("\n", this.#lineStart);
    }
    SPACE.lastIndex = this.#lineStart;
    SPACE.test(this.#text);
    return this.#text.charAt(SPACE.lastIndex) === "%";
  }

  #braced(): string {
    const start = this.at;
    const stop = this.#balanced(start + 1, "}");
    if (stop === undefined)
      throw new BibtexSyntaxError("This brace is not closed; expected as many `}` as `{`.", start, 1, true);
    this.at = stop + 1;
    return this.#text.slice(start + 1, stop);
  }

  #quoted(): string {
    const start = this.at;
    const stop = this.#balanced(start + 1, '"');
    if (stop === undefined)
      throw new BibtexSyntaxError('This text is not closed; expected `"` at its end.', start, 1, true);
    this.at = stop + 1;
    return this.#text.slice(start + 1, stop);
  }

  /** Where `closing` stands outside of all braces; a backslash takes away no brace's meaning, as BibTeX has it. */
  #balanced(from: number, closing: string): number | undefined {
    let depth = 0;
    for (let at = from; at < this.end; at++) {
      const character = this.#text.charAt(at);
      if (depth === 0 && character === closing) return at;
      if (character === "{") depth++;
      else if (character === "}") depth--;
      if (depth < 0) return undefined;
    }
    return undefined;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const text = (pattern.exec(this.#text)?.[0] ?? "").slice(0, Math.max(0, this.end - this.at));
    this.at += text.length;
    return text;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.#text);
    this.at = Math.min(SPACE.lastIndex, this.end);
  }

  #fail(expected: string, offset: number): never {
    this.#skipSpace();
    if (this.at >= this.end)
      throw new BibtexSyntaxError(`The file ends here; expected ${expected}.`, Math.max(0, offset - 1), 1, true);
    const found = this.peekName();
    throw new BibtexSyntaxError(`Found \`${found}\`; expected ${expected}.`, this.at, found.length);
  }
}

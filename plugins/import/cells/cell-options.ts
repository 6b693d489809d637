/** What the options of a cell say that a block of code here can say too. */
export interface CellOptions {
  readonly runs: boolean;
  readonly hideCode: boolean;
  readonly hideOutput: boolean;
  readonly raises: boolean;
  /** Empty without one. */
  readonly id: string;
  readonly caption: string;
  readonly alt: readonly string[];
  /** Options that mean nothing here, by name. */
  readonly unread: readonly string[];
}

export const NO_OPTIONS: CellOptions = {
  runs: true,
  hideCode: false,
  hideOutput: false,
  raises: false,
  id: "",
  caption: "",
  alt: [],
  unread: [],
};

type Meaning = (value: unknown, isOff: boolean) => Partial<CellOptions>;

/** What Quarto's and MyST's options come to here; an empty meaning is one that a page has anyway, or that nobody sees. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["echo", (_, isOff) => (isOff ? { hideCode: true } : {})],
  ["code-fold", (_, isOff) => (isOff ? {} : { hideCode: true })],
  ["code_fold", (_, isOff) => (isOff ? {} : { hideCode: true })],
  ["output", (_, isOff) => (isOff ? { hideOutput: true } : {})],
  ["results", (value) => (value === "hide" ? { hideOutput: true } : {})],
  ["include", (_, isOff) => (isOff ? { hideCode: true, hideOutput: true } : {})],
  ["eval", (_, isOff) => (isOff ? { runs: false } : {})],
  ["error", (_, isOff) => (isOff ? {} : { raises: true })],
  ["label", (value) => (typeof value === "string" && /^(?:fig|tbl)-/.test(value) ? { id: value } : {})],
  ["fig-cap", (value) => captions(value)],
  ["fig.cap", (value) => captions(value)],
  ["tbl-cap", (value) => captions(value)],
  ["fig-alt", (value) => ({ alt: texts(value) })],
  ["fig.alt", (value) => ({ alt: texts(value) })],
  ["warning", () => ({})],
  ["message", () => ({})],
  ["export", () => ({})],
  ["hide", (_, isOff) => (isOff ? {} : { hideCode: true, hideOutput: true })],
]);

/** What tags of cells come to, those of Jupyter Book and of MyST. */
const TAGS: ReadonlyMap<string, Partial<CellOptions>> = new Map<string, Partial<CellOptions>>([
  ["hide-input", { hideCode: true }],
  ["hide_input", { hideCode: true }],
  ["remove-input", { hideCode: true }],
  ["remove_input", { hideCode: true }],
  ["hide-output", { hideOutput: true }],
  ["hide_output", { hideOutput: true }],
  ["remove-output", { hideOutput: true }],
  ["remove_output", { hideOutput: true }],
  ["hide-cell", { hideCode: true, hideOutput: true }],
  ["hide_cell", { hideCode: true, hideOutput: true }],
  ["remove-cell", { hideCode: true, hideOutput: true }],
  ["remove_cell", { hideCode: true, hideOutput: true }],
  ["raises-exception", { raises: true }],
  ["skip-execution", { runs: false }],
  ["no-execute", { runs: false }],
  ["output_scroll", {}],
  ["scroll-output", {}],
]);

/** Reads the options of a cell, as Quarto and MyST have them. */
export function cellOptions(fields: Readonly<Record<string, unknown>>, tags: readonly string[] = []): CellOptions {
  let options = NO_OPTIONS;
  const unread: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const meaning = MEANINGS.get(name);
    const isOff = value === false || value === "false" || value === "FALSE" || value === "F";
    if (meaning) options = { ...options, ...meaning(value, isOff) };
    else unread.push(name);
  }
  for (const tag of tags) {
    const meaning = TAGS.get(tag);
    if (meaning) options = { ...options, ...meaning };
    else unread.push(tag);
  }
  return { ...options, unread };
}

function captions(value: unknown): Partial<CellOptions> {
  const [first] = texts(value);
  return first === undefined ? {} : { caption: first };
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string").map((one) => oneLine(one));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

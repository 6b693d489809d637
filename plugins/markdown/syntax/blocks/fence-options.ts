// ```python {run hide-code alt="The loss falls." #fig-loss}
import { nearestName } from "../../../core/nearest-name.ts";

/** A value with where it stands: its 0-based offset in the text behind the fence. */
export interface WrittenOption {
  readonly text: string;
  readonly offset: number;
}

/** What the braces behind the language of a block of code say. */
export interface FenceOptions {
  readonly run: boolean;
  readonly hideCode: boolean;
  readonly hideOutput: boolean;
  readonly raises: boolean;
  readonly alt: readonly string[];
  /** Inline Markdown; nothing without one. */
  readonly caption: WrittenOption | undefined;
  /** Empty without one. */
  readonly id: string;
  readonly file: WrittenOption | undefined;
  readonly region: WrittenOption | undefined;
  readonly implements: WrittenOption | undefined;
}

/** A mistake in them: 0-based offset and length in the text behind the fence. */
export interface FenceProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

/** The language and the options of a block of code. */
export interface ReadFence {
  readonly language: string;
  readonly options: FenceOptions;
  readonly problems: readonly FenceProblem[];
}

const FLAGS = ["run", "hide-code", "hide-output", "raises"] as const;
const KEYS = ["file", "region", "implements", "alt", "caption"] as const;
const KNOWN: readonly string[] = [...FLAGS, ...KEYS];
/** Options that say nothing of code that does not run. */
const OF_RUNS: ReadonlySet<string> = new Set([
  "hide-code",
  "hide-output",
  "raises",
  "alt",
  "caption",
  "implements",
  "#",
]);

const PYTHON: ReadonlySet<string> = new Set(["python", "py"]);

const PART =
  /[ \t]*(?:#([A-Za-z0-9][\w:.-]*)(?=[ \t]|$)|([A-Za-z][\w-]*)(?:(=)(?:"((?:\\.|[^"\\])*)"|([^\s"]*)))?(?=[ \t]|$)|(\S+))/y;

interface Part {
  /** `#` for an id. */
  readonly name: string;
  /** Nothing where no value stands behind it. */
  readonly value: WrittenOption | undefined;
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads the braces behind the language of a block of code.
 * @param info what stands behind the fence
 * @returns nothing where there are none, or where they are those of another dialect: `js {1,3-5}`, `python {.numberLines}`
 */
export function readFenceOptions(info: string): ReadFence | undefined {
  const text = info.trim();
  const match = /^([^\s{}]+)[ \t]*(\{)(.*)$/.exec(text);
  if (!match) return undefined;
  const [, language = "", , rest = ""] = match;
  const start = match[0].length - rest.length;
  const isClosed = rest.endsWith("}");
  const inner = isClosed ? rest.slice(0, -1) : rest;
  const parts = partsOf(inner, start);
  if (!parts.some(({ name }) => KNOWN.includes(name) || isNearRun(language, name))) return undefined;
  const problems: FenceProblem[] = [];
  if (!isClosed) {
    const message = "The braces behind the fence are not closed; expected `}` at the end of the line.";
    problems.push({ offset: start - 1, length: text.length - start + 1, message });
  }
  const options = optionsOf(language, parts, problems);
  check(language, options, parts, problems);
  return { language, options, problems };
}

/** `rnu`, `Run`: a word alone that is meant to run Python. */
function isNearRun(language: string, name: string): boolean {
  return PYTHON.has(language) && nearestName(name, ["run"]) !== undefined;
}

function partsOf(inner: string, start: number): Part[] {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < inner.length) {
    const match = PART.exec(inner);
    if (!match) break;
    const [all, id, name, equals, quoted, bare, other] = match;
    const length = all.trimStart().length;
    const offset = start + match.index + all.length - length;
    const at = (value: string, before: number): WrittenOption => ({ text: value, offset: offset + before });
    if (id !== undefined) parts.push({ name: "#", value: at(id, 1), offset, length });
    else if (name !== undefined) {
      const written = quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, "$1");
      const value = equals === undefined ? undefined : at(written ?? "", name.length + (quoted === undefined ? 1 : 2));
      parts.push({ name, value, offset, length });
    } else parts.push({ name: other ?? "", value: undefined, offset, length });
  }
  return parts;
}

function optionsOf(language: string, parts: readonly Part[], problems: FenceProblem[]): FenceOptions {
  const flags = new Set<string>();
  const values = new Map<string, WrittenOption>();
  const alt: string[] = [];
  for (const { name, value, offset, length } of parts) {
    const say = (message: string): void => void problems.push({ offset, length, message });
    if (FLAGS.some((flag) => flag === name)) {
      if (value) say(`\`${name}\` takes no value.`);
      if (flags.has(name)) say(`\`${name}\` is given twice.`);
      flags.add(name);
    } else if (name === "#" || KEYS.some((key) => key === name)) {
      const called = name === "#" ? "An id" : `\`${name}\``;
      if (!value || value.text.trim() === "") say(`\`${name}\` has no value; expected \`${name}=${example(name)}\`.`);
      else if (name === "alt") alt.push(value.text);
      else if (values.has(name)) say(`${called} is given twice.`);
      else values.set(name, value);
    } else {
      const near = nearestName(name, KNOWN);
      const hint = near ? `did you mean \`${near}\`?` : `expected one of ${KNOWN.join(", ")} or \`#id\`.`;
      say(`A block of code has no option \`${name}\`; ${hint}`);
    }
  }
  return {
    run: flags.has("run") && PYTHON.has(language),
    hideCode: flags.has("hide-code"),
    hideOutput: flags.has("hide-output"),
    raises: flags.has("raises"),
    alt,
    caption: values.get("caption"),
    id: values.get("#")?.text ?? "",
    file: values.get("file"),
    region: values.get("region"),
    implements: values.get("implements"),
  };
}

function example(name: string): string {
  if (name === "file") return "code/kmeans.py";
  if (name === "region") return "update";
  return name === "implements" ? "eq-gd" : '"…"';
}

/** Looks for options that contradict each other. */
function check(language: string, options: FenceOptions, parts: readonly Part[], problems: FenceProblem[]): void {
  const say = (name: string, message: string): void => {
    const part = parts.find((one) => one.name === name);
    if (part) problems.push({ offset: part.offset, length: part.length, message });
  };
  if (!PYTHON.has(language))
    say("run", `Found \`run\` on \`${language}\`; only Python runs: expected \`python\`, or no \`run\`.`);
  if (!parts.some(({ name }) => name === "run" || isNearRun(language, name))) {
    for (const name of new Set(parts.map((part) => part.name))) {
      if (!OF_RUNS.has(name)) continue;
      say(name, `${name === "#" ? "An id" : `\`${name}\``} belongs to a block that runs; expected \`run\` beside it.`);
    }
  }
  if (options.region && !options.file) say("region", "A region is a part of a file; expected `file=` beside it.");
  if (options.hideOutput && options.alt.length > 0)
    say("alt", "`hide-output` shows no figure that `alt` could describe; expected one of the two.");
}

import * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, slugify } from "../../core/slug.ts";
import { keyPlaceAt, movedPlaces, placeAt, type YamlPath, type YamlPlaces, type YamlText } from "../read/yaml-text.ts";
import { readablePart } from "./readable-part.ts";
import { isFields, type YamlFields } from "./yaml-fields.ts";

/** What a YAML text says by its schema. */
export interface Validated<T> {
  /** Nothing where too little of it holds. With an error among the diagnostics, what does hold. */
  readonly value: T | undefined;
  /** Where the parts of the value stand. */
  readonly places: YamlPlaces;
  readonly diagnostics: Diagnostic[];
}

/**
 * Holds a YAML text against a schema. A field whose name is misspelt is read by the name that was meant.
 * @param yaml what was parsed
 * @param schema a Zod object; unknown keys are reported if it is strict
 * @param stopgaps what stands for fields that are missing or wrong, may not be missing, and are no texts
 * @returns every diagnostic (`field-known`, `field-present`, `field-valid`) beside the value
 */
export function validate<T>(yaml: YamlText, schema: z.ZodType<T>, stopgaps: YamlFields = {}): Validated<T> {
  if (yaml.diagnostics.length > 0) {
    const part = readablePart(yaml.readable, yaml.places, schema, stopgaps);
    return { value: part?.value, places: part?.places ?? yaml.places, diagnostics: [...yaml.diagnostics] };
  }
  const first = schema.safeParse(yaml.value ?? {});
  if (first.success) return { value: first.data, places: yaml.places, diagnostics: [] };
  const { value, places, diagnostics } = correctNames(yaml, schema);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, places, diagnostics };
  diagnostics.push(...result.error.issues.flatMap((issue) => describeIssue(places, schema, issue)));
  const part = readablePart(value, places, schema, stopgaps);
  return { value: part?.value, places: part?.places ?? places, diagnostics };
}

/** Gives misspelt fields the names that were meant, and tells of each. */
function correctNames(
  yaml: YamlText,
  schema: z.ZodType,
): { readonly value: unknown; readonly places: YamlPlaces; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let { places } = yaml;
  let value = yaml.value ?? {};
  // What is misspelt within a field comes to light when the field has its name.
  for (let isCorrected = true; isCorrected; ) {
    isCorrected = false;
    for (const issue of schema.safeParse(value).error?.issues ?? []) {
      if (issue.code !== "unrecognized_keys") continue;
      const known = keysAt(schema, issue.path);
      for (const key of issue.keys) {
        const near = nearestName(key, known);
        const renamed = near === undefined ? undefined : renamedField(value, issue.path, key, near);
        if (near === undefined || renamed === undefined) continue;
        diagnostics.push(unknownField(places, [...issue.path, key], known));
        value = renamed;
        places = movedPlaces(places, [...issue.path, key], [...issue.path, near]);
        isCorrected = true;
      }
    }
  }
  return { value, places, diagnostics };
}

/** A value in which one field has another name; nothing where it has a field of that name already. */
function renamedField(value: unknown, [step, ...rest]: YamlPath, from: string, to: string): object | undefined {
  if (step !== undefined) {
    if (typeof value !== "object" || value === null) return undefined;
    const inner = renamedField(Reflect.get(value, step), rest, from, to);
    if (inner === undefined) return undefined;
    return Array.isArray(value) ? value.with(Number(step), inner) : { ...value, [step]: inner };
  }
  if (!isFields(value) || Object.hasOwn(value, to)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name === from ? to : name, field]));
}

function unknownField(places: YamlPlaces, path: YamlPath, known: readonly string[]): Diagnostic {
  const near = nearestName(String(path.at(-1)), known);
  const hint = near ? `did you mean \`${near}\`?` : `expected one of ${known.map((name) => `\`${name}\``).join(", ")}.`;
  return {
    ...keyPlaceAt(places, path),
    severity: "error",
    rule: "field-known",
    message: `Unknown field \`${path.filter((step) => typeof step !== "number").join(".")}\`; ${hint}`,
  };
}

/** What is seen on no page: blanks, of whatever width, and signs that only tell how others are set. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}]*$/u;

/** A text that is not empty. */
export const text = z.string({ error: "a text" }).refine((value) => !BLANK.test(value), "a text that is not empty");

/** More than any list of names in a paper's file has. */
const MOST_NAMES = 1000;

/** One or more texts: a single text is a list of one. */
export const textList = oneOrMore(text, MOST_NAMES);

/** In bytes: no file system takes a longer name of a file or folder. */
export const LONGEST_NAME = 255;

/** More tags than this on one post tell nobody what it is about. */
const MOST_TAGS = 100;

/** Tags. The page of each stands in a folder that is named for it. */
export const tagList = oneOrMore(
  text.refine(
    (value) => slugify(value).length <= LONGEST_NAME,
    `a shorter tag: its address is the name of a folder, which has at most ${LONGEST_NAME} letters`,
  ),
  MOST_TAGS,
);

function oneOrMore(item: z.ZodType<string>, most: number) {
  return z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(item, { error: "a text or a list of texts" }).max(most),
  );
}

/** A calendar day, or a time in ISO 8601. */
export const date = z
  .string({ error: "a date like 2026-11-02" })
  .refine(isDate, "a date that exists, like 2026-11-02 or 2026-11-02T09:30:00Z");

/** A calendar day. */
export const day = z
  .string({ error: "a day like 2026-11-02" })
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value), "a day that exists, like 2026-11-02");

/** A calendar day, or a time of one on some clock. */
export const localTime = z
  .string({ error: "a day or time like 2026-11-02T09:30" })
  .refine(isDate, "a day or time that exists, like 2026-11-02T09:30");

/** A file by its path from the one that names it, or an address on the web. */
export const place = z
  .string({ error: "a path or an address" })
  .regex(
    /^(?:https?:\/\/\S+|(?![/\\])(?![a-z][a-z0-9+.-]*:)[^\\]+)$/i,
    "the path of a file, from this one, or an address",
  );

/** A slug. */
export const slug = z
  .string({ error: "a slug" })
  .refine(isSlug, "a slug: lower-case letters, digits and single hyphens");

/** A file, by its path from the one that names it. */
export const relativePath = z
  .string({ error: "a path" })
  .regex(/^(?![/\\])(?![a-z][a-z0-9+.-]*:)[^\\]+$/i, "the path of a file, from this one");

/** A language as BCP 47 has it. */
export const language = z
  .string({ error: "a language tag like en" })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag like en or pt-BR");

/** What dollars mean in Markdown. */
export const mathSyntax = z.enum(["pandoc", "kramdown", "mathjax"]);

/** TeX macros, name to expansion. */
export const macros = z.record(
  z.string().regex(/^\\(?:[A-Za-z@]+|.)$/u, "a macro's name, a backslash and letters"),
  z.string({ error: "TeX, as a text" }),
  { error: "macros, each a name and its TeX" },
);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const day = new Date(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
  // JavaScript rolls 30 February over to March: the day must come back as it was written.
  return (
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(`${match[1]}-${match[2]}-${match[3]}`) &&
    !Number.isNaN(Date.parse(value.replace(" ", "T")))
  );
}

function describeIssue(places: YamlPlaces, schema: z.ZodType, issue: z.core.$ZodIssue): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => unknownField(places, [...issue.path, key], known));
  }
  if (issue.code === "invalid_key") {
    const where = issue.path.slice(0, -1).join(".");
    const message = `Found the name \`${String(issue.path.at(-1))}\` in \`${where}\`; expected ${expectation(issue)}.`;
    return [{ ...keyPlaceAt(places, issue.path), severity: "error", rule: "field-valid", message }];
  }
  const name = issue.path.filter((step) => typeof step !== "number").join(".") || "file";
  if (issue.input === undefined && issue.path.length > 0) {
    return [
      {
        ...placeAt(places, issue.path.slice(0, -1)),
        severity: "error",
        rule: "field-present",
        message: `Missing field \`${name}\`; expected ${expectation(issue)}.`,
      },
    ];
  }
  const isTooLong = issue.code === "too_big" && Array.isArray(issue.input);
  const is = isTooLong ? `a list of ${(issue.input as unknown[]).length.toLocaleString("en")}` : found(issue.input);
  return [
    {
      ...placeAt(places, issue.path),
      severity: "error",
      rule: "field-valid",
      message: `Field \`${name}\` is ${is}; expected ${expectation(issue)}.`,
    },
  ];
}

/** The field names that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  let current: unknown = schema;
  for (const step of path) {
    const plain = unwrap(current);
    if (plain instanceof z.ZodObject) current = plain.shape[String(step)];
    else if (plain instanceof z.ZodArray) current = plain.element;
    else if (plain instanceof z.ZodRecord) current = plain.valueType;
    else return [];
  }
  const plain = unwrap(current);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault ||
    current instanceof z.ZodPipe
  ) {
    current = current instanceof z.ZodPipe ? current.out : current.unwrap();
  }
  return current;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  if (issue.code === "invalid_type" && /^Invalid input/.test(issue.message))
    return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === "too_small" && issue.origin !== "string") return `at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum.toLocaleString("en")}`;
  return issue.message;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: "fields, each a name and a value",
  record: "fields, each a name and a value",
  array: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
};

function found(input: unknown): string {
  if (input === null) return "empty";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a map of fields";
  if (typeof input === "string") {
    return BLANK.test(input) ? "an empty text" : `\`${input.length > 60 ? `${input.slice(0, 59)}…` : input}\``;
  }
  return `the ${typeof input} \`${String(input)}\``;
}

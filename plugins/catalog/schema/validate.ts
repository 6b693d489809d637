import * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, slugify } from "../../core/slug.ts";
import { keyPlaceAt, placeAt, type YamlPath, type YamlText } from "../read/yaml-text.ts";

/**
 * Holds a YAML text against a schema.
 * @param yaml what was parsed
 * @param schema a Zod object; unknown keys are reported if it is strict
 * @returns the value where the schema holds, and every diagnostic (`field-known`, `field-present`, `field-valid`)
 */
export function validate<T>(yaml: YamlText, schema: z.ZodType<T>): { value: T | undefined; diagnostics: Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: [...yaml.diagnostics] };
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: result.error.issues.flatMap((issue) => describeIssue(yaml, schema, issue)),
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

function describeIssue(yaml: YamlText, schema: z.ZodType, issue: z.core.$ZodIssue): Diagnostic[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = keysAt(schema, issue.path);
      const near = nearestName(key, known);
      const hint = near
        ? `did you mean \`${near}\`?`
        : `expected one of ${known.map((name) => `\`${name}\``).join(", ")}.`;
      return {
        ...keyPlaceAt(yaml.places, [...issue.path, key]),
        severity: "error",
        rule: "field-known",
        message: `Unknown field \`${[...issue.path.filter((step) => typeof step !== "number"), key].join(".")}\`; ${hint}`,
      };
    });
  }
  if (issue.code === "invalid_key") {
    const where = issue.path.slice(0, -1).join(".");
    const message = `Found the name \`${String(issue.path.at(-1))}\` in \`${where}\`; expected ${expectation(issue)}.`;
    return [{ ...keyPlaceAt(yaml.places, issue.path), severity: "error", rule: "field-valid", message }];
  }
  const name = issue.path.filter((step) => typeof step !== "number").join(".") || "file";
  if (issue.input === undefined && issue.path.length > 0) {
    return [
      {
        ...placeAt(yaml.places, issue.path.slice(0, -1)),
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
      ...placeAt(yaml.places, issue.path),
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

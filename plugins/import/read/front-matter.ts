import { parse as parseToml } from "smol-toml";
import { MAX_ALIASES, parseLenientYaml } from "./lenient-yaml.ts";

/** The front matter of an old post, and where its body begins. */
export interface OldFrontMatter {
  /** Plain values; dates of TOML are texts in ISO 8601. Empty without front matter. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file in which the body begins, 1-based. */
  readonly bodyLine: number;
  /** Why the fields could not be read as they stand, for people; the body is there all the same. */
  readonly problem?: string;
  /** The line that each top-level field stands in, 1-based; those of YAML and TOML alone. */
  readonly lines: Readonly<Record<string, number>>;
}

const FENCES: readonly (readonly [opening: RegExp, closing: RegExp, format: "yaml" | "toml"])[] = [
  [/^---[ \t]*\n/, /^(?:---|\.\.\.)[ \t]*$/m, "yaml"],
  [/^\+\+\+[ \t]*\n/, /^\+\+\+[ \t]*$/m, "toml"],
];

/**
 * Cuts a file into its front matter, in YAML, TOML or JSON, and its body.
 * @param written the whole file; line ends of any kind
 */
export function readFrontMatter(written: string): OldFrontMatter {
  const text = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (const [opening, closing, format] of FENCES) {
    const first = opening.exec(text)?.[0];
    if (first === undefined) continue;
    const rest = text.slice(first.length);
    const end = closing.exec(rest);
    if (!end) continue;
    const written = rest.slice(0, end.index);
    const body = rest.slice(end.index + end[0].length).replace(/^\n/, "");
    const bodyLine = text.slice(0, text.length - body.length).split("\n").length;
    const read = format === "yaml" ? readYaml(written) : readToml(written);
    return { ...read, body, bodyLine, lines: linesOf(written) };
  }
  return readJson(text) ?? { fields: {}, body: text, bodyLine: 1, lines: {} };
}

/** Reads YAML as lenient generators do. Aliases are bounded. */
export function readYaml(text: string): Pick<OldFrontMatter, "fields" | "problem"> {
  const document = parseLenientYaml(text);
  const [problem] = document.errors;
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const fields = isFields(value) ? value : {};
    return problem
      ? { fields: mendedBy(fields, linewise(text)), problem: problem.message.split("\n")[0] ?? "" }
      : { fields };
  } catch (error) {
    return { fields: linewise(text), problem: (error as Error).message };
  }
}

/** What was read of broken YAML; a line that was taken for fields within a field is the text that it was meant to be. */
function mendedBy(fields: Record<string, unknown>, lines: Record<string, string>): Record<string, unknown> {
  const wrong = Object.entries(lines).filter(([name]) => fields[name] === undefined || isFields(fields[name]));
  return { ...fields, ...Object.fromEntries(wrong) };
}

/** Fields of one line each, of YAML that is broken elsewhere. */
function linewise(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/^([A-Za-z_][\w-]*):[ \t]+(\S.*)$/gm))
    fields[name] = value.trim().replace(/^(["'])(.*)\1$/, "$2");
  return fields;
}

function readToml(text: string): Pick<OldFrontMatter, "fields" | "problem"> {
  try {
    return { fields: plainToml(parseToml(text)) as Record<string, unknown> };
  } catch (error) {
    return { fields: {}, problem: (error as Error).message.split("\n")[0] ?? "" };
  }
}

/** Dates of TOML as texts. */
export function plainToml(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z?$/, "");
  if (Array.isArray(value)) return value.map(plainToml);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainToml(inner)]));
}

/** Hugo's JSON front matter: an object at the beginning of the file. */
function readJson(text: string): OldFrontMatter | undefined {
  if (!/^\{\s*"/.test(text)) return undefined;
  const end = /^\}[ \t]*(?:\n|$)/m.exec(text);
  if (!end) return undefined;
  const stop = end.index + 1;
  try {
    const fields: unknown = JSON.parse(text.slice(0, stop));
    if (!isFields(fields)) return undefined;
    const body = text.slice(stop).replace(/^[ \t]*\n/, "");
    return { fields, body, bodyLine: text.slice(0, text.length - body.length).split("\n").length, lines: {} };
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function linesOf(written: string): Record<string, number> {
  const lines: Record<string, number> = {};
  written.split("\n").forEach((line, index) => {
    const name = /^([A-Za-z_][\w-]*)[ \t]*[:=]/.exec(line)?.[1];
    if (name !== undefined) lines[name] ??= index + 2;
  });
  return lines;
}

// ```{name} argument   :::{name} argument
import { parse } from "yaml";
import { type Line, trimmedLines } from "../convert/lines.ts";

/** A directive of MyST's, read. */
export interface Directive {
  /** In small letters: `prf:theorem`. */
  readonly name: string;
  /** What stands behind the name. */
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  /** The options as YAML has them, where they stand in a block of it: a cell's. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Without options, and without what indents all of it. */
  readonly content: readonly Line[];
  /** The line that opens it, without what indents it. */
  readonly opening: Line;
  /** The lines of its options. */
  readonly optionLines: readonly Line[];
  readonly mark: "`" | ":" | "~";
}

/** What stands in the place of a directive, not indented; nothing to leave it as it is. */
export type Replace = (directive: Directive) => readonly Line[] | undefined;

const OPENING = /^([ \t]*)(`{3,}|:{3,}|~{3,})[ \t]*\{([A-Za-z][\w:+.-]*)\}[ \t]*(.*?)[ \t]*$/;
const CODE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)*(`{3,}|~{3,})(.*)$/;

/**
 * Puts something in the place of each directive of some lines. Those within a directive are for `replace` to look for. Code between
 * fences stays.
 */
export function replaceDirectives(lines: readonly Line[], replace: Replace): Line[] {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = OPENING.exec(line.text);
    if (!opening) {
      const code = CODE.exec(line.text);
      if (code && !(code[1]?.startsWith("`") && code[2]?.includes("`"))) {
        const end = closingLine(lines, at, code[1] as string);
        result.push(...lines.slice(at, end + 1));
        at = end;
      } else result.push(line);
      continue;
    }
    const [, indent = "", fence = ""] = opening;
    const end = closingLine(lines, at, fence);
    const isClosed = isClosing(lines[end]?.text ?? "", fence) && end > at;
    const inside = lines.slice(at + 1, isClosed ? end : end + 1).map((one) => without(indent, one));
    const replaced = replace(readDirective(opening, without(indent, line), inside));
    if (replaced) result.push(...replaced.map(({ text, from }) => ({ text: text === "" ? "" : indent + text, from })));
    else result.push(...lines.slice(at, end + 1));
    at = end;
  }
  return result;
}

/** The line that closes a fence; the last where none does. */
function closingLine(lines: readonly Line[], opening: number, fence: string): number {
  for (let at = opening + 1; at < lines.length; at++) if (isClosing(lines[at]?.text ?? "", fence)) return at;
  return lines.length - 1;
}

function isClosing(text: string, fence: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= fence.length && trimmed === fence.charAt(0).repeat(trimmed.length);
}

function without(indent: string, { text, from }: Line): Line {
  let cut = 0;
  while (cut < indent.length && /[ \t]/.test(text.charAt(cut))) cut++;
  return { text: text.slice(cut), from };
}

function readDirective(match: RegExpExecArray, opening: Line, inside: readonly Line[]): Directive {
  const [, , fence = "", name = "", argument = ""] = match;
  const { count, options, fields } = readOptions(inside);
  return {
    name: name.toLowerCase(),
    argument,
    options,
    fields,
    content: trimmedLines(inside.slice(count)),
    opening,
    optionLines: inside.slice(0, count),
    mark: fence.charAt(0) as Directive["mark"],
  };
}

/** `:name: value` line by line, or YAML between lines of hyphens. */
function readOptions(lines: readonly Line[]): {
  count: number;
  options: ReadonlyMap<string, string>;
  fields: Readonly<Record<string, unknown>>;
} {
  const options = new Map<string, string>();
  if (/^---\s*$/.test(lines[0]?.text ?? "")) {
    const end = lines.findIndex(({ text }, index) => index > 0 && /^---\s*$/.test(text));
    const fields = end < 0 ? undefined : fieldsOf(lines.slice(1, end).map(({ text }) => text));
    if (!fields) return { count: 0, options, fields: {} };
    for (const [name, value] of Object.entries(fields))
      if (typeof value === "string" || typeof value === "number") options.set(name, String(value));
    return { count: end + 1, options, fields };
  }
  let count = 0;
  for (const { text } of lines) {
    const option = /^:([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(text);
    if (!option) break;
    options.set(option[1] as string, (option[2] as string).trim());
    count++;
  }
  const fields = Object.fromEntries([...options].map(([name, value]) => [name, scalarOf(value)]));
  return { count, options, fields };
}

function fieldsOf(lines: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(lines.join("\n"), { maxAliasCount: 0 });
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** `[hide-input, x]` is a list, `true` a flag, all else a text. */
function scalarOf(value: string): unknown {
  if (!/^\[.*\]$|^(?:true|false)$/.test(value)) return value;
  try {
    return parse(value, { maxAliasCount: 0 }) as unknown;
  } catch {
    return value;
  }
}

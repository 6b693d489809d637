// #| echo: false
import { parse } from "yaml";

/** Code without the comments at its beginning in which Quarto keeps options, and what they say. */
export interface CommentedCode {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** How many lines were taken off. */
  readonly lines: number;
}

/** Takes off the options that stand at the beginning of code, `#|` before each line. What cannot be read stays. */
export function commentOptions(code: string): CommentedCode {
  const all = code.split("\n");
  let count = 0;
  while (count < all.length && /^\s*(?:#|\/\/|--)\|/.test(all[count] ?? "")) count++;
  if (count === 0) return { code, fields: {}, lines: 0 };
  const yaml = all
    .slice(0, count)
    .map((line) => line.replace(/^\s*(?:#|\/\/|--)\| ?/, ""))
    .join("\n");
  const fields = fieldsOf(yaml);
  return fields ? { code: all.slice(count).join("\n"), fields, lines: count } : { code, fields: {}, lines: 0 };
}

function fieldsOf(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0 });
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

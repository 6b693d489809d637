import { splitFrontMatter } from "../catalog/read/front-matter.ts";
import { isSourceFile, readSourceFile, type SourceFile } from "../catalog/read/source-file.ts";
import { parseYamlText } from "../catalog/read/yaml-text.ts";
import { LineIndex } from "../core/line-index.ts";

/** A Markdown file as Eleventy is given it. */
export interface TemplateText {
  readonly data: Record<string, unknown>;
  readonly body: string;
}

/**
 * Reads a Markdown file for Eleventy, as the catalog reads it: with any line breaks, with a byte order mark or without.
 * Lines of the body end in line feeds.
 * @param root the project's root
 * @param path relative to it
 * @returns nothing of what cannot be read; the catalog has reported it, with its place
 */
export function readTemplateText(root: string, path: string): TemplateText {
  const file = readSourceFile(root, path);
  if (!isSourceFile(file)) return { data: {}, body: "" };
  const { yaml, body } = splitFrontMatter(file);
  return { data: templateData(yaml.value), body: body.text.replace(/\r\n?/g, "\n") };
}

/** Front matter that Eleventy has cut out of a template of the author's: it leaves the last line without its line feed. */
export function parseTemplateData(yaml: string): Record<string, unknown> {
  const text = `${yaml}\n`;
  const file: SourceFile = { path: "", text, lines: new LineIndex(text) };
  return templateData(parseYamlText(file).value);
}

/** Front matter for Eleventy, which stops at a mistake: what is no fields is no data, and a date that is none is left out. */
function templateData(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const { date, ...rest } = mergeable(value, []) as Record<string, unknown>;
  const usable = typeof date === "string" && !Number.isNaN(Date.parse(date));
  return usable ? { ...rest, date } : rest;
}

/**
 * What Eleventy can merge, which goes down into all values: without what holds itself, and without the name by which a merge
 * would reach all objects.
 * @param around what the value stands in
 */
function mergeable(value: unknown, around: readonly unknown[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (around.includes(value)) return undefined;
  const within = [...around, value];
  if (Array.isArray(value)) return value.map((item) => mergeable(item, within));
  const fields = Object.entries(value).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(fields.map(([name, field]) => [name, mergeable(field, within)]));
}

import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { cutFrontMatter } from "../../catalog/read/front-matter.ts";
import type { SourceFile } from "../../catalog/read/source-file.ts";
import { RenameError } from "./rename-error.ts";
import type { Splice } from "./splice.ts";

/** Where the YAML of a file stands: all of a `.yaml` file, the front matter of a post; 0-based, the end exclusive. */
function yamlRange(source: SourceFile): readonly [start: number, end: number] {
  if (source.path.endsWith(".yaml")) return [0, source.text.length];
  const { start, end, mistake } = cutFrontMatter(source);
  if (mistake) throw new RenameError(mistake.message, [mistake]);
  return [start, end];
}

/** Adds a field to a file's YAML. @param line of YAML, without a line break */
export function addField(source: SourceFile, line: string): Splice {
  const [start, end] = yamlRange(source);
  const { contents } = parseDocument(source.text.slice(start, end));
  if (isMap(contents) && contents.flow && contents.range) {
    const at = start + contents.range[0] + 1;
    return { start: at, end: at, text: contents.items.length === 0 ? line : `${line}, ` };
  }
  const breakOf = /\r\n|\n|\r/.exec(source.text)?.[0] ?? "\n";
  // Before the first field: what stands last may be a text that goes on to the end.
  const at = start + (isMap(contents) && contents.range ? contents.range[0] : end - start);
  return { start: at, end: at, text: `${line}${breakOf}` };
}

/**
 * Has a file say that its page stood at other addresses before.
 * @param added those addresses
 * @param own the addresses that it has now, which are none that it has left
 */
export function addRedirects(source: SourceFile, added: readonly string[], own: readonly string[]): Splice[] {
  const [start, end] = yamlRange(source);
  const { contents } = parseDocument(source.text.slice(start, end));
  const value = isMap(contents) ? contents.get("redirectFrom", true) : undefined;
  if (value === undefined) {
    const said = added.length === 1 ? added[0] : `[${added.join(", ")}]`;
    return [addField(source, `redirectFrom: ${said}`)];
  }
  const items = isSeq(value) ? value.items.filter((item) => isScalar(item)) : isScalar(value) ? [value] : [];
  const known = new Set(items.map((item) => item.value));
  const missing = added.filter((address) => !known.has(address));
  const back = items.filter((item) => own.includes(String(item.value)));
  const splices: Splice[] = [];
  for (const item of back) {
    // It has its old address again.
    const replacement = missing.shift();
    if (replacement === undefined || !item.range)
      throw new RenameError(`\`redirectFrom\` in \`${source.path}\` names \`${item.value}\`; take it out first.`);
    splices.push({ start: start + item.range[0], end: start + item.range[1], text: replacement });
  }
  if (missing.length === 0) return splices;
  if (isScalar(value) && value.range) {
    const [from, to] = [start + value.range[0], start + value.range[1]];
    if (value.value === null) return [{ start: to, end: to, text: ` [${missing.join(", ")}]` }];
    if (back.length > 0)
      return [{ start: from, end: to, text: `[${[...splices.map(({ text }) => text), ...missing].join(", ")}]` }];
    return [
      { start: from, end: from, text: "[" },
      { start: to, end: to, text: `, ${missing.join(", ")}]` },
    ];
  }
  if (!isSeq(value) || !value.range) throw new RenameError(`\`redirectFrom\` in \`${source.path}\` is no list.`);
  if (value.flow) {
    const at = start + value.range[1] - 1;
    return [...splices, { start: at, end: at, text: `${items.length > 0 ? ", " : ""}${missing.join(", ")}` }];
  }
  const last = items.at(-1)?.range;
  if (!last) throw new RenameError(`\`redirectFrom\` in \`${source.path}\` is no list of addresses.`);
  const lineStart =
    Math.max(source.text.lastIndexOf("\n", start + last[0]), source.text.lastIndexOf("\r", start + last[0])) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(lineStart))?.[0] ?? "";
  const breakAt = /\r\n|\n|\r/.exec(source.text.slice(start + last[1]));
  const at = start + last[1] + (breakAt?.index ?? 0);
  const breakOf = breakAt?.[0] ?? "\n";
  return [
    ...splices,
    { start: at, end: at, text: missing.map((address) => `${breakOf}${indent}- ${address}`).join("") },
  ];
}

import type { Diagnostic } from "../../core/diagnostic.ts";
import type { SourceFile } from "./source-file.ts";
import { parseYamlText, type YamlText } from "./yaml-text.ts";

/** A Markdown file cut into its YAML and its body. */
export interface FrontMatter {
  readonly yaml: YamlText;
  readonly body: { readonly text: string; readonly linesBefore: number };
}

/** Where front matter ends in a file, and what stands behind it. */
interface FrontMatterCut {
  /** 0-based offsets of the YAML, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly body: FrontMatter["body"];
  /** `field-present` where there is none, `yaml-parses` where it is not closed; then the rest is what was probably meant. */
  readonly mistake?: Diagnostic;
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING_FENCE = /^---[ \t]*$/m;
const BLANK_LINE = /(?<=^|\n|\r(?!\n))[ \t]*(?=[\r\n])/;

/**
 * Splits front matter from the body, and reads it.
 * @returns both; where there is no front matter, or where it is not closed, that alone among the diagnostics of the YAML
 */
export function splitFrontMatter(file: SourceFile): FrontMatter {
  const { mistake, body, ...cut } = cutFrontMatter(file);
  const yaml = parseYamlText(file, cut);
  if (!mistake) return { yaml, body };
  const { places, value, readable = value } = yaml;
  return { yaml: { value: undefined, readable, places, diagnostics: [mistake] }, body };
}

/** Finds where front matter ends, and does not read it. */
export function cutFrontMatter(file: SourceFile): FrontMatterCut {
  const bodyFrom = (start: number): FrontMatter["body"] => ({
    text: file.text.slice(start),
    linesBefore: file.lines.positionAt(start).line - 1,
  });
  const opening = FENCE.exec(file.text);
  const at = { file: file.path, line: 1, column: 1, severity: "error" } as const;
  if (!opening) {
    const message = "Missing front matter; expected the file to begin with `---`, fields such as `date`, and `---`.";
    return { start: 0, end: 0, body: bodyFrom(0), mistake: { ...at, rule: "field-present", message } };
  }
  const start = opening[0].length;
  const rest = file.text.slice(start);
  const closing = CLOSING_FENCE.exec(rest);
  if (!closing) {
    const message = "The front matter that begins here is not closed; expected a line `---` after its last field.";
    // Most begin their text behind an empty line.
    const end = start + (BLANK_LINE.exec(rest)?.index ?? rest.length);
    return { start, end, body: bodyFrom(end), mistake: { ...at, length: 3, rule: "yaml-parses", message } };
  }
  const end = start + closing.index;
  const afterFence = /^---[ \t]*(?:\r\n|\n|\r)?/.exec(file.text.slice(end))?.[0].length ?? 0;
  return { start, end, body: bodyFrom(end + afterFence) };
}

import type { Diagnostic } from "../../core/diagnostic.ts";
import type { SourceFile } from "./source-file.ts";
import { parseYamlText, type YamlText } from "./yaml-text.ts";

/** A Markdown file cut into its YAML and its body. */
export interface FrontMatter {
  readonly yaml: YamlText;
  readonly body: { readonly text: string; readonly linesBefore: number };
}

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING_FENCE = /^---[ \t]*$/m;

/**
 * Splits front matter from the body, and reads it.
 * @returns both, or the diagnostic `field-present` (there is none) or `yaml-parses` (it is not closed)
 */
export function splitFrontMatter(file: SourceFile): FrontMatter | Diagnostic {
  const cut = cutFrontMatter(file);
  return "severity" in cut ? cut : { yaml: parseYamlText(file, cut), body: cut.body };
}

/**
 * Finds where front matter ends, and does not read it.
 * @returns 0-based offsets of the YAML, and the body; or a diagnostic as `splitFrontMatter` has it
 */
export function cutFrontMatter(
  file: SourceFile,
): { readonly start: number; readonly end: number; readonly body: FrontMatter["body"] } | Diagnostic {
  const opening = FENCE.exec(file.text);
  if (!opening) {
    const message = "Missing front matter; expected the file to begin with `---`, fields such as `date`, and `---`.";
    return { file: file.path, line: 1, column: 1, severity: "error", rule: "field-present", message };
  }
  const rest = file.text.slice(opening[0].length);
  const closing = CLOSING_FENCE.exec(rest);
  if (!closing) {
    const message = "The front matter that begins here is not closed; expected a line `---` after its last field.";
    return { file: file.path, line: 1, column: 1, length: 3, severity: "error", rule: "yaml-parses", message };
  }
  const end = opening[0].length + closing.index;
  const afterFence = /^---[ \t]*(?:\r\n|\n|\r)?/.exec(file.text.slice(end))?.[0].length ?? 0;
  const bodyStart = end + afterFence;
  return {
    start: opening[0].length,
    end,
    body: { text: file.text.slice(bodyStart), linesBefore: file.lines.positionAt(bodyStart).line - 1 },
  };
}

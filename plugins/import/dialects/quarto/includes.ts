// {{< include _parts.qmd >}}   {{< meta title >}}   {{< var x >}}
import { dirname, join } from "node:path/posix";
import type { Line } from "../../convert/lines.ts";
import type { OldSite } from "../../model/old-site.ts";
import type { TellLine } from "../../notebooks/notebook-body.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";

/** Files may include others, and each other; deeper than this nobody means it. */
const DEEPEST = 5;
/** As many lines as no text has that is made of others. */
const MOST_LINES = 200_000;

/** Puts files and values where a text says that they stand. @param path of the text, in the old site */
export function included(
  lines: readonly Line[],
  path: string,
  site: OldSite,
  fields: Fields,
  tell: TellLine,
  depth = 0,
): Line[] {
  const made: Line[] = [];
  for (const line of lines) {
    const name = /^[ \t]*\{\{<\s*include\s+["']?(.+?)["']?\s*>\}\}[ \t]*$/.exec(line.text)?.[1];
    if (name === undefined || made.length > MOST_LINES) {
      made.push({
        ...line,
        text: line.text.replace(
          /\{\{<\s*meta\s+([\w.-]+)\s*>\}\}/g,
          (all, key: string) => textField(fields, key) ?? all,
        ),
      });
      continue;
    }
    const file = name.startsWith("/") ? name.slice(1) : join(dirname(path), name);
    const text = site.files.get(file)?.text;
    if (text === undefined || depth >= DEEPEST) {
      tell("lost", line.from, `The file \`${name}\` that was to stand here is not there.`);
      continue;
    }
    tell("changed", line.from, `The text of \`${name}\` stands here now.`);
    const body = readFrontMatter(text).body.replace(/\n$/, "");
    const inner = body.split("\n").map((one) => ({ text: one, from: line.from }));
    made.push(...included(inner, file, site, fields, tell, depth + 1));
  }
  return made;
}

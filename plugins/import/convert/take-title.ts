import type { Line } from "./lines.ts";

/** A text without the heading that is its title. */
export interface Titled {
  /** Inline Markdown; nothing where no heading of the first level begins the text. */
  readonly title: string | undefined;
  readonly lines: readonly Line[];
  /** How many of the lines stood above it. */
  readonly above: number;
}

/**
 * Takes the first heading of the first level off a text. Where others of that level stand in it, all headings go one level down,
 * since the title is the only one of its level.
 * @param isAbove whether a line may stand before the title: a label, say
 */
export function takeTitle(lines: readonly Line[], isAbove: (text: string) => boolean = () => false): Titled {
  const code = codeLines(lines);
  let title: string | undefined;
  let kept = [...lines];
  let above = 0;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    if (text.trim() === "" || isAbove(text)) continue;
    const directive = /^(`{3,}|:{3,})[ \t]*\{/.exec(text)?.[1];
    if (directive !== undefined) {
      // What a directive shows, or leaves out, may stand above the title.
      const end = lines.findIndex((line, at) => at > index && line.text.trim().startsWith(directive));
      if (end > index) index = end;
      continue;
    }
    const heading = /^#[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(text);
    const below = lines[index + 1]?.text ?? "";
    if (!code.has(index) && heading) {
      title = heading[1];
      above = index;
      kept = lines.filter((_, at) => at !== index);
    } else if (!code.has(index) && /^=+[ \t]*$/.test(below) && /^\S/.test(text)) {
      title = text.trim();
      above = index;
      kept = lines.filter((_, at) => at !== index && at !== index + 1);
    }
    break;
  }
  const id = /[ \t]*\{[#.:][^{}]*\}[ \t]*$/;
  return { title: title?.replace(id, "") || undefined, lines: lowered(kept), above };
}

function lowered(lines: readonly Line[]): readonly Line[] {
  const code = codeLines(lines);
  const has = lines.some(({ text }, index) => !code.has(index) && /^#[ \t]+\S/.test(text));
  if (!has) return lines;
  return lines.map((line, index) =>
    !code.has(index) && /^#{1,5}[ \t]/.test(line.text) ? { ...line, text: `#${line.text}` } : line,
  );
}

/** The lines that stand between fences, and these. */
function codeLines(lines: readonly Line[]): Set<number> {
  const code = new Set<number>();
  let fence = "";
  lines.forEach(({ text }, index) => {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== "") {
      code.add(index);
      if (mark?.startsWith(fence) && text.trim() === mark) fence = "";
    } else if (
      mark !== undefined &&
      !(mark.startsWith("`") && text.slice(text.indexOf(mark) + mark.length).includes("`"))
    ) {
      fence = mark;
      code.add(index);
    }
  });
  return code;
}

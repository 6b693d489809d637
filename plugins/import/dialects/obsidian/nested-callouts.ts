// > [!warning]- Title

import { bodyLines, DEEPEST_BLOCK, type Line, linesAt, linesBody, trimmedLines } from "../../convert/lines.ts";
import { nearestKind, openingLine } from "../../directives/nearest-kind.ts";
import type { Construct, Scene } from "../../model/construct.ts";

const OPENING = /^([ \t]*)>[ \t]?\[!([A-Za-z][\w-]*)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+(.*))?$/;

/** Quotes that say what they are, within each other too: environments, and what is folded where it is folded there. */
export const nestedCallouts: Construct = {
  name: "callouts",
  convert: (body, scene) => linesBody(converted(bodyLines(body), scene, 0)),
};

function converted(lines: readonly Line[], scene: Scene, depth: number): Line[] {
  if (depth > DEEPEST_BLOCK) return [...lines];
  const made: Line[] = [];
  let fence = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1];
    if (fence !== "" || mark !== undefined) {
      if (fence === "") fence = mark ?? "";
      else if (mark?.startsWith(fence) && line.text.trim() === mark) fence = "";
      made.push(line);
      continue;
    }
    const opening = OPENING.exec(line.text);
    if (!opening) {
      made.push(line);
      continue;
    }
    const [, indent = "", name = "", fold, title = ""] = opening;
    let end = at + 1;
    while (end < lines.length && /^[ \t]*>/.test(lines[end]?.text ?? "")) end++;
    const inside = lines
      .slice(at + 1, end)
      .map(({ text, from }) => ({ text: text.replace(/^[ \t]*>[ \t]?/, ""), from }));
    const kind = nearestKind(name) ?? { name: "remark" as const, isStarred: true, called: named(name) };
    const summary = title.trim() || named(name);
    const first = fold === "-" ? `<details>\n<summary>${summary}</summary>\n` : openingLine(kind, "", title.trim());
    scene.took(line.text);
    scene.gave(first);
    const content = converted(trimmedLines(inside), scene, depth + 1);
    const block = [
      ...(made.at(-1)?.text.trim() ? [{ text: "", from: line.from }] : []),
      ...linesAt(line.from, first),
      ...content,
      ...(fold === "-"
        ? linesAt(inside.at(-1)?.from ?? line.from, "\n</details>")
        : [{ text: ":::", from: inside.at(-1)?.from ?? line.from }]),
      ...(lines[end]?.text.trim() ? [{ text: "", from: lines[end]?.from ?? line.from }] : []),
    ];
    made.push(...block.map(({ text, from }) => ({ text: text === "" ? "" : indent + text, from })));
    at = end - 1;
  }
  return made;
}

/** `my-note` as a word: "My note". */
function named(name: string): string {
  const words = name.replace(/[-_]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// ```{note} … ```   :::{prf:theorem} … :::
import { join } from "node:path/posix";
import { bodyLines, DEEPEST_BLOCK, type Line, linesBody } from "../../convert/lines.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { type Directive, replaceDirectives } from "../../directives/directive.ts";
import type { Construct, Scene } from "../../model/construct.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { DIRECTIVES, otherDirective } from "./directive-kinds.ts";
import { normalBody } from "./normal-body.ts";

/** Files may include others, and each other; deeper than this nobody means it. */
const DEEPEST = 5;

/** MyST's directives: environments, figures, tables, cells, and whatever else has a meaning here. */
export const directives: Construct = {
  name: "directives",
  convert: (body, scene) => linesBody(converted(bodyLines(body), scene, 0, 0)),
};

/** @param depth of includes @param nested in how many directives the lines stand */
function converted(lines: readonly Line[], scene: Scene, depth: number, nested: number): Line[] {
  if (nested > DEEPEST_BLOCK) return [...lines];
  return replaceDirectives(lines, (directive) => {
    if (directive.name === "include") return included(directive, scene, depth);
    const { opening, optionLines } = directive;
    let content: readonly Line[] = directive.content;
    const made = (DIRECTIVES.get(directive.name) ?? otherDirective)(directive, scene, (within) => {
      const added = new Set(within.filter((line) => !directive.content.includes(line)));
      const result = converted(within, scene, depth, nested + 1);
      content = result.filter((line) => !added.has(line));
      return result;
    });
    // Lines that are passed on are counted where they stand; all else is taken from what was, and given to what is.
    scene.took(without([opening, ...optionLines, ...content], made));
    scene.gave(without(made, content));
    return made;
  });
}

function without(lines: readonly Line[], others: readonly Line[]): string {
  const known = new Set(others);
  return lines
    .filter((line) => !known.has(line))
    .map(({ text }) => text)
    .join("\n");
}

/** A file whose text stands in the place of the directive. */
function included({ argument, opening }: Directive, scene: Scene, depth: number): Line[] {
  const path = join("/", scene.post.path, "..", argument.trim()).slice(1);
  const text = scene.site.files.get(path)?.text;
  scene.took(opening.text);
  if (text === undefined || depth >= DEEPEST) {
    tellAt(scene, "lost", opening.from, `The file \`${argument}\` that was to stand here is not there.`);
    return [];
  }
  const { body } = readFrontMatter(text);
  const lines = normalBody(
    body
      .trim()
      .split("\n")
      .map((line) => ({ text: line, from: opening.from })),
  );
  scene.gave(lines.map((line) => line.text).join("\n"));
  tellAt(scene, "changed", opening.from, `The text of \`${argument}\` stands here now.`);
  return converted(lines, scene, depth + 1, 0);
}

// ::: {#thm-peak} ## Peak … :::   ::: {.callout-note} … :::
import { type OldAttributes, oldAttributes } from "../../convert/attributes.ts";
import { figureLine, plainWords } from "../../convert/figure-line.ts";
import { bodyLines, DEEPEST_BLOCK, type Line, linesAt, linesBody, trimmedLines } from "../../convert/lines.ts";
import { newId } from "../../convert/new-id.ts";
import { tellAt } from "../../convert/tell-at.ts";
import { unreadLines } from "../../convert/unread-lines.ts";
import { type NearestKind, nearestKind, openingLine } from "../../directives/nearest-kind.ts";
import type { Construct, Scene } from "../../model/construct.ts";

/** Pandoc's blocks with attributes, as Quarto uses them. */
export const divs: Construct = {
  name: "blocks with attributes",
  convert: (body, scene) => linesBody(converted(bodyLines(body), scene, 0)),
};

const OPENING = /^[ \t]*:{3,}[ \t]*(?:\{([^{}]*)\}|([A-Za-z][\w-]*))[ \t]*:*[ \t]*$/;
const CLOSING = /^[ \t]*:{3,}[ \t]*$/;

function converted(lines: readonly Line[], scene: Scene, depth: number): Line[] {
  if (depth > DEEPEST_BLOCK) return [...lines];
  const made: Line[] = [];
  const isUnread = unreadLines(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = isUnread[at] ? null : OPENING.exec(line.text);
    if (!opening) {
      // One that closes nothing shows nothing in Pandoc.
      if (isUnread[at] || !CLOSING.test(line.text)) made.push(line);
      continue;
    }
    const end = closingOf(lines, at, isUnread);
    const attributes = oldAttributes(opening[1] ?? opening[2] ?? "") ?? { id: "", classes: [], values: new Map() };
    scene.took(line.text);
    const inside = trimmedLines(lines.slice(at + 1, end));
    if (made.at(-1)?.text.trim()) made.push({ text: "", from: line.from });
    made.push(...block(attributes, inside, line, lines[end]?.from ?? line.from, scene, depth));
    if (lines[end + 1]?.text.trim()) made.push({ text: "", from: lines[end]?.from ?? line.from });
    at = end;
  }
  return made;
}

/** The line that closes a block; that behind the last where none does. */
function closingOf(lines: readonly Line[], opening: number, isUnread: readonly boolean[]): number {
  let depth = 0;
  for (let at = opening; at < lines.length; at++) {
    const text = lines[at]?.text ?? "";
    if (isUnread[at]) continue;
    if (CLOSING.test(text)) depth--;
    else if (OPENING.test(text)) depth++;
    if (depth === 0) return at;
  }
  return lines.length;
}

function block(
  attributes: OldAttributes,
  inside: readonly Line[],
  opening: Line,
  last: number,
  scene: Scene,
  depth: number,
): Line[] {
  const { id, classes, values } = attributes;
  const from = opening.from;
  const kind = kindOf(attributes);
  if (kind) {
    const { title, rest } = titleOf(inside, values, scene);
    const first = openingLine(kind, id === "" ? "" : newId(id), title);
    scene.gave(first);
    return [{ text: first, from }, ...converted(rest, scene, depth + 1), { text: ":::", from: last }];
  }
  const has = (...names: readonly string[]): boolean => names.some((name) => classes.includes(name));
  if (id === "refs" || has("refs")) return converted(inside, scene, depth + 1);
  const hidden = has("content-hidden") ? values.get("when-format") : undefined;
  const visible = has("content-visible") ? values.get("when-format") : undefined;
  const isForOthers =
    (hidden !== undefined && /^html/.test(hidden)) || (visible !== undefined && !/^html/.test(visible));
  if (isForOthers) {
    scene.took(inside.map(({ text }) => text).join("\n"));
    tellAt(scene, "left", from, "What is for other formats than HTML is left out.");
    return [];
  }
  if (/^fig-/.test(id)) return figure(id, inside, from, scene, depth);
  if (/^tbl-/.test(id)) return table(id, converted(inside, scene, depth + 1));
  if (has("column-margin", "aside", "margin-note", "column-body-outset-right") && isNote(inside)) {
    const text = inside.map((line) => line.text.trim()).join(" ");
    return [{ text: `^[${text}]`, from }];
  }
  if (has("details")) return folded(inside, from, last, values.get("summary") ?? "More", scene, depth);
  const named = [...classes.map((name) => `.${name}`), ...values.keys()].filter((name) => !LAYOUT.test(name));
  if (named.length > 0) tellAt(scene, "left", from, `A block's attributes mean nothing here: \`${named.join(" ")}\`.`);
  const anchor = id === "" ? [] : linesAt(from, `<a id="${newId(id)}"></a>\n`);
  return [...anchor, ...converted(inside, scene, depth + 1)];
}

/** Classes and keys that say how a page is laid out, and nothing of what it says. */
const LAYOUT =
  /^\.?(?:column(?:s|-[a-z-]+)?|layout(?:-[a-z]+)?|hidden|content-(?:visible|hidden)|when-[a-z-]+|width|height|style|panel-tabset|grid|g-col-\d+|g-start-\d+|text-[a-z]+|center|fig-[a-z-]+|align|unlisted|unnumbered|incremental|nonincremental|fragment|group)$/;

/** By a class, else by what the id begins with. */
function kindOf({ id, classes }: OldAttributes): NearestKind | undefined {
  for (const name of classes) {
    const kind =
      /^(?:callout-|proof$|remark$|solution$|theorem$|lemma$|corollary$|proposition$|definition$|example$|exercise$|conjecture$|algorithm$)/.test(
        name,
      )
        ? nearestKind(name)
        : undefined;
    if (kind) return kind;
  }
  const prefix = /^(thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|alg)-/.exec(id)?.[1];
  return prefix === undefined ? undefined : nearestKind(prefix);
}

/** The name of a theorem: its first heading, or an attribute. */
function titleOf(
  inside: readonly Line[],
  values: OldAttributes["values"],
  scene: Scene,
): { title: string; rest: readonly Line[] } {
  const heading = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/.exec(inside[0]?.text ?? "");
  if (heading) {
    scene.took(inside[0]?.text ?? "");
    const title = (heading[1] ?? "").replace(/[ \t]*\{[^{}]*\}$/, "");
    return { title, rest: trimmedLines(inside.slice(1)) };
  }
  return { title: values.get("name") ?? values.get("title") ?? "", rest: inside };
}

/** A figure of one image, or of several above a paragraph that is their caption. */
function figure(id: string, inside: readonly Line[], from: number, scene: Scene, depth: number): Line[] {
  const blocks = paragraphs(inside);
  const caption = (blocks.at(-1) ?? []).map(({ text }) => text.trim()).join(" ");
  const image = /^!\[([^\]]*)\]\((\S+?)(?:\s+"[^"]*")?\)(?:\{([^{}]*)\})?$/.exec(
    (blocks[0] ?? []).map(({ text }) => text.trim()).join(" "),
  );
  const isCaption = blocks.length > 1 && !/^(?:!\[|```|:::|<)/.test(caption);
  if (image && blocks.length === 2 && isCaption) {
    const [, words = "", path = "", written = ""] = image;
    const alt = oldAttributes(written)?.values.get("fig-alt") ?? (plainWords(words) || plainWords(caption));
    const line = figureLine({ path, alt, caption, id: newId(id) });
    scene.took(inside.map(({ text }) => text).join("\n"));
    scene.gave(line);
    return [{ text: line, from }];
  }
  return [...linesAt(from, `<a id="${newId(id)}"></a>\n`), ...converted(inside, scene, depth + 1)];
}

/** A table whose caption is the paragraph behind it. */
function table(id: string, inside: readonly Line[]): Line[] {
  const blocks = paragraphs(inside);
  const last = blocks.at(-1) ?? [];
  const isCaption = blocks.length > 1 && !/^[|<`:!]/.test(last[0]?.text.trim() ?? "|");
  if (!isCaption) return [...linesAt(inside[0]?.from ?? 1, `<a id="${newId(id)}"></a>\n`), ...inside];
  const from = last[0]?.from ?? 1;
  const above = inside.slice(0, inside.indexOf(last[0] as Line));
  return [...above, { text: `Table: ${last.map(({ text }) => text.trim()).join(" ")} {#${newId(id)}}`, from }];
}

function folded(
  inside: readonly Line[],
  from: number,
  last: number,
  summary: string,
  scene: Scene,
  depth: number,
): Line[] {
  const made = linesAt(from, `<details>\n<summary>${summary}</summary>\n`);
  scene.gave(summary);
  return [...made, ...converted(inside, scene, depth + 1), ...linesAt(last, "\n</details>")];
}

/** True for one short paragraph, which can stand in a note. */
function isNote(inside: readonly Line[]): boolean {
  return (
    paragraphs(inside).length === 1 &&
    inside.every(({ text }) => !/^[ \t]*(?:[-*+#>|]|\d+[.)]|```|:::|!\[|\$\$|<)/.test(text)) &&
    inside.map(({ text }) => text).join("").length < 1500
  );
}

function paragraphs(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() !== "") blocks.at(-1)?.push(line);
    else if ((blocks.at(-1) ?? []).length > 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

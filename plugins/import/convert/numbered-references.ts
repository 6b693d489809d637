// as in [3] … ## References … [3] A. Author. A title. 2019.
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { isWithin, type Region, regionsOf } from "./regions.ts";

const HEADING =
  /^(?:#{1,6}[ \t]+(?:\d+\.?[ \t]+)?\**(?:references?|bibliography|works cited|literature(?: cited)?|sources)\b.*|\*\*(?:references?|bibliography|works cited)\**:?\**[ \t]*)$/gim;
const BRACKETED = /^[ \t]{0,3}(?:[-*+][ \t]+)?\\?\[(\d{1,3})\\?\](?!:[ \t]*<?(?:https?:|\/))[.:]?[ \t]+(?=\S)/gm;
const LISTED = /^[ \t]{0,3}(\d{1,3})[.)][ \t]+(?=\S)/gm;
const MENTION =
  /(?<![\]\\!^[])\\?\[([1-9]\d{0,2}(?:[ \t]*[,;][ \t]*[1-9]\d{0,2}|[ \t]*[-–][ \t]*[1-9]\d{0,2})*)\\?\](?![([:])/g;

/** An item of a list of works. 0-based offsets. */
interface Item {
  readonly number: number;
  /** Where an anchor can stand. */
  readonly at: number;
}

/**
 * Numbers in brackets that cite the works of a list at the post's end: they are links to the list. Where it is not plain that they cite
 * it, they stay, and are told of.
 */
export const numberedReferences: Construct = {
  name: "numbered citations",
  convert(body, scene) {
    const { text } = body;
    const regions = regionsOf(text, scene.post.math);
    const heading = [...text.matchAll(HEADING)].filter(({ index }) => !isWithin(regions, index)).at(-1);
    const end = heading?.index ?? text.length;
    const mentions = [...text.slice(0, end).matchAll(MENTION)].filter((match) => isCitation(text, match, regions));
    const [first] = mentions;
    if (!first || /^[ \t]{0,3}\[\d+\]:[ \t]*\S/m.test(text)) return body;
    const items = heading ? listOf(text, heading.index + heading[0].length, regions) : [];
    const numbers = mentions.flatMap(({ 1: written = "" }) => (written.match(/\d+/g) ?? []).map(Number));
    const why = whyNot(items, numbers, text);
    if (why !== undefined) {
      // One number alone is a remark of whatever kind, as are numbers of which the list has none.
      const isLikely =
        items.length > 0 ? numbers.some((one) => one <= items.length) : numbers.includes(1) && numbers.includes(2);
      if (isLikely)
        scene.tell(
          "proposed",
          body,
          first.index,
          `Numbers in brackets may cite works, and stand as they were: ${why}.`,
        );
      return body;
    }
    const edits: Edit[] = items.map(({ number, at }) => ({ start: at, end: at, text: `<a id="ref-${number}"></a>` }));
    for (const match of mentions) {
      const linked = (match[1] ?? "").replace(/\d+/g, (number) => `[${number}](#ref-${number})`);
      edits.push({ start: match.index, end: match.index + match[0].length, text: `[${linked}]` });
    }
    scene.tell("changed", body, first.index, "Numbers that cite the works of the list at the end are links to it.");
    return edited(body, edits);
  },
};

/** A single letter before the bracket makes it an index: `x[1]`. */
function isCitation(text: string, { index, 0: all }: RegExpExecArray, regions: readonly Region[]): boolean {
  if (isWithin(regions, index)) return false;
  const before = text.slice(Math.max(0, index - 200), index);
  if (/(?:^|[^\p{L}])[\p{L}\d_]$/u.test(before)) return false;
  // Within a tag, or at the beginning of a line, where it is an item of a list.
  return (
    !/<[^<>]*$/.test(before) && !(/(?:^|\n)[ \t]*$/.test(before) && /^[ \t]+\S/.test(text.slice(index + all.length)))
  );
}

/** The items behind a heading, up to the next one: those with brackets, else those of a numbered list. */
function listOf(text: string, from: number, regions: readonly Region[]): Item[] {
  const next = /^#{1,6}[ \t]/m.exec(text.slice(from))?.index;
  const section = text.slice(from, next === undefined ? text.length : from + next);
  const read = (pattern: RegExp, isBefore: boolean): Item[] =>
    [...section.matchAll(pattern)].flatMap(({ 0: all, 1: number = "", index }) =>
      isWithin(regions, from + index)
        ? []
        : [{ number: Number(number), at: from + index + (isBefore ? all.search(/\\?\[/) : all.length) }],
    );
  const bracketed = read(BRACKETED, true);
  return bracketed.length > 0 ? bracketed : read(LISTED, false);
}

function whyNot(items: readonly Item[], numbers: readonly number[], text: string): string | undefined {
  if (items.length === 0) return "no numbered list of works stands at the end";
  if (items.some(({ number }, index) => number !== index + 1)) return "the list at the end is not numbered from 1 on";
  const beyond = numbers.find((number) => number > items.length);
  if (beyond !== undefined) return `the list at the end has no ${beyond}`;
  return /["'#{]ref-\d/.test(text) ? "the post has ids like `ref-1` of its own" : undefined;
}

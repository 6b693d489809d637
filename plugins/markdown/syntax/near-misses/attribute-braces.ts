// ## Last {#sec-last .unnumbered}   ![…](…){.center}   $$ … $$ {#eq-x}   [text]{.smallcaps}
import { slugify } from "../../../core/slug.ts";
import { parseBraces } from "../inline/braces.ts";
import { type Attributes, readAttributes } from "./attributes.ts";
import type { Advice, Surroundings } from "./mark.ts";

/** Looks at attributes in braces. Sets in prose, `{a}` and `{1, 2}`, are none. */
export function adviseOnBraces(match: RegExpExecArray, around: Surroundings): Advice | undefined {
  const [, inner = ""] = match;
  if (around.before === "$" && !endsFormula(around)) return undefined;
  // Pandoc's caption, `: Caption {#tbl}`, is told of as one.
  if (/^:[ \t]/.test(around.state.src)) return undefined;
  const where = placeOf(around);
  // The braces of a figure are read once its paragraph is, and what is wrong with them is said there.
  if (where.name === "a figure" && parseBraces(match[0])) return undefined;
  if (/^=[A-Za-z]/.test(inner) && around.before === "`") {
    const instead = inner === "=html" ? "write the HTML by itself, without backticks" : "there is nothing raw but HTML";
    return { what: `Pandoc's mark for raw ${inner.slice(1)}`, instead };
  }
  const attributes = readAttributes(inner);
  if (!attributes) {
    const isBroken = /^[ \t]*#[^\s#{}]/.test(inner) && around.endsBlock && where.mayHaveId;
    if (!isBroken) return undefined;
    const what = "an id of other signs than letters from a to z, digits and `_ : . -`";
    return { what, instead: `write \`{#${slugify(inner.replace("#", ""))}}\`` };
  }
  const { id, classes, keys, unnumbered } = attributes;
  const isPlain = id === undefined && classes.length === 0;
  const isAlone = where.isAttached || around.endsBlock || (around.beginsLine && /^\s?$/.test(around.behind));
  // `{#this}` within a sentence is prose.
  if (classes.length === 0 && keys.length === 0 && id !== undefined && !isAlone) return undefined;
  if (isPlain && unnumbered && !(where.name === "a heading" && around.endsBlock)) return undefined;
  if (isPlain && keys.length > 0 && !where.isAttached && !(where.mayHaveId && around.endsBlock)) return undefined;
  return { what: `Pandoc's mark for ${kindOf(attributes)}`, instead: insteadOf(attributes, where) };
}

/** What braces stand behind. */
interface BracesPlace {
  readonly name: string;
  /** True right behind an image, a link, code or brackets. */
  readonly isAttached: boolean;
  readonly mayHaveId: boolean;
  /** What else may stand beside an id there. */
  readonly also: string;
}

function placeOf(around: Surroundings): BracesPlace {
  const { state, block, before } = around;
  const last = state.pending === "" ? state.tokens.at(-1)?.type : undefined;
  if (endsFormula(around)) return { name: "a formula", isAttached: true, mayHaveId: false, also: "" };
  if (last === "image") {
    const isFigure = state.tokens.length === 1 && around.endsBlock && block === "paragraph_open" && !around.isTight;
    return {
      name: isFigure ? "a figure" : "an image",
      isAttached: true,
      mayHaveId: isFigure,
      also: isFigure ? " and `dark=`" : "",
    };
  }
  if (block === "heading_open")
    return { name: "a heading", isAttached: false, mayHaveId: true, also: ' and `turn="…"`' };
  if (block === "table_caption_open") return { name: "a caption", isAttached: false, mayHaveId: true, also: "" };
  if (block === "environment_open")
    return { name: "an environment", isAttached: false, mayHaveId: true, also: ' and `turn="…"`' };
  const isAttached = last === "link_close" || last === "code_inline" || last === "citation" || before === "]";
  const names = new Map([
    ["link_close", "a link"],
    ["code_inline", "code"],
    ["citation", "a citation"],
  ]);
  return {
    name: names.get(last ?? "") ?? (before === "]" ? "a span" : "text"),
    isAttached,
    mayHaveId: false,
    also: "",
  };
}

/** True behind `$$ … $$`, with white space between or not. */
function endsFormula({ state }: Surroundings): boolean {
  return (
    /^math_(?:display|inline)$/.test(state.tokens.at(-1)?.type ?? "") &&
    state.pending.trim() === "" &&
    state.tokens.at(-1)?.markup !== "$"
  );
}

function kindOf({ id, classes, keys }: Attributes): string {
  if (classes.length > 0 && id === undefined && keys.length === 0) return "a class";
  if (id !== undefined && classes.length === 0 && keys.length === 0) return "an id";
  return id === undefined && classes.length === 0 && keys.length === 0 ? "a heading without a number" : "attributes";
}

function insteadOf({ id, classes, keys }: Attributes, where: BracesPlace): string {
  if (where.name === "a formula") {
    return id === undefined
      ? "a formula has no attributes: leave it out"
      : `write \`\\label{${id.replace(/^eq-/, "eq:")}}\` within the formula`;
  }
  if (where.mayHaveId) {
    const may = `${where.name} has \`#id\`${where.also} alone`;
    // The id comes first: a heading's braces are read in this order alone.
    if (keys.includes("turn")) return `${may}, in this order: write \`{#${id ?? "id"} turn="…"}\``;
    return id === undefined ? `${may}: leave it out` : `${may}: write \`{#${id}}\``;
  }
  if (id !== undefined)
    return `write \`<a id="${id}"></a>\` before it, or give a heading, figure or table \`{#${id}}\``;
  const element = new Map([
    ["mark", "mark"],
    ["underline", "u"],
    ["ul", "u"],
    ["kbd", "kbd"],
  ]).get(classes[0] ?? "");
  if (element !== undefined && where.name === "a span") return `write \`<${element}>…</${element}>\``;
  return classes.length > 0
    ? "there are no classes here: leave it out"
    : `${where.name} has no attributes: leave it out`;
}

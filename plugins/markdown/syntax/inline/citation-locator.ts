import type { Locator } from "../../../bibliography/locator.ts";

/** How authors write what they count, in English, without the full stop. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    appendix: "appendix appendices app apps",
    book: "book books bk bks",
    chapter: "chapter chapters chap chaps ch chs",
    column: "column columns col cols",
    equation: "equation equations eq eqs",
    figure: "figure figures fig figs",
    folio: "folio folios fol fols",
    issue: "number numbers no nos",
    line: "line lines l ll",
    note: "note notes n nn",
    opus: "opus opera op opp",
    page: "page pages p pp",
    paragraph: "paragraph paragraphs para paras ¶ ¶¶",
    part: "part parts pt pts",
    section: "section sections sec secs § §§",
    table: "table tables tbl tbls tab tabs",
    verse: "verse verses v vv",
    volume: "volume volumes vol vols",
  }).flatMap(([label, words]) => words.split(" ").map((word) => [word, label] as const)),
);

const LABELLED = /^\s*,?\s*(\p{L}+|[§¶]{1,2})(\.?)[\s\u00a0]*/u;
const NUMBER = "(?:[\\p{L}]?\\d[\\p{L}\\d.:]*(?<![.:])|[ivxlcdm]+(?![\\p{L}])|[IVXLCDM]+(?![\\p{L}]))";
const RANGE = `${NUMBER}(?:\\s*[-–—]{1,3}\\s*${NUMBER})?`;
const RANGES = new RegExp(`^${RANGE}(?:\\s*,\\s*${RANGE})*`, "u");
/** Without a word for what is counted, only numbers are pages. */
const PAGES = /^\s*,?\s*(\d+(?:\s*[-–—]{1,3}\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–—]{1,3}\s*\d+)?)*)(?![\p{L}\d])/u;
const EXPLICIT = /^\s*,?\s*\{([^{}]*)\}/;

/**
 * Splits what stands behind a citation's key.
 * @param text `, pp. 33-35 and *passim*`
 * @returns the locator, if it begins with one, and the rest; braces (`{pp. iv}`, `{}`) say what the locator is and what not
 */
export function splitLocator(text: string): { locator: Locator | undefined; rest: string } {
  const explicit = EXPLICIT.exec(text);
  if (explicit) {
    const inside = (explicit[1] as string).trim();
    const rest = text.slice(explicit[0].length);
    if (inside === "") return { locator: undefined, rest };
    const labelled = labelledAt(inside);
    return {
      locator: labelled ? { label: labelled.label, text: inside.slice(labelled.end) } : { label: "page", text: inside },
      rest,
    };
  }
  const labelled = labelledAt(text);
  if (labelled) {
    const ranges = RANGES.exec(text.slice(labelled.end))?.[0];
    if (ranges !== undefined) {
      return {
        locator: { label: labelled.label, text: plain(ranges) },
        rest: text.slice(labelled.end + ranges.length),
      };
    }
  }
  const pages = PAGES.exec(text);
  if (pages) return { locator: { label: "page", text: plain(pages[1] as string) }, rest: text.slice(pages[0].length) };
  return { locator: undefined, rest: text };
}

function labelledAt(text: string): { label: string; end: number } | undefined {
  const match = LABELLED.exec(text);
  const label = match && LABELS.get((match[1] as string).toLowerCase());
  return match && label ? { label, end: match[0].length } : undefined;
}

/** Ranges as CSL wants them, with a hyphen. */
function plain(ranges: string): string {
  return ranges.replace(/\s*[-–—]{1,3}\s*/g, "-").replace(/\s*,\s*/g, ", ");
}

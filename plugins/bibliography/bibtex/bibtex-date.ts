import type { CslItem } from "../csl-item.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** ISO 8601-2, 4.8: `2001-21` is the spring of 2001. */
const SEASONS: ReadonlyMap<string, string> = new Map([
  ["21", "Spring"],
  ["22", "Summer"],
  ["23", "Autumn"],
  ["24", "Winter"],
]);
const DAY = /^(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]*)?$/;

/** What a style says of when a work came out. */
export type Issued = Pick<CslItem, "issued" | "status">;

/** The fields of an entry that hold a date, read from LaTeX. */
export interface DateFields {
  readonly date?: string | undefined;
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/**
 * Reads when a work came out: `date` of biblatex (ISO 8601-2: ranges, `1723~`, seasons) and `year`, `month`, `day` of BibTeX.
 * What is no date is said as it stands: in the place of a year, or with the year in it (`c. 1850`).
 */
export function issuedOf(fields: DateFields): Issued {
  const text = (fields.date ?? fields.year)?.replace(/^\((.*)\)$/, "$1").trim();
  if (!text) return {};
  const [from = "", to] = text.split(/\s*(?:\/|[–—]|-{2,})\s*/);
  const first = DAY.exec(from);
  const last = to === undefined ? undefined : (DAY.exec(to) ?? undefined);
  const isRange = text.split(/[/–—]|-{2,}/).length === 2 && first && last && Number(last[1]) >= Number(first[1]);
  if (isRange) return { issued: { "date-parts": [partsOf(first), partsOf(last)] } };
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  if (years) return { issued: { "date-parts": [[Number(years[1])], [Number(years[2])]] } };
  if (first && to === undefined)
    return { issued: { "date-parts": monthsOf(first, fields), ...seasonOf(first, fields) } };
  return said(text.replace(/(\d)\s*(?:\/|-{1,2})\s*$/, "$1–").replace(/^\/(?=\d)/, "–"));
}

/** What is no date, with the year that works are put in order by. */
function said(text: string): Issued {
  const year = /\d{4}/.exec(text)?.[0];
  if (year === undefined) return { status: text };
  const about = /^(\d{4})([~%?])$/.exec(text);
  const literal = about
    ? `${about[2] === "?" ? "" : "c. "}${year}${about[2] === "~" ? "" : "?"}`
    : text.replace(/(\d)-(?=\d)/g, "$1–");
  return { issued: { "date-parts": [[Number(year)]], literal } };
}

function partsOf(match: RegExpExecArray): number[] {
  const parts = [Number(match[1])];
  const month = Number(match[2]);
  if (month >= 1 && month <= 12) {
    parts.push(month);
    if (match[3] !== undefined) parts.push(Number(match[3]));
  }
  return parts;
}

/** The day with what `month` and `day` add to a bare year: `May`, `3~January`, `May–June`. */
function monthsOf(match: RegExpExecArray, { month, day }: DateFields): number[][] {
  const parts = partsOf(match);
  if (match[2] !== undefined || !month) return [parts];
  const numbers = monthNumbers(month);
  if (numbers.length === 0 || numbers.length > 2) return [parts];
  const date = Number(day ?? /\d{1,2}/.exec(month.replace(/^\d{1,2}$/, ""))?.[0]);
  const [year = 0] = parts;
  if (numbers.length === 2) return numbers.map((number) => [year, number]);
  return [[year, ...numbers, ...(date >= 1 && date <= 31 ? [date] : [])]];
}

/** What `month` says and is no month: `Spring`. */
function seasonOf(match: RegExpExecArray, { month }: DateFields): { season?: string } {
  const season = SEASONS.get(match[2] ?? "");
  if (season) return { season };
  if (!month || match[2] !== undefined || [1, 2].includes(monthNumbers(month).length)) return {};
  return { season: month };
}

/** By number (`2`) or by the first letters of their names. */
function monthNumbers(text: string): number[] {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? [Number(text)] : [];
  return [...text.matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
    return index < 0 ? [] : [index + 1];
  });
}

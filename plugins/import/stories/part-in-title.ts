const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

const PART =
  /^(.+?)[\s,;:.–—|([-]*\b(?:part|pt\.?|episode|chapter|lecture)\s+(\d{1,3}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?:\s*(?:of|\/)\s*\d+)?[\s)\]:,.–—-]*(.*)$/i;

/** What a title says of a row that it belongs to. */
export interface TitlePart {
  /** What the row is called. */
  readonly series: string;
  /** 1 or more. */
  readonly number: number;
  /** What this part is called; may be empty. */
  readonly own: string;
}

/** Reads "Measure theory, part 2: integration"; nothing where a title names no part. */
export function partInTitle(title: string): TitlePart | undefined {
  const match = PART.exec(title.trim());
  if (!match) return undefined;
  const [, series = "", written = "", own = ""] = match;
  const number = NUMBERS[written.toLowerCase()] ?? Number(written);
  return Number.isInteger(number) && number > 0 && /\p{L}{2}/u.test(series)
    ? { series: series.trim(), number, own: own.trim() }
    : undefined;
}

import { monthNumber } from "./month-number.ts";

const NUMBERS = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const WORDS =
  /^(?:[A-Za-z]{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))/;
const TIME = /^[T\s,]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?/i;
const ZONE = /^\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})/i;

/**
 * Reads a date as blogs write it: `2019-9-18`, `2019/09/18 9:07:11 -0700`, `2019-09-18T09:07:11.5+02:00`, `18 Sep 2019`,
 * `September 18th, 2019 3:05 PM`, a year and a month, milliseconds since 1970 or a `Date`.
 * @returns a day, where no time is told or it is midnight on whatever clock, else a time with its offset where it has one; nothing
 *   for what is no date that exists
 */
export function readOldDate(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : readOldDate(value.toISOString());
  if (typeof value === "number") return undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const found = readDay(text);
  if (!found) return undefined;
  const [day, rest] = found;
  const time = TIME.exec(rest);
  if (!time) return day;
  const [all, hours = "", minutes = "", seconds = "00", half] = time;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return day;
  const clock = `${String(hour).padStart(2, "0")}:${minutes}:${seconds}`;
  if (clock === "00:00:00") return day;
  return `${day}T${clock}${readZone(rest.slice(all.length))}`;
}

function readDay(text: string): readonly [day: string, rest: string] | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers) return dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), text.slice(numbers[0].length));
  const words = WORDS.exec(text);
  if (words) {
    const [all, d1, m1, y1, m2, d2, y2] = words;
    const month = monthNumber(m1 ?? m2 ?? "");
    if (month !== undefined) return dayOf(Number(y1 ?? y2), month, Number(d1 ?? d2), text.slice(all.length));
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  return month ? dayOf(Number(month[1]), Number(month[2]), 1, "") : undefined;
}

function dayOf(year: number, month: number, day: number, rest: string): readonly [string, string] | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return undefined;
  return [date.toISOString().slice(0, 10), rest];
}

/** `+05:30`, `Z`, or nothing. */
function readZone(text: string): string {
  const written = ZONE.exec(text)?.[1];
  if (written === undefined) return "";
  if (/^(?:Z|UTC|GMT)$/i.test(written)) return "Z";
  const digits = written.slice(1).replace(":", "");
  const padded = digits.length < 3 ? `${digits.padStart(2, "0")}00` : digits.padStart(4, "0");
  if (Number(padded.slice(0, 2)) > 14 || Number(padded.slice(2)) > 59) return "";
  return `${written[0]}${padded.slice(0, 2)}:${padded.slice(2)}`;
}

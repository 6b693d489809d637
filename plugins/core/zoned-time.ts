/** Whether a name is a time zone's of the IANA's list. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // An offset is one to Intl as well, and no zone: it knows nothing of summer.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/**
 * When a clock on the wall of a zone shows a time, in milliseconds since 1970. Of a time that the clocks skip in spring it is the
 * moment as far behind their change; of one that they show twice in autumn the first.
 * @param time `2026-03-29` (its first moment) or `2026-03-29T09:30`, seconds allowed; one that bears an offset says it all
 * @param zone of the IANA's list
 */
export function zonedInstant(time: string, zone: string): number {
  const text = time.replace(" ", "T");
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes("T")) return Date.parse(text);
  const wall = Date.parse(`${text.includes("T") ? text : `${text}T00:00`}Z`);
  const before = wall - offsetAt(wall - DAY, zone);
  const behind = wall - offsetAt(wall + DAY, zone);
  // The offset that was in force a day before is tried first: it gives the first of two, and moves a skipped time on.
  return offsetAt(before, zone) === wall - before || offsetAt(behind, zone) !== wall - behind ? before : behind;
}

const DAY = 86_400_000;

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(instant / 1000) * 1000;
}

/** The day and time that a zone's clocks show at a moment: `2026-03-29T09:30`. */
export function wallTime(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

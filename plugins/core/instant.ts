/**
 * When a date or time of an author's is, in milliseconds since 1970: a day is the moment at which it begins in UTC, and
 * a time without a zone is one in UTC, so that a site is the same wherever it is built.
 * @param date `2026-11-02`, `2026-11-02T09:30` or `2026-11-02 09:30:00+01:00`
 */
export function instant(date: string): number {
  const time = date.replace(" ", "T");
  if (!time.includes("T")) return Date.parse(`${time}T00:00:00Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`);
}

const DAY = 86_400_000;

/**
 * A day of the calendar, some days after another.
 * @param day `2026-03-30`
 * @param days may be negative
 */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

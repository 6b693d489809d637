const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Days of three weeks of a course, of which the first is the week of a day.
 * @param today `2026-11-02`
 * @returns `monday`, `monday2`, `monday3`, `tuesday`, `tuesday2`, `friday2`, and `end`, the Friday of the third
 */
export function weekDays(today: string): Readonly<Record<string, string>> {
  const now = Date.parse(`${today}T00:00:00Z`);
  // Weeks begin on Mondays, and JavaScript counts from Sunday.
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * DAY_MS;
  const after = (days: number): string => new Date(monday + days * DAY_MS).toISOString().slice(0, 10);
  return {
    monday: after(0),
    tuesday: after(1),
    monday2: after(7),
    tuesday2: after(8),
    friday2: after(11),
    monday3: after(14),
    end: after(18),
  };
}

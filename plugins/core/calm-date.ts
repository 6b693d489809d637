/** In English, as all words of the engine's are: ICU's names differ from version to version. */
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A day as a timetable has it: `Mon 2 March`.
 * @param day `2026-03-02`
 * @param year that goes without saying; another one is said
 */
export function calmDay(day: string, year: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${dayAndMonth(day)}${yearOf(day, year)}`;
}

/**
 * Some days in a row: `2–8 March`, `30 March – 5 April`.
 * @param from the first of them
 * @param to the last of them
 * @param year that goes without saying; nothing where each is to be said
 */
export function calmDays(from: string, to: string, year?: number): string {
  if (from === to) return `${dayAndMonth(from)}${yearOf(to, year)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayAndMonth(to)}${yearOf(to, year)}`;
  const first = from.slice(0, 4) === to.slice(0, 4) ? "" : yearOf(from, year);
  return `${dayAndMonth(from)}${first} – ${dayAndMonth(to)}${yearOf(to, year)}`;
}

function dayAndMonth(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

function yearOf(day: string, known: number | undefined): string {
  const year = Number(day.slice(0, 4));
  return year === known ? "" : ` ${year}`;
}

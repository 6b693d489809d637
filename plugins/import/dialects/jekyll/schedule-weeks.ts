import { type Line, linesBody } from "../../convert/lines.ts";
import type { Body } from "../../model/body.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { readOldDate } from "../../read/old-date.ts";
import { rowReadings } from "./row-readings.ts";
import { type ScheduleRow, titleOfRow } from "./schedule-rows.ts";

/** A week as a schedule has it. */
export interface ScheduledWeek {
  readonly title: string;
  /** Each line a reading. */
  readonly body: Body;
  /** `starts`, `sessions` and `due`, as a course has them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const DATES = ["date", "day", "starts", "start"];
const INNER = ["lectures", "sessions", "days", "classes", "meetings", "schedule"];
const DUE = /^(?:due|deadlines?|homeworks?|hw|assignments?|projects?|exams?)$/i;

/**
 * The weeks of a schedule: rows of the same number are one, rows with days and no numbers are put together from Monday to Sunday, any
 * other row is a week by itself.
 */
export function scheduleWeeks(rows: readonly ScheduleRow[]): ScheduledWeek[] {
  const groups: { key: string; rows: ScheduleRow[] }[] = [];
  for (const row of rows) {
    const key = textField(row.fields, "week") ?? mondayOf(row.fields) ?? `row ${row.line}`;
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups.map(({ rows: own }, index) => weekOf(own, index + 1));
}

function mondayOf(fields: Fields): string | undefined {
  const day = dayOf(fields);
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}

function dayOf(fields: Fields): string | undefined {
  return readOldDate(textField(fields, ...DATES))?.slice(0, 10);
}

function weekOf(rows: readonly ScheduleRow[], number: number): ScheduledWeek {
  const [first] = rows as readonly [ScheduleRow];
  const written = textField(first.fields, "week");
  const name = written === undefined ? `Week ${number}` : /^\d+$/.test(written) ? `Week ${written}` : written;
  const inner = rows.flatMap(({ fields, line }) => INNER.flatMap((one) => innerRows(fields[one], line)));
  const own = rows.length === 1 ? titleOfRow(first.fields) : undefined;
  const isDated = mondayOf(first.fields) !== undefined || written !== undefined;
  const title = own !== undefined && (inner.length > 0 || !isDated || written !== undefined) ? own : name;
  const lines: Line[] = [];
  const sessions: object[] = [];
  const due: object[] = [];
  const all = rows.length === 1 && inner.length > 0 ? [first, ...inner] : [...rows, ...inner];
  for (const row of all) {
    const isHead = row === first && title === own;
    const read = readRow(row, isHead);
    lines.push(...read.lines.map((text) => ({ text, from: row.line })));
    sessions.push(...read.sessions);
    due.push(...read.due);
  }
  const starts = dayOf(first.fields);
  return {
    title,
    body: linesBody(lines),
    fields: {
      ...(starts !== undefined && { starts }),
      ...(sessions.length > 0 && { sessions }),
      ...(due.length > 0 && { due }),
    },
  };
}

function innerRows(value: unknown, line: number): ScheduleRow[] {
  return Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        typeof one === "object" && one !== null && !Array.isArray(one) ? [{ fields: one as Fields, line }] : [],
      )
    : [];
}

/** A row's sessions, what is due, and all else as lines. @param isHead whether its title is the week's */
function readRow({ fields }: ScheduleRow, isHead: boolean): { lines: string[]; sessions: object[]; due: object[] } {
  const title = titleOfRow(fields);
  const day = dayOf(fields);
  const due = Object.entries(fields).flatMap(([name, value]) => (DUE.test(name) ? dueOf(value, name) : []));
  const taken = new Set([
    "week",
    ...DATES.slice(0, textField(fields, "date") === undefined ? DATES.length : 1),
    ...INNER.filter((name) => innerRows(fields[name], 0).length > 0),
    ...Object.keys(fields).filter((name) => title !== undefined && textField(fields, name) === title),
    ...due.map(({ field }) => field),
  ]);
  const readings = rowReadings(fields, taken);
  const isSession = !isHead && title !== undefined && day !== undefined;
  const when = day === undefined ? textField(fields, ...DATES) : undefined;
  const head = [when, isHead || (isSession && readings.length === 0) ? undefined : title].filter(
    (one) => one !== undefined,
  );
  const before = head.join(": ");
  const lines =
    readings.length === 0
      ? before === ""
        ? []
        : [before]
      : readings.map((one, index) => (index === 0 && before !== "" ? `${before}: ${one}` : one));
  return {
    lines: lines.map((text) => `- ${text}`),
    sessions: isSession ? [{ date: readOldDate(textField(fields, ...DATES))?.slice(0, 16) ?? day, title }] : [],
    due: due.map(({ date, title: what }) => ({ date, title: what })),
  };
}

/** What is due on a day that is told: `{title, date}`. */
function dueOf(value: unknown, field: string): { date: string; title: string; field: string }[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const date = readOldDate(textField(value as Fields, "date", "due", "deadline"))?.slice(0, 16);
  const title = titleOfRow(value as Fields);
  const known = Object.keys(value).every((name) => /^(?:title|name|date|due|deadline)$/.test(name));
  return date !== undefined && title !== undefined && known ? [{ date, title, field }] : [];
}

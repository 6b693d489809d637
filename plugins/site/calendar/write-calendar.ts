import type { EventAttributes } from "ics";
import { daysLater } from "../../core/days.ts";
import type { CalendarEvent } from "./calendar-events.ts";

/** In bytes, without the line break (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/** What `ics` takes as an address: it refuses hosts that are no plain names. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{2,5})?\/\S*$/;

/** What a calendar says of itself. */
export interface CalendarAbout {
  readonly name: string;
  /** The page of what it is about. */
  readonly url: string;
  /** When its events were last said to be so, in milliseconds since 1970. Not the time of the build: the same course gives the same bytes. */
  readonly stamp: number;
}

/**
 * A calendar in iCalendar (RFC 5545). Times are written in UTC, so that no reader has to know of a zone's summers.
 */
export async function writeCalendar(
  { name, url, stamp }: CalendarAbout,
  events: readonly CalendarEvent[],
): Promise<string> {
  const { createEvents } = await import("ics");
  const { error, value } = createEvents(
    events.map((event) => ({ ...eventAttributes(event), timestamp: utcTime(stamp) })),
    { productId: "-//Diptych//Course//EN", calName: escapeText(name) },
  );
  if (error || value === null) throw new Error(`No calendar can be made of ${url}: ${JSON.stringify(error)}`);
  return foldedByBytes(value, [`URL:${url}`]);
}

function eventAttributes({ uid, title, description, location, url, when, isMeeting }: CalendarEvent): EventAttributes {
  const about = {
    uid,
    title: inOneLine(title),
    description,
    ...(location !== undefined && { location: inOneLine(location) }),
    ...(PLAIN_ADDRESS.test(url) && { url }),
    transp: isMeeting && typeof when !== "string" ? ("OPAQUE" as const) : ("TRANSPARENT" as const),
  };
  if (typeof when === "string") return { ...about, start: dateParts(when), end: dateParts(daysLater(when, 1)) };
  const [from, until] = when;
  const start = utcTime(from);
  // What is due at a moment has no end: an end has to lie behind its beginning.
  return (from === until ? { ...about, start } : { ...about, start, end: utcTime(until) }) as EventAttributes;
}

function dateParts(day: string): [number, number, number] {
  return day.split("-").map(Number) as [number, number, number];
}

/** `20260330T081500Z`. */
function utcTime(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+|[-:]/g, "");
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** As a TEXT in iCalendar: `ics` does this for the texts of events, and not for a calendar's name. */
function escapeText(text: string): string {
  return inOneLine(text).replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

/**
 * Folds lines by their bytes, where `ics` counts characters, and puts further lines into the head of the calendar.
 * @param head lines that `ics` does not know
 */
function foldedByBytes(calendar: string, head: readonly string[]): string {
  const lines = calendar.replace(/\r\n[\t ]/g, "").split("\r\n");
  const first = lines.indexOf("BEGIN:VEVENT");
  lines.splice(first === -1 ? lines.indexOf("END:VCALENDAR") : first, 0, ...head);
  return lines.map(foldedLine).join("\r\n");
}

function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // A line that goes on begins with a space.
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      part = "";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}

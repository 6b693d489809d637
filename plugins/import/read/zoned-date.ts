import { isTimeZone, zonedInstant } from "../../core/zoned-time.ts";

/** A time without an offset, with that of a zone's clocks: `2019-09-18T09:07:11-07:00`. Days, and times with one, stay as they are. */
export function zonedDate(date: string, zone: string | undefined): string {
  if (zone === undefined || !isTimeZone(zone) || !/T\d\d:\d\d(?::\d\d)?$/.test(date)) return date;
  const minutes = Math.round((Date.parse(`${date}Z`) - zonedInstant(date, zone)) / 60_000);
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

import type { OldSite } from "../../model/old-site.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";

/**
 * What takes place in every week of a course, as just-the-class has it in `_schedules/`: days with events, each with a name, a time and
 * a place.
 * @returns Markdown; empty without any
 */
export function timetables(site: OldSite): string {
  return [...site.files]
    .flatMap(([path, { text }]) => {
      if (text === undefined || !/(?:^|\/)_schedules?\/[^/]+\.md$/.test(path)) return [];
      const { fields, body } = readFrontMatter(text);
      const days = fieldsIn(fields.schedule).flatMap((day) => {
        const events = fieldsIn(day.events).map((event) => `  - ${eventWords(event)}`);
        return [`- ${textField(day, "name") ?? ""}`, ...events];
      });
      const title = textField(fields, "title") ?? "Every week";
      return [`## ${title}`, "", ...days, ...(body.trim() === "" ? [] : ["", body.trim()]), ""];
    })
    .join("\n");
}

/** "Lecture, 9:30 AM–10:30 AM, Room 1". */
function eventWords(event: Fields): string {
  const times = [textField(event, "start"), textField(event, "end")].filter((one) => one !== undefined);
  return [textField(event, "name"), times.join("–") || undefined, textField(event, "location")]
    .filter((one) => one !== undefined)
    .join(", ");
}

function fieldsIn(value: unknown): Fields[] {
  return Array.isArray(value)
    ? value.filter((one): one is Fields => typeof one === "object" && one !== null && !Array.isArray(one))
    : [];
}

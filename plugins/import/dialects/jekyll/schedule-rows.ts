// _data/schedule.yml: a list of weeks, or of lectures with their days
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, textField } from "../../read/field-values.ts";

/** A row of a course's schedule, as its data has it. */
export interface ScheduleRow {
  readonly fields: Fields;
  /** In the file, 1-based. */
  readonly line: number;
}

const SCHEDULE = /(?:^|\/)_data\/(?:schedules?|weeks?|calendar|lectures|course_?schedule|syllabus)\.(?:ya?ml|json)$/i;
const PAGE = /^(?:index|schedule|syllabus|calendar|lectures|weeks|course)\.(?:md|markdown)$/i;
const LISTS = ["weeks", "schedule", "lectures", "classes", "rows"];
const TITLES = ["title", "topic", "topics", "theme", "name", "lecture", "module"];
const PLACES = ["week", "date", "day", "starts", "start"];

/**
 * The first schedule that a site's data has, else its settings, else the front matter of one of its pages: a list, by itself or under a
 * name like `weeks`, of at least two rows, each of which says when it is, or which week, and what it is about.
 */
export function scheduleOf(
  site: OldSite,
): { readonly path: string; readonly rows: readonly ScheduleRow[] } | undefined {
  const all = [...site.files.keys()];
  const paths = [SCHEDULE, /^_config\.ya?ml$/, PAGE].flatMap((kind) => all.filter((path) => kind.test(path)));
  for (const path of paths) {
    const rows = rowsOf(dataIn(path, site.files.get(path)?.text ?? ""));
    const said = rows.filter(
      ({ fields }) => textField(fields, ...PLACES) !== undefined && (hasAny(fields, TITLES) || hasAny(fields, LISTS)),
    );
    if (said.length >= 2 && said.length * 2 >= rows.length) return { path, rows };
  }
  return undefined;
}

/** A file of data, or the front matter of a page, with each line where it stands in the file. */
function dataIn(path: string, text: string): string {
  if (!PAGE.test(path)) return text;
  return `\n${/^---[ \t]*\r?\n([\s\S]*?\n)---/.exec(text)?.[1] ?? ""}`;
}

function hasAny(fields: Fields, names: readonly string[]): boolean {
  return names.some((name) => fields[name] !== undefined && fields[name] !== null);
}

function rowsOf(text: string): ScheduleRow[] {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    version: "1.1",
    schema: "core",
    logLevel: "error",
  });
  const { contents } = document;
  const named = isMap(contents) ? LISTS.map((name) => contents.get(name)).find((one) => isSeq(one)) : undefined;
  const list = isSeq(contents) ? contents : named;
  if (!isSeq(list)) return [];
  return list.items.flatMap((item): ScheduleRow[] => {
    if (!isMap(item)) return [];
    const fields: unknown = item.toJS(document, { maxAliasCount: 100 });
    return typeof fields === "object" && fields !== null
      ? [{ fields: fields as Fields, line: counter.linePos(item.range?.[0] ?? 0).line }]
      : [];
  });
}

/** What a row is about, where it says so in a text. */
export function titleOfRow(fields: Fields): string | undefined {
  return textField(fields, ...TITLES);
}

// _data/schedule.yml: a list of weeks, or of lectures with their days
import { isMap, isSeq, LineCounter } from "yaml";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { MAX_ALIASES, parseLenientYaml } from "../../read/lenient-yaml.ts";

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
  const document = parseLenientYaml(text, counter);
  const { contents } = document;
  const named = isMap(contents) ? LISTS.map((name) => contents.get(name)).find((one) => isSeq(one)) : undefined;
  const list = isSeq(contents) ? contents : named;
  if (!isSeq(list)) return [];
  try {
    return list.items.filter(isMap).map((item) => ({
      fields: item.toJS(document, { maxAliasCount: MAX_ALIASES }) as Fields,
      line: counter.linePos(item.range?.[0] ?? 0).line,
    }));
  } catch {
    // Aliases without end, or more of them than anybody writes: then it is no schedule.
    return [];
  }
}

/** What a row is about, where it says so in a text. */
export function titleOfRow(fields: Fields): string | undefined {
  return textField(fields, ...TITLES);
}

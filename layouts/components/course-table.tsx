import type { ComponentChildren, JSX } from "preact";
import type { CourseNow, WeekView } from "../props.ts";
import { weekMarks } from "./course-week.tsx";

/**
 * What a part of a table is. On a phone its rows are stacked, each cell below the name of its column (`styles/course-table.css`),
 * and some browsers take what a thing is from how it is laid out: so that it is said.
 */
const is = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role });

/** A table with a row for each week. */
export function CourseTable({
  id,
  kind,
  caption,
  columns,
  children,
}: {
  /** Of the caption. */
  readonly id: string;
  readonly kind: "syllabus" | "week-threads";
  readonly caption: ComponentChildren;
  /** What heads each column; the first one is that of the weeks. */
  readonly columns: readonly ComponentChildren[];
  readonly children: ComponentChildren;
}) {
  return (
    <div class="table" role="region" aria-labelledby={id}>
      <table class={`course-table ${kind}`} {...is("table")}>
        <caption id={id}>
          <span>{caption}</span>
        </caption>
        <thead {...is("rowgroup")}>
          <tr {...is("row")}>
            {columns.map((column) => (
              <th scope="col" {...is("columnheader")}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...is("rowgroup")}>{children}</tbody>
      </table>
    </div>
  );
}

/** The row of a week; `head` stands at its beginning. */
export function CourseRow({
  week,
  now,
  head,
  children,
}: {
  readonly week: Pick<WeekView, "number" | "span">;
  readonly now: CourseNow | undefined;
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <tr {...is("row")} {...weekMarks(week, now)}>
      <th scope="row" {...is("rowheader")}>
        {head}
      </th>
      {children}
    </tr>
  );
}

/**
 * What stands in a cell, a line each.
 * @param column its column's name, for where the row is stacked
 */
export function CourseCell({ column, items }: { readonly column: string; readonly items: readonly JSX.Element[] }) {
  if (items.length === 0) return <td {...is("cell")} class="nothing" />;
  return (
    <td {...is("cell")} data-column={column}>
      <ul class="plain-list">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </td>
  );
}

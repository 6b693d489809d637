import { expect, test } from "vitest";
import { contentsOfRows } from "../../plugins/pages/diptych-contents.ts";
import type { TocItem } from "../../plugins/pages/views/post.ts";

const item = (id: string, ...children: TocItem[]): TocItem => ({ id, html: id.toUpperCase(), children });
const shape = (items: readonly TocItem[]): unknown[] =>
  items.map(({ id, children }) => (children.length > 0 ? [id, shape(children)] : id));

const TOC = [
  item("before"),
  item("peak", item("thm-peak"), item("deeper")),
  item("aside"),
  item("end", item("lem-end")),
];

test("contents are cut where the text is cut, and ids are those of the diptych", () => {
  const rows = ["peak", "end"];
  expect(contentsOfRows(TOC, "overview", rows).map(shape)).toEqual([
    ["overview-before"],
    [["peak", ["overview-thm-peak", "overview-deeper"]], "overview-aside"],
    [["end", ["overview-lem-end"]]],
  ]);
  expect(contentsOfRows(TOC, "deep-dive", rows).map(shape)[1]).toEqual([
    ["deep-dive-peak", ["deep-dive-thm-peak", "deep-dive-deeper"]],
    "deep-dive-aside",
  ]);
});

test("a row may begin at a heading below another", () => {
  expect(contentsOfRows(TOC, "overview", ["deeper", "end"]).map(shape)).toEqual([
    ["overview-before", ["overview-peak", ["overview-thm-peak"]]],
    ["deeper", "overview-aside"],
    [["end", ["overview-lem-end"]]],
  ]);
});

test("where nothing is listed of a row, its list is empty", () => {
  expect(contentsOfRows([], "overview", ["peak"])).toEqual([[], []]);
});

import { expect, test } from "vitest";
import { type FileRole, readFile } from "../../plugins/catalog/read/read-file.ts";
import { isSourceFile, sourceFileOf } from "../../plugins/catalog/read/source-file.ts";
import type { RenamedField } from "../../plugins/catalog/schema/renamed-fields.ts";
import type { Slug } from "../../plugins/core/slug.ts";

// Fields are accepted by the names that they had in the version before. What stands in the table is of no account here.

const RENAMED: readonly RenamedField[] = [
  { in: "site", from: "subtitle", to: "description", since: "0.9.0" },
  { in: "site", from: "rss.size", to: "feed.limit", since: "0.9.0" },
  { in: "paper", from: "abstract", to: "summary", since: "0.9.0" },
  { in: "post", from: "published", to: "date", since: "0.9.0" },
  { in: "story", from: "papers", to: "entries", since: "0.9.0" },
  { in: "thread", from: "about", to: "description", since: "0.9.0" },
];

const SITE = "title: A blog\nurl: https://blog.example/\nauthor: A. Writer\n";
const slug = "one" as Slug;

function read(path: string, role: FileRole, text: string, renamed = RENAMED) {
  const source = sourceFileOf(path, Buffer.from(text));
  if (!isSourceFile(source)) throw new Error(source.message);
  const { read, diagnostics } = readFile(source, role, renamed);
  return {
    read,
    told: diagnostics.map(({ line, column, severity, rule, message }) => [
      `${line}:${column} ${severity} ${rule}`,
      message,
    ]),
  };
}

const old = (from: string, to: string): string =>
  `\`${from}\` is called \`${to}\` since 0.9.0; the old name is read for the last time.`;

test("a field by its old name is read, with a warning at its place", () => {
  const { read: site, told } = read("posts/site.yaml", { role: "site" }, `${SITE}subtitle: Words\n`);
  expect(site.site?.fields.description).toBe("Words");
  expect(told).toEqual([["4:1 warning field-renamed", old("subtitle", "description")]]);
});

test("a field within another moves to where it belongs, and what was around it goes", () => {
  const text = `${SITE}description: Words\nrss:\n  size: 7\n`;
  const { read: site, told } = read("posts/site.yaml", { role: "site" }, text);
  expect(site.site?.fields.feed.limit).toBe(7);
  expect(told).toEqual([["6:3 warning field-renamed", old("rss.size", "feed.limit")]]);
});

test("a mistake in its value has its place, by its new name", () => {
  const { told } = read("posts/site.yaml", { role: "site" }, `${SITE}subtitle: [Words]\n`);
  expect(told).toEqual([
    ["4:11 error field-valid", "Field `description` is a list; expected a text."],
    ["4:1 warning field-renamed", old("subtitle", "description")],
  ]);
});

test("both names are one too many", () => {
  const { told } = read("posts/site.yaml", { role: "site" }, `${SITE}description: Words\nsubtitle: Others\n`);
  expect(told).toEqual([
    [
      "5:1 error field-renamed",
      "Found `subtitle` beside `description`, which it is called since 0.9.0; expected the second alone.",
    ],
  ]);
});

test.each<[role: FileRole, text: string, from: string, to: string, line: number]>([
  [{ role: "paper", slug }, "title: P\nauthors: [A]\nyear: 2020\nabstract: Words\n", "abstract", "summary", 4],
  [
    { role: "post", kind: "note", slug, tier: undefined },
    "---\ntitle: A note\npublished: 2026-01-01\n---\nText.\n",
    "published",
    "date",
    3,
  ],
  [{ role: "story", slug }, "---\ntitle: S\npapers: [a]\n---\nText.\n", "papers", "entries", 3],
  [{ role: "thread", slug }, "---\ntitle: T\nabout: Words\n---\nText.\n", "about", "description", 3],
])("in a $role", (role, text, from, to, line) => {
  const { read: found, told } = read("posts/file", role, text);
  expect(told).toEqual([[`${line}:1 warning field-renamed`, old(from, to)]]);
  expect(Object.keys(found)).toEqual([role.role]);
});

test("a name of another kind of file, or one that is in no table, is unknown as ever", () => {
  const text = `${SITE}description: Words\nabstract: Words\n`;
  expect(read("posts/site.yaml", { role: "site" }, text).told).toEqual([
    ["5:1 error field-known", expect.stringContaining("`abstract`")],
  ]);
  expect(read("posts/site.yaml", { role: "site" }, `${SITE}subtitle: Words\n`, []).told.map(([at]) => at)).toEqual([
    "1:1 error field-present",
    "4:1 error field-known",
  ]);
});

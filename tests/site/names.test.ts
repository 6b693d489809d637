import type { Element } from "domhandler";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { select, textOf, withAttribute } from "../support/site-folder.ts";

// fixtures/sites/names: everything that an author can name is called what every object of JavaScript has (`constructor`,
// `__proto__`, `toString`), and one id is longer than the name of a file can be.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("names");
});
afterAll(() => built.project.delete());

test("it builds, and nothing is wrong with it", () => {
  expect([built.code, built.stderr]).toEqual([0, ""]);
});

test("no page shows what JavaScript has under the name", () => {
  const texts = [...built.site.files].filter((file) => /\.(?:html|xml|json)$/.test(file));
  expect(texts.filter((file) => /native code|\[object /.test(built.site.text(file)))).toEqual([]);
});

test("corrections stand at the places that are called so", () => {
  const page = built.site.page("papers/constructor/deep-dive/index.html");
  const corrected = (id: string): string => textOf(withAttribute(page, "id", id)[0] as Element);
  expect(corrected("constructor")).toContain("Not c");
  expect(page.html).toContain("Not so.");
});

test("a paper that is called so is cited by those that cite it", () => {
  const links = select(built.site.page("papers/constructor/index.html"), ({ name }) => name === "a");
  expect(links.map(({ attribs }) => attribs.href)).toContain("/papers/prototype/");
});

test("code in a language that is called so is plain", () => {
  const page = built.site.page("papers/constructor/deep-dive/index.html");
  const code = select(page, ({ name, parent }) => name === "code" && (parent as Element | null)?.name === "pre");
  expect(code.slice(0, 4).map(textOf)).toEqual(["x", "x", "y", "y"]);
});

test("a place whose id is longer than a file's name can be is led to, without a preview", () => {
  const id = Array.from({ length: 60 }, () => "word").join("-");
  expect(built.site.page("papers/prototype/index.html").html).toContain(`href="/papers/prototype/deep-dive/#${id}"`);
  const names = [...built.site.files].filter((file) => file.startsWith("previews/papers/prototype/"));
  expect(names.sort()).toEqual([
    "previews/papers/prototype/deep-dive/index.json",
    "previews/papers/prototype/index.json",
  ]);
});

import { describe, expect, test } from "vitest";
import { realBlog } from "../support/built-blogs.ts";
import { readSite } from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";

describe("every page is valid HTML", async () => {
  // Below a base path the pages differ in their addresses alone; `every-page.test.ts` follows those.
  const site = readSite(await realBlog("root"));
  test.each(site.pages.map(({ file, html }) => [file, html]))("%s", async (file, html) => {
    expect(await htmlProblems(html, file)).toEqual([]);
  });
});

describe("a page that is not valid is found out", () => {
  const page = (body: string): string =>
    `<!doctype html>\n<html lang="en"><head><title>A page</title></head><body><main><h1>A</h1>${body}</main></body></html>`;

  test("a good one is good", async () => {
    expect(await htmlProblems(page("<p>Text.</p>"), "a.html")).toEqual([]);
  });

  test.each([
    ["close-order", "<p><em>Text.</p></em>"],
    ["no-implicit-close", "<p><div>Text.</div></p>"],
    ["element-permitted-content", "<ul><p>Text.</p></ul>"],
    ["element-permitted-parent", "<li>Text.</li>"],
    ["no-dup-id", '<p id="a">One.</p><p id="a">Two.</p>'],
    ["no-dup-attr", '<p class="a" class="b">Text.</p>'],
    ["attribute-allowed-values", '<input type="texxt" aria-label="A">'],
    ["no-raw-characters", "<p>a < b</p>"],
    ["valid-id", '<p id="a b">Text.</p>'],
    ["wcag/h37", '<p><img src="a.png"></p>'],
    ["text-content", "<p><button type='button'></button></p>"],
    ["aria-label-misuse", '<p aria-label="A">Text.</p>'],
    ["hidden-focusable", '<p><a href="/a/" aria-hidden="true">a</a></p>'],
    ["heading-level", "<h3>Too deep</h3>"],
    ["input-missing-label", "<p><input type='text' name='a'></p>"],
  ])("%s", async (rule, body) => {
    const rules = (await htmlProblems(page(body), "a.html")).map((problem) => problem.split(" ")[1]?.replace(":", ""));
    expect(rules).toContain(rule);
  });
});

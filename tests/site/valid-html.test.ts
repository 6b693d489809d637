import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { readSite } from "../support/site-folder.ts";

// Every rule of these four sets holds: conformance to the standard, whole documents, WCAG's techniques, good habits.
const SETS = ["html-validate:standard", "html-validate:document", "html-validate:a11y", "html-validate:recommended"];

const RULES: Record<string, "off" | ["error", Record<string, unknown>]> = {
  // Style: the standard takes a document type in either case, and a void element with or without a slash.
  "doctype-style": "off",
  "void-style": "off",
  // Formulas, columns of tables and colours of code have style attributes, thousands in a page, and it takes this rule
  // minutes to say so. `every-page.test.ts` has a stricter one: which elements may have one, and what may be in it.
  "no-inline-style": "off",
  // An integrity hash guards what another host serves. Here nothing is served by one, and names bear hashes already.
  "require-sri": ["error", { target: "crossorigin" }],
  // A box that scrolls by keyboard is a region so that it has a name; a `section` would be a part of the text's outline.
  "prefer-native-element": ["error", { exclude: ["region"] }],
};

/** A page, and a rule that does not hold there, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Technique H32 wants a button that submits. Here nothing is submitted: results come as one types.
  "search/index.html": "wcag/h32",
};

const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: SETS, rules: RULES }));

async function problemsIn(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
  );
}

describe("every page is valid HTML", () => {
  // Below a base path the pages differ in their addresses alone; `every-page.test.ts` follows those.
  const site = readSite(inject("sites").root);
  test.each(site.pages.map(({ file, html }) => [file, html]))("%s", async (file, html) => {
    const problems = await problemsIn(html, file);
    expect(problems.filter((problem) => !problem.includes(` ${EXCEPTIONS[file]}: `))).toEqual([]);
  });

  test("and the exceptions are still needed", async () => {
    for (const [file, rule] of Object.entries(EXCEPTIONS)) {
      const problems = await problemsIn(site.page(file).html, file);
      expect(problems.filter((problem) => problem.includes(` ${rule}: `))).toHaveLength(1);
    }
  });
});

describe("a page that is not valid is found out", () => {
  const page = (body: string): string =>
    `<!doctype html>\n<html lang="en"><head><title>A page</title></head><body><main><h1>A</h1>${body}</main></body></html>`;

  test("a good one is good", async () => {
    expect(await problemsIn(page("<p>Text.</p>"), "a.html")).toEqual([]);
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
    const rules = (await problemsIn(page(body), "a.html")).map((problem) => problem.split(" ")[1]?.replace(":", ""));
    expect(rules).toContain(rule);
  });
});

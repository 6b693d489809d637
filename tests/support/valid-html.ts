import { HtmlValidate, StaticConfigLoader } from "html-validate";

// Every rule of these four sets holds: conformance to the standard, whole documents, WCAG's techniques, good habits.
const SETS = ["html-validate:standard", "html-validate:document", "html-validate:a11y", "html-validate:recommended"];

const RULES: Record<string, "off" | ["error", Record<string, unknown>]> = {
  // Style: the standard takes a document type in either case, and a void element with or without a slash.
  "doctype-style": "off",
  "void-style": "off",
  // How long a title is, is for its author to say.
  "long-title": "off",
  // Formulas, columns of tables and colours of code have style attributes, thousands in a page, and it takes this rule
  // minutes to say so. `every-page.test.ts` has a stricter one: which elements may have one, and what may be in it.
  "no-inline-style": "off",
  // An integrity hash guards what another host serves. Here nothing is served by one, and names bear hashes already.
  "require-sri": ["error", { target: "crossorigin" }],
  // A box that scrolls by keyboard is a region so that it has a name; a `section` would be a part of the text's outline.
  // Search results are a list box: a `select` holds no links, headings or marks. The name of a statement is a heading that
  // begins its first line, within a paragraph.
  "prefer-native-element": ["error", { exclude: ["region", "listbox", "heading"] }],
};

/** Rules that do not hold for a page, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Technique H32 wants a button that submits. Here nothing is submitted: results come as one types.
  "search/index.html": "wcag/h32",
};

const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: SETS, rules: RULES }));

/**
 * What is not valid in a page.
 * @param file relative to the site's folder
 * @returns `file:line:column rule: message`, a line each
 */
export async function htmlProblems(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return (
    results
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => ruleId !== EXCEPTIONS[file])
      // A table whose rows are stacked on a phone says by its roles that it is one: see `course-table.tsx`.
      .filter(({ ruleId, selector }) => ruleId !== "no-redundant-role" || !selector?.includes("> table"))
      .map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`)
  );
}

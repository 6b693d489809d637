import { nearestEnvironment, writeEnvironment } from "./callouts.ts";

const TABLE = "write a table with bars, `| a | b |` over `|---|---|`";
const FIGURE = 'write `![what it shows](figures/curve.svg "caption")`';
const CONTENTS = "leave it out: the contents of a post are made for you";
const DRAWING = "put the drawing into `figures/` as an SVG file and write `![what it shows](figures/drawing.svg)`";

/** What to write in the place of a directive of MyST's or a block of Quarto's or R Markdown's, by its name. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["aside", "write a footnote, `[^1]`, which stands in the margin"],
  ["bibliography", "leave it out: what a post cites is listed at its end"],
  ["blockquote", "write lines that begin with `>`"],
  ["column-margin", "write a footnote, `[^1]`, which stands in the margin"],
  ["contents", CONTENTS],
  ["csv-table", TABLE],
  ["details", "write `<details>` in HTML"],
  ["dot", DRAWING],
  ["dropdown", "write `<details>` in HTML"],
  ["epigraph", "write lines that begin with `>`"],
  ["figure", FIGURE],
  ["glossary", "declare symbols in `notation` of `paper.yaml`"],
  ["image", "write `![what it shows](figures/curve.svg)`"],
  ["list-table", TABLE],
  ["margin", "write a footnote, `[^1]`, which stands in the margin"],
  ["math", "write the formula between `$$` and `$$`"],
  ["mermaid", DRAWING],
  ["pull-quote", "write lines that begin with `>`"],
  ["refs", "leave it out: what a post cites is listed at its end"],
  ["sidebar", "write a footnote, `[^1]`, which stands in the margin"],
  ["table", TABLE],
  ["tableofcontents", CONTENTS],
  ["tikz", DRAWING],
  ["toctree", "write the order of the posts into `entries` of a story"],
]);

/** Directives that show code. */
const CODE_NAMES: ReadonlySet<string> = new Set(["code", "code-block", "code-cell", "sourcecode"]);

/** The name of a directive or a class without what Sphinx and Quarto put before it: `prf:theorem`, `callout-note`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:prf:|proof:|callout-)/, "");
}

/**
 * What to write in the place of a directive.
 * @param argument what follows its name: a language, or words
 * @returns nothing for one that is not known
 */
export function insteadOfDirective(name: string, argument = ""): string | undefined {
  const plain = plainName(name);
  const environment = nearestEnvironment(plain);
  if (environment !== undefined) return writeEnvironment(environment, { title: argument });
  if (CODE_NAMES.has(plain)) return writeFence(/^[\w+#.-]{1,30}/.exec(argument)?.[0] ?? "python");
  return INSTEAD.get(plain);
}

/** Says how code in a language is opened. */
export function writeFence(language: string): string {
  return `write \`\`\`\` \`\`\`${language} \`\`\`\``;
}

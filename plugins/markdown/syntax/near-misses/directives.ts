import { nearestEnvironment, writeEnvironment } from "./callouts.ts";

const CODE = "write the language behind the fence, as in ```` ```python ````";
const TABLE = "write a table with bars, `| a | b |` over `|---|---|`";
const FIGURE = 'write `![what it shows](figures/curve.svg "caption")`';
const CONTENTS = "leave it out: the contents of a post are made for you";
const DRAWING = "put the drawing into `figures/` as an SVG file and write `![what it shows](figures/drawing.svg)`";

/** What to write in the place of a directive of MyST's or a block of Quarto's or R Markdown's, by its name. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["aside", "write a footnote, `[^1]`, which stands in the margin"],
  ["bibliography", "leave it out: what a post cites is listed at its end"],
  ["blockquote", "write lines that begin with `>`"],
  ["code", CODE],
  ["code-block", CODE],
  ["code-cell", CODE],
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
  ["sourcecode", CODE],
  ["table", TABLE],
  ["tableofcontents", CONTENTS],
  ["tikz", DRAWING],
  ["toctree", "write the order of the posts into `entries` of a story"],
]);

/** What to write in the place of a directive, `prf:theorem` as `theorem`; nothing for one that is not known. */
export function insteadOfDirective(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/^(?:prf:|proof:|callout-)/, "");
  const environment = nearestEnvironment(plain);
  return environment === undefined ? INSTEAD.get(plain) : writeEnvironment(environment);
}

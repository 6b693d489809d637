import { isDisplayEnvironment } from "../math/math-pairs.ts";
import { nearestEnvironment, writeEnvironment } from "./callouts.ts";

const CODE = "write the code between fences, ```` ``` ````";
const TABLE = "write a table with bars, `| a | b |` over `|---|---|`";
const DRAWING = "put the drawing into `figures/` as an SVG file and write `![what it shows](figures/drawing.svg)`";
const FORMULA = "write it within a formula, between `$$` and `$$`";

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["algorithm", CODE],
  ["algorithmic", CODE],
  ["array", FORMULA],
  ["bmatrix", FORMULA],
  ["cases", FORMULA],
  ["center", "leave it out"],
  ["document", "leave it out"],
  ["enumerate", "write lines that begin with `1.`"],
  ["figure", 'write `![what it shows](figures/curve.svg "caption")`'],
  ["itemize", "write lines that begin with `-`"],
  ["description", "write `<dl>` in HTML"],
  ["lstlisting", CODE],
  ["math", "write the formula between `$` and `$`"],
  ["matrix", FORMULA],
  ["minipage", "leave it out"],
  ["minted", CODE],
  ["pmatrix", FORMULA],
  ["quotation", "write lines that begin with `>`"],
  ["quote", "write lines that begin with `>`"],
  ["split", FORMULA],
  ["aligned", FORMULA],
  ["gathered", FORMULA],
  ["smallmatrix", FORMULA],
  ["vmatrix", FORMULA],
  ["table", TABLE],
  ["tabular", TABLE],
  ["tabularx", TABLE],
  ["thebibliography", "write the works into `references.bib`"],
  ["tikzcd", DRAWING],
  ["tikzpicture", DRAWING],
  ["verbatim", CODE],
  ["verse", "end each line but the last with a backslash"],
]);

/**
 * What to write in the place of an environment of LaTeX's outside of formulas.
 * @returns nothing for those that are formulas: whatever is wrong with them is said there
 */
export function insteadOfEnvironment(name: string, star: string, title: string): string | undefined {
  if (isDisplayEnvironment(name)) return undefined;
  const other = INSTEAD.get(name);
  if (other !== undefined) return other;
  const environment = nearestEnvironment(name);
  if (environment === undefined) return "there is no such environment outside of formulas";
  return writeEnvironment(environment, { title, isStarred: star !== "" });
}

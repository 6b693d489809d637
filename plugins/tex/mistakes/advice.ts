/** What to write in place of commands that have no place in a formula here. */
const INSTEAD: Readonly<Record<string, string>> = {
  "\\intertext": "end the formula before the words, and begin another behind them",
  "\\shortintertext": "end the formula before the words, and begin another behind them",
  "\\newenvironment": "define commands with `\\newcommand`",
  "\\renewenvironment": "define commands with `\\newcommand`",
  "\\DeclarePairedDelimiter": "write `\\newcommand{\\abs}[1]{\\left\\lvert #1 \\right\\rvert}`",
  "\\DeclareMathSymbol": "define a command with `\\newcommand`",
  "\\usepackage": "leave it out; what KaTeX knows needs no package",
  "\\unicode": 'write the character itself, or `\\char"`',
  "\\multicolumn": "write the cells one by one",
  "\\cline": "write `\\hline`",
  "\\footnote": "put the footnote `[^1]` behind the formula",
  "\\cite": "cite in the text, `[@key]`",
  "\\citep": "cite in the text, `[@key]`",
  "\\citet": "cite in the text, `[@key]`",
  "\\includegraphics": "put an image in the text, `![what it shows](figure.svg)`",
  "\\eqno": "write `\\tag{…}`",
  "\\leqno": "write `\\tag{…}`",
  "\\vspace": "end the row with `\\\\[1em]`",
  "\\hfill": "write `\\qquad`, or a column of `align`",
  "\\em": "write `\\textit{…}` or `\\boldsymbol{…}`",
  "\\sc": "write `\\textsc{…}`",
  "\\item": "write a list in Markdown",
  "\\bordermatrix": "write `array`, with the labels as a row and a column of it",
  tabular: "write `array`, or a table in Markdown",
  itemize: "write a list in Markdown",
  enumerate: "write a list in Markdown",
  center: "leave it out; a display formula is centred",
  theorem: "write `:::theorem` in the text",
  proof: "write `:::proof` in the text",
};

/**
 * What to write instead of a command or environment that KaTeX does not know.
 * @param name a command with its backslash, or an environment's name
 */
export function adviceFor(name: string): string | undefined {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
}

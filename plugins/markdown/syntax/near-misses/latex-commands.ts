import { quoted } from "./mark.ts";

/** A command of LaTeX's as it stands in prose. */
export interface WrittenCommand {
  /** What stands in brackets, in order. */
  readonly options: readonly string[];
  /** What stands in braces; nothing where there are none. */
  readonly argument: string | undefined;
  /** True where the braces are closed on the same line, with none within them. */
  readonly isWhole: boolean;
  /** True where it begins a line and white space follows it. */
  readonly isAlone: boolean;
}

/** @param text the argument, or `…`; `all`: the command */
type Instead = (text: string, all: WrittenCommand) => string;

const write =
  (before: string, after: string): Instead =>
  (text) =>
    `write \`${before}${text}${after}\``;
const say =
  (instead: string): Instead =>
  () =>
    instead;

const PARENTHETICAL: Instead = (text, { options }) => `write \`[${citation(text, options)}]\``;
const TEXTUAL: Instead = (text, { options }) => {
  const [key = "…"] = text.split(",");
  const place = options.at(-1);
  return `write \`@${key.trim()}${place ? ` [${place}]` : ""}\``;
};
const REFERENCE = write("[](#", ")");
const SPACING = say("there is nothing of the kind: leave it out");
const MACRO = say("write it into `macros` of `paper.yaml` or `site.yaml`, or within a formula");

/** Commands that take an argument in braces, by name. */
const WITH_ARGUMENT: ReadonlyMap<string, Instead> = new Map([
  ...names("cite citep citealp parencite autocite footcite supercite", PARENTHETICAL),
  ...names("citet citealt textcite", TEXTUAL),
  ...names("citeauthor", say("write the names, and `[-@key]` behind them")),
  ...names("citeyear citeyearpar", write("[-@", "]")),
  ...names("nocite", say("what a post cites is listed at its end: leave it out")),
  ...names("textbf", write("**", "**")),
  ...names("emph textit textsl", write("*", "*")),
  ...names("texttt", write("`` `", "` ``")),
  ...names("underline uline", write("<u>", "</u>")),
  ...names("sout", write("~~", "~~")),
  ...names("textsc textsf textrm textnormal mbox", say("write the text alone")),
  ...names("textsuperscript", write("<sup>", "</sup>")),
  ...names("textsubscript", write("<sub>", "</sub>")),
  ...names("chapter", write("# ", "")),
  ...names("section", write("## ", "")),
  ...names("subsection", write("### ", "")),
  ...names("subsubsection", write("#### ", "")),
  ...names("paragraph subparagraph", write("**", ".**")),
  ...names("title author date", say("write it into the front matter")),
  ...names("footnote footnotetext", write("^[", "]")),
  ...names(
    "label",
    (text) =>
      `write \`{#${id(text)}}\` behind a heading, a figure or an environment's name; a formula's \`\\label\` stands within it`,
  ),
  ...names("cref Cref autoref nameref vref", (text) => `write \`[](#${id(text)})\``),
  ...names("pageref", (text) => `there are no pages here: write \`[](#${id(text)})\``),
  ...names("hyperref", REFERENCE),
  ...names("includegraphics", write("![what it shows](", ")")),
  ...names("caption", say('write it into the title of the image, `![what it shows](figures/curve.svg "caption")`')),
  ...names("href", (text) => `write \`[text](${text})\``),
  ...names("url", write("<", ">")),
  ...names(
    "bibliography bibliographystyle addbibresource",
    say("what a post cites is listed at its end: leave it out"),
  ),
  ...names("input include subfile", say("a post holds all of its text: write it here, or link to another post")),
  ...names("usepackage documentclass pagestyle thispagestyle", SPACING),
  ...names("vspace hspace setlength", SPACING),
  ...names("newcommand renewcommand providecommand DeclareMathOperator", MACRO),
  ...names("newtheorem theoremstyle", say("environments have names of their own, `:::theorem`: leave it out")),
  ...names("index glossary gls Gls", say("write the word alone")),
  ...names("todo", say("write `<!-- … -->`")),
  ...names("enquote", write('"', '"')),
  ...names("SI qty si unit num", say("write number and unit, or a formula")),
]);

/** Commands that stand alone on a line. */
const ALONE: ReadonlyMap<string, Instead> = new Map([
  ...names("item", say("write `-` or `1.`")),
  ...names(
    "newpage clearpage cleardoublepage pagebreak noindent indent centering smallskip medskip bigskip vfill hfill newline linebreak maketitle appendix",
    SPACING,
  ),
  ...names("tableofcontents listoffigures listoftables", say("the contents of a post are made for you: leave it out")),
  ...names("printbibliography", say("what a post cites is listed at its end: leave it out")),
  ...names("hline hrule", say("write `---`")),
]);

/** Commands for signs and words, wherever they stand. */
const SIGNS: ReadonlyMap<string, Instead> = new Map([
  ...names("LaTeX TeX LaTeXe BibTeX", say("write the name alone")),
  ...names("ldots dots textellipsis", say("write `…`")),
  ...names("textendash", say("write `–`")),
  ...names("textemdash", say("write `—`")),
  ...names("textbackslash", say("write `\\\\`")),
  ...names("textasciitilde", say("write `~`")),
]);

/** What to write in the place of a command of LaTeX's outside of formulas; nothing for what is none, or may be prose. */
export function insteadOfCommand(name: string, written: WrittenCommand): string | undefined {
  const text = written.isWhole ? quoted(written.argument) : "…";
  if (written.argument !== undefined)
    return WITH_ARGUMENT.get(name)?.(text, written) ?? SIGNS.get(name)?.(text, written);
  return SIGNS.get(name)?.(text, written) ?? (written.isAlone ? ALONE.get(name)?.(text, written) : undefined);
}

function names(list: string, instead: Instead): [string, Instead][] {
  return list.split(" ").map((name) => [name, instead]);
}

/** `\cite[see][p. 3]{a,b}` as `see @a; @b, p. 3`. */
function citation(text: string, options: readonly string[]): string {
  const place = options.at(-1);
  const before = options.length > 1 ? options[0] : undefined;
  const keys = text.split(",").map((key) => `@${key.trim()}`);
  return `${before ? `${before} ` : ""}${keys.join("; ")}${place ? `, ${place}` : ""}`;
}

/** A label as an id. */
function id(label: string): string {
  return label === "…" ? label : label.replace(/[^A-Za-z0-9_.-]+/g, "-");
}

// \mbox{…}   \mathbbm{1}   \nicefrac{1}{2}   \textsc{…}   \require{…}
import { type TexExpander, type TexExpansion, type TexMacro, type TexToken, textOfTokens } from "./expander.ts";

/** Commands for words within a formula. */
const WORDS = [
  "\\text",
  "\\textnormal",
  "\\textrm",
  "\\textbf",
  "\\textit",
  "\\texttt",
  "\\textsf",
  "\\textup",
  "\\hbox",
];

/** LaTeX's commands that KaTeX lacks, or takes less of, by name. */
export const LATEX: Readonly<Record<string, string | TexMacro>> = {
  ...Object.fromEntries(WORDS.map((name) => [name, words(name)])),
  "\\mbox": words("\\text"),
  "\\ensuremath": "#1",
  // Authors who come from other Markdown escape a star, which would begin emphasis there,
  "\\*": "*",
  // and brackets, which would be a link.
  "\\[": "[",
  "\\]": "]",
  "\\xspace": "",
  // `\require` loads a package in MathJax. Its commands are known here anyhow, or are reported where they are used.
  "\\require": (expander) => {
    expander.consumeArg();
    return "";
  },
  // KaTeX has one blackboard face: the commands of the packages bbm and dsfont use it too, and all three can set figures.
  "\\mathbb": blackboard,
  "\\mathbbm": blackboard,
  "\\mathds": blackboard,
  // In the MathML, which screen readers read, it is a fraction.
  "\\nicefrac": "\\html@mathml{{}^{#1}\\mkern-2mu/\\mkern-1mu{}_{#2}}{\\frac{#1}{#2}}",
  "\\textsc": smallCapitals,
};

/**
 * Text in which `_`, `#` and `&` are ordinary signs, as MathJax has it: `\text{train_loss}`, `\text{# heads}`, `\text{ & }`.
 */
function words(name: string): TexMacro {
  return (expander) => {
    let inFormula = false;
    const tokens = expander
      .consumeArg()
      .tokens.toReversed()
      .map((token) => {
        if (token.text === "$") inFormula = !inFormula;
        return !inFormula && /^[_#&]$/.test(token.text) ? { ...token, text: `\\${token.text}` } : token;
      });
    return primitive(name, tokens.reverse());
  };
}

/**
 * Blackboard letters and figures. KaTeX's face has letters alone, so a figure is drawn with a second stem beside it; the MathML
 * has Unicode's own figure.
 */
function blackboard(expander: TexExpander): TexExpansion | string {
  const { tokens } = expander.consumeArg();
  const text = textOfTokens(tokens).trim();
  if (/^[0-9]$/.test(text)) {
    const figure = String.fromCodePoint(0x1d7d8 + Number(text));
    return `\\html@mathml{{${text}\\mkern-${text === "1" ? "4.5" : "7"}mu${text === "1" ? "\\mathrm{l}" : text}}}{\\text{${figure}}}`;
  }
  return primitive("\\mathbb", tokens);
}

/** Capitals, small where the author wrote small letters. */
function smallCapitals(expander: TexExpander): TexExpansion {
  const small: TexToken[] = [];
  for (const token of expander.consumeArg().tokens.toReversed()) {
    if (!/^\p{Ll}$/u.test(token.text)) small.push(token);
    else small.push(...plain("{", "\\footnotesize"), { ...token, text: token.text.toUpperCase() }, ...plain("}"));
  }
  return { tokens: [...plain("\\text", "{"), ...small, ...plain("}")].reverse(), numArgs: 0 };
}

/** KaTeX's own command with an argument. */
function primitive(name: string, argument: readonly TexToken[]): TexExpansion {
  return { tokens: [...plain("}"), ...argument, ...plain("{"), { text: name, noexpand: true }], numArgs: 0 };
}

function plain(...texts: readonly string[]): TexToken[] {
  return texts.map((text) => ({ text }));
}

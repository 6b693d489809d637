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
  // As it is written for Markdown that would take the star for emphasis.
  "\\*": "*",
  // And for brackets of a link.
  "\\[": "[",
  "\\]": "]",
  "\\xspace": "",
  // Packages of MathJax's: what they hold is here, or is reported where it is used.
  "\\require": (expander) => {
    expander.consumeArg();
    return "";
  },
  // bbm's and dsfont's letters are amsfonts' here, and all of them have figures.
  "\\mathbb": blackboard,
  "\\mathbbm": blackboard,
  "\\mathds": blackboard,
  // To those who listen it is a fraction.
  "\\nicefrac": "\\html@mathml{{}^{#1}\\mkern-2mu/\\mkern-1mu{}_{#2}}{\\frac{#1}{#2}}",
  "\\textsc": smallCapitals,
};

/**
 * Words with marks in them that are TeX's elsewhere: `\text{train_loss}`, `\text{# heads}`, `\text{ & }` are what they look
 * like, as with MathJax.
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

/** A stem drawn beside the figure, as KaTeX's blackboard face has letters alone; to those who listen, the figure itself. */
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

// \mbox{…}   \mathbbm{1}   \nicefrac{1}{2}   \textsc{…}   \require{…}
import { type TexExpander, type TexExpansion, type TexMacro, type TexToken, textOfTokens } from "./tex-expander.ts";

/** LaTeX's commands that KaTeX lacks, by name. */
export const LATEX: Readonly<Record<string, string | TexMacro>> = {
  "\\mbox": "\\text{#1}",
  "\\ensuremath": "#1",
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

/** A stem drawn beside the figure, as KaTeX's blackboard face has letters alone; to those who listen, the figure itself. */
function blackboard(expander: TexExpander): TexExpansion | string {
  const { tokens } = expander.consumeArg();
  const text = textOfTokens(tokens).trim();
  if (/^[0-9]$/.test(text)) {
    const figure = String.fromCodePoint(0x1d7d8 + Number(text));
    return `\\html@mathml{{${text}\\mkern-${text === "1" ? "5" : "8"}mu${text === "1" ? "\\mathrm{l}" : text}}}{\\text{${figure}}}`;
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

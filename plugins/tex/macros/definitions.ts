// \newcommand{\x}[2][default]{…}   \DeclareMathOperator*{\argmin}{arg\,min}
import katex from "katex";
import { type TexExpander, type TexMacro, type TexToken, textOfTokens } from "./expander.ts";

interface Manner {
  /** What happens to a command that there is already. */
  readonly existing: "replace" | "keep";
  readonly mustExist: boolean;
}

/**
 * LaTeX's commands that define others. KaTeX's own refuse a star, a default for the first argument, and a name that is
 * taken; here such a name is replaced, and `setFormula` says so where it is KaTeX's. What they define is plain data, as
 * `\def`'s is.
 */
export const DEFINITIONS: Readonly<Record<string, TexMacro>> = {
  "\\newcommand": define("\\newcommand", { existing: "replace", mustExist: false }),
  "\\renewcommand": define("\\renewcommand", { existing: "replace", mustExist: true }),
  "\\providecommand": define("\\providecommand", { existing: "keep", mustExist: false }),
  "\\DeclareMathOperator": (expander) => {
    const operator = takeStar(expander) ? "\\operatorname*" : "\\operatorname";
    const { text } = takeName(expander, "\\DeclareMathOperator");
    expander.macros.set(text, `${operator}{${textOfTokens(expander.consumeArg().tokens)}}`);
    return "";
  },
};

function define(command: string, { existing, mustExist }: Manner): TexMacro {
  return (expander) => {
    takeStar(expander);
    const token = takeName(expander, command);
    const name = token.text;
    const exists = expander.isDefined(name);
    if (mustExist && !exists) throw new katex.ParseError(`${name} does not exist yet; use \\newcommand`, token);
    const count = takeBracket(expander);
    const numArgs = count === undefined ? 0 : Number(textOfTokens(count).trim() || "x");
    if (!(Number.isInteger(numArgs) && numArgs >= 0 && numArgs <= 9))
      throw new katex.ParseError(
        `Expected a number of arguments from 0 to 9, got '${textOfTokens(count ?? [])}'`,
        count?.at(-1),
      );
    const fallback = takeBracket(expander);
    const { tokens } = expander.consumeArg();
    if (exists && existing === "keep") return "";
    if (fallback === undefined) expander.macros.set(name, { tokens, numArgs });
    else defineWithOption(expander, name, numArgs, fallback, tokens);
    return "";
  };
}

/** As LaTeX does it: the command looks for a bracket, and a second one, with `@` in its name, takes what is in it. */
function defineWithOption(
  expander: TexExpander,
  name: string,
  numArgs: number,
  fallback: readonly TexToken[],
  tokens: readonly TexToken[],
): void {
  const inner = `\\${name.slice(1).replace(/[^A-Za-z]/g, "")}@option`;
  const delimiters = [["["], ["]"], ...Array.from({ length: Math.max(0, numArgs - 1) }, () => [])];
  expander.macros.set(inner, { tokens, numArgs, ...{ delimiters } });
  expander.macros.set(name, `\\@ifnextchar[{${inner}}{${inner}[{${textOfTokens(fallback)}}]}`);
}

/** A command's name; MathJax takes one without its backslash too, `\newcommand{iid}`. */
function takeName(expander: TexExpander, command: string): TexToken {
  const { tokens, start } = expander.consumeArg();
  const letters = textOfTokens(tokens);
  if (/^[A-Za-z]{2,}$/.test(letters)) return { text: `\\${letters}` };
  const [token, ...more] = tokens;
  if (!token || more.length > 0)
    throw new katex.ParseError(`${command}'s first argument must be a macro name`, tokens.at(-1) ?? start);
  return token;
}

function takeStar(expander: TexExpander): boolean {
  expander.consumeSpaces();
  if (expander.future().text !== "*") return false;
  expander.popToken();
  return true;
}

/** What stands in brackets, if a bracket comes next. */
function takeBracket(expander: TexExpander): TexToken[] | undefined {
  expander.consumeSpaces();
  if (expander.future().text !== "[") return undefined;
  expander.popToken();
  const tokens: TexToken[] = [];
  for (let depth = 0; ; ) {
    const token = expander.popToken();
    if (token.text === "EOF")
      throw new katex.ParseError("Unexpected end of input in a macro argument, expected ']'", token);
    if (token.text === "]" && depth === 0) return tokens.reverse();
    if (token.text === "{") depth++;
    if (token.text === "}") depth--;
    tokens.push(token);
  }
}

// \begin{eqnarray}   \begin{multline}   \begin{subequations}   \begin{flalign}
import { type TexExpander, type TexExpansion, type TexMacro, type TexToken, textOfTokens } from "./expander.ts";

/** Tokens in their order, and what ends them. */
interface Replacement {
  readonly begin: string;
  readonly end: string;
}

const NOTHING: Replacement = { begin: "", end: "" };

/**
 * Environments that KaTeX lacks, by what stands for them. `subequations` numbers equations and shows nothing by itself: what
 * numbers a formula reads `\begin{subequations}` in its source.
 */
const REPLACED: Readonly<Record<string, Replacement>> = {
  displaymath: NOTHING,
  math: NOTHING,
  subequations: NOTHING,
  // In `alignRows` they have lost their third column.
  eqnarray: environment("align"),
  "eqnarray*": environment("align*"),
  flalign: environment("align"),
  "flalign*": environment("align*"),
  xalignat: environment("alignat"),
  "xalignat*": environment("alignat*"),
  // Its lines are centred here; the style sheet puts the first to the left and the last to the right.
  multline: environment("gathered"),
  "multline*": environment("gathered"),
};

/** True for a formula that is one `multline`. */
export function isMultline(tex: string): boolean {
  return /^\\begin\{(multline\*?)\}[\s\S]*\\end\{\1\}$/.test(tex);
}

/** Environments that formulas may have, without those that are known by a star, for suggestions. */
export const ENVIRONMENT_NAMES: readonly string[] = [
  ...["align", "aligned", "alignat", "alignedat", "array", "Bmatrix", "bmatrix", "cases", "CD", "darray", "dcases"],
  ...["drcases", "equation", "gather", "gathered", "matrix", "pmatrix", "rcases", "smallmatrix", "split", "subarray"],
  ...["Vmatrix", "vmatrix", ...Object.keys(REPLACED).filter((name) => !name.endsWith("*"))],
];

/** `\begin` and `\end` that know more environments than KaTeX's own. */
export const ENVIRONMENTS: Readonly<Record<string, TexMacro>> = {
  "\\begin": replaced("\\begin", ({ begin }) => begin),
  "\\end": replaced("\\end", ({ end }) => end),
};

/**
 * An `eqnarray` has three columns, and `align` two: of each row's second `&` a space is left. The TeX keeps its length, so
 * that places in it stay what they are.
 */
export function alignRows(tex: string): string {
  if (!tex.includes("{eqnarray")) return tex;
  const characters = tex.split("");
  const open: { readonly name: string; columns: number; readonly braces: number }[] = [];
  let braces = 0;
  for (const match of tex.matchAll(/\\(begin|end)\{([A-Za-z]+\*?)\}|\\\\|\\[\s\S]|[{}&]|%[^\n]*/g)) {
    const [part, edge, name] = match;
    const innermost = open.at(-1);
    if (edge === "begin") open.push({ name: name ?? "", columns: 0, braces });
    else if (edge === "end") open.pop();
    else if (part === "{") braces++;
    else if (part === "}") braces--;
    else if (innermost?.name.startsWith("eqnarray") && innermost.braces === braces) {
      if (part === "\\\\") innermost.columns = 0;
      else if (part === "&" && ++innermost.columns === 2) characters[match.index] = " ";
    }
  }
  return characters.join("");
}

function environment(name: string): Replacement {
  return { begin: `\\begin{${name}}`, end: `\\end{${name}}` };
}

function replaced(command: string, side: (replacement: Replacement) => string): TexMacro {
  return (expander: TexExpander): string | TexExpansion => {
    const { tokens, start, end } = expander.consumeArg();
    const name = textOfTokens(tokens);
    const replacement = Object.hasOwn(REPLACED, name) ? REPLACED[name] : undefined;
    if (replacement) return side(replacement);
    // As it was, place and all: a mistake in it is reported where it stands.
    const own: TexToken = { text: command, noexpand: true, ...placeBefore(start, command.length) };
    return start.text === "{"
      ? { tokens: [end, ...tokens, start, own], numArgs: 0 }
      : { tokens: [...tokens, own], numArgs: 0 };
  };
}

/** The place of a token of a length right before another one. */
function placeBefore({ loc }: TexToken, length: number): Pick<TexToken, "loc"> {
  if (!loc || loc.start < length) return {};
  return {
    loc: Object.assign(Object.create(Object.getPrototypeOf(loc)), loc, { start: loc.start - length, end: loc.start }),
  };
}

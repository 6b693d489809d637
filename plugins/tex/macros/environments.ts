// \begin{eqnarray}   \begin{multline}   \begin{subequations}   \begin{flalign}
import { type TexExpander, type TexExpansion, type TexMacro, type TexToken, textOfTokens } from "./expander.ts";

/** TeX that takes the place of a `\begin{…}`, and of its `\end{…}`. */
interface Replacement {
  readonly begin: string;
  readonly end: string;
}

const NOTHING: Replacement = { begin: "", end: "" };

/**
 * What is set in place of the environments that KaTeX lacks. `subequations` shows nothing by itself; whatever numbers equations
 * looks for it in the source of the formula.
 */
const REPLACED: Readonly<Record<string, Replacement>> = {
  displaymath: NOTHING,
  math: NOTHING,
  subequations: NOTHING,
  // `alignRows` has taken away their third column before.
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

/** The environments that may stand in a formula, for "did you mean"; starred forms are left out. */
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
 * An `eqnarray` has three columns, and the `align` that stands in for it two: the second `&` of each row becomes a space. The
 * TeX keeps its length, so that the places of mistakes stay true.
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
    // Any other environment is handed to KaTeX as it was, with its place, so that a mistake in it is reported there.
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

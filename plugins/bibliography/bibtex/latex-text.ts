import {
  formulaPlaceholder,
  linkPlaceholder,
  MAX_FORMULAS,
  MAX_LINKS,
  SIGN_PLACEHOLDERS,
  type WorkLink,
  withoutPlaceholders,
} from "../work.ts";
import { plainAddress, readAddress } from "./address.ts";

/** What stands in a work's texts for what LaTeX is not to read; filled while they are prepared. */
export interface Placeholders {
  readonly formulas: string[];
  readonly links: WorkLink[];
  /** Addresses of texts in which they are no links. */
  readonly addresses: string[];
}

/** Whether an address in a text becomes a link there (in a note), or is text (in a title, which is a link itself at times). */
export type Addresses = "linked" | "plain";

/** Braces that are shown: the library counts those of LaTeX otherwise than BibTeX. */
const BRACES = { open: "\ue120", close: "\ue121" };

/** What a command is written as, from its arguments. */
type Command = readonly [count: number, write: (args: readonly string[], reader: LatexText) => string];

const nothing: Command = [0, () => ""];
const space: Command = [0, () => " "];
const sign = (text: string): Command => [0, () => text];
const first: Command = [1, ([text = ""]) => text];
const second: Command = [2, ([, text = ""]) => text];
const accent = (mark: string): Command => [
  1,
  ([letter = ""]) => letter.replace(/^\{?(\p{L})/u, `$1${mark}`).normalize("NFC"),
];
const named = (names: string, command: Command): (readonly [string, Command])[] =>
  names.split(" ").map((name) => [name, command] as const);

/**
 * Commands that the library does not know, drops, or gets wrong. What tells a style how to sort (`\noopsort`) and MathSciNet's
 * letters are here; the definitions of the former stand in the preambles of BibTeX's own examples (xampl.bib).
 */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...named("space quad qquad thinspace enspace newline linebreak", space),
  // Behind an abbreviation: `J.\\ Amer.`
  [" ", space],
  ["\n", space],
  ["\t", space],
  ["\r", space],
  ...named(
    "newblock bf rm sf tt em it sc sl bfseries rmfamily sffamily ttfamily itshape slshape scshape upshape mdseries normalfont",
    nothing,
  ),
  ...named("relax protect null leavevmode nobreak allowbreak sloppy small noindent string urlprefix / @", nothing),
  ...named("noopsort SortNoop", [1, () => ""]),
  ...named("singleletter printfirst natexlab textsf textnormal textmd underline uline uppercase bibnamefont", first),
  ...named("bibfnamefont citenamefont mathord", first),
  ...named("switchargs", [2, ([one = "", two = ""]) => two + one]),
  ...named("bibinfo bibfield foreignlanguage textcolor", second),
  ...named("printfirst texorpdfstring", [2, ([one = ""]) => one]),
  ...named("uppercase MakeUppercase MakeTextUppercase", [1, ([text = ""]) => upper(text)]),
  ...named("footnote thanks", [1, ([text = ""]) => ` (${text.trim()})`]),
  ["ensuremath", [1, ([tex = ""], reader) => reader.formula(tex)]],
  ["lq", sign("‘")],
  ["rq", sign("’")],
  ["slash", sign("/")],
  // MathSciNet.
  ["cprime", sign("ʹ")],
  ["cdprime", sign("ʺ")],
  ["rasp", sign("ʾ")],
  ["lasp", sign("ʿ")],
  ["cydot", sign("·")],
  ["dbar", sign("đ")],
  ["Dbar", sign("Đ")],
  ["MR", [1, ([number = ""]) => `MR ${number}`]],
  ["MRhref", [2, ([, text = ""]) => text]],
  ["soft", accent("\u030c")],
  ["polhk", accent("\u0328")],
  ["lfhook", accent("\u0326")],
  ["cftil", accent("\u0303")],
  ["udot", accent("\u0323")],
  ["t", [1, ([letters = ""]) => letters.replace(/^\{?(\p{L})/u, "$1\u0361")]],
  ["{", sign(BRACES.open)],
  ["}", sign(BRACES.close)],
  ["LaTeX", sign("LaTeX")],
  ["BibTeX", sign("BibTeX")],
  ["TeX", sign("TeX")],
  ...named("url path nolinkurl", [1, ([address = ""], reader) => reader.address(address, undefined)]),
  ["href", [2, ([address = "", text = ""], reader) => reader.address(address, text)]],
  ["doi", [1, ([doi = ""], reader) => reader.address(`https://doi.org/${plainAddress(doi)}`, `doi:${doi}`)]],
]);
/** Their arguments are addresses, in which LaTeX reads nothing. */
const ADDRESSES = /^(?:url|path|nolinkurl|href|doi)$/;

/**
 * Prepares a text of LaTeX for the library that reads it: formulas, links, and signs that LaTeX or HTML would read become
 * placeholders, and what the library does not know is written so that it does.
 * @param latex with no more than `MAX_BRACE_DEPTH` braces in each other
 */
export function prepareLatex(latex: string, placeholders: Placeholders, addresses: Addresses): string {
  return balanced(new LatexText(placeholders, addresses).prepare(withoutPlaceholders(latex)));
}

/** What the library has read, in Unicode's letters. It puts an accent behind a dotless i, which stands on the dotted one. */
export function readLetters(text: string): string {
  return text
    .replaceAll(BRACES.open, "{")
    .replaceAll(BRACES.close, "}")
    .replace(/ı(?=\p{M})/gu, "i")
    .replace(/ȷ(?=\p{M})/gu, "j")
    .normalize("NFC")
    .replace(/[ \t\n]+/g, " ");
}

/** As many opening braces as closing ones: `\{` and `\}` are none any more. */
function balanced(text: string): string {
  let depth = 0;
  const kept = text.replace(/[{}]/g, (brace) => {
    if (brace === "}" && depth === 0) return "";
    depth += brace === "{" ? 1 : -1;
    return brace;
  });
  return kept + "}".repeat(depth);
}

class LatexText {
  readonly #placeholders: Placeholders;
  readonly #addresses: Addresses;

  constructor(placeholders: Placeholders, addresses: Addresses) {
    this.#placeholders = placeholders;
    this.#addresses = addresses;
  }

  prepare(text: string): string {
    const next = /\\(?:[A-Za-z]+|[\s\S]?)|\$\$?|`+|https?:\/\/|(?<![\w.@/-])www\.|[%<>]/g;
    let written = "";
    let from = 0;
    for (let found = next.exec(text); found; found = next.exec(text)) {
      const [sign] = found;
      written += text.slice(from, found.index);
      const [put, end] = this.#signAt(text, sign, found.index);
      written += put;
      from = end;
      next.lastIndex = end;
    }
    return written + text.slice(from);
  }

  /** What a sign is written as, and where reading goes on. */
  #signAt(text: string, sign: string, start: number): readonly [string, number] {
    const behind = start + sign.length;
    if (sign.startsWith("\\")) return this.#commandAt(text, sign, start);
    if (sign.startsWith("$")) {
      const end = closingDollar(text, behind, sign);
      const tex = end === undefined ? "" : text.slice(behind, end);
      // A sign that an author forgot to hide from LaTeX.
      if (end === undefined || tex.trim() === "") return [sign.replaceAll("$", "\\$"), behind];
      return [this.formula(tex), end + sign.length];
    }
    if (sign.startsWith("`")) return [sign.length === 1 ? "‘" : sign, behind];
    if (/^[hw]/.test(sign)) {
      const address = /^[^\s{}<>"]*[^\s{}<>".,;:!?)\]'\\]/.exec(text.slice(start))?.[0] ?? sign;
      return [this.address(address, undefined), start + address.length];
    }
    if (sign === "%") return ["\\%", behind];
    return [SIGN_PLACEHOLDERS.get(sign) ?? sign, behind];
  }

  #commandAt(text: string, sign: string, start: number): readonly [string, number] {
    const name = sign.slice(1);
    const behind = start + sign.length;
    if (name === "(") {
      const end = text.indexOf("\\)", behind);
      if (end >= 0 && text.slice(behind, end).trim() !== "") return [this.formula(text.slice(behind, end)), end + 2];
    }
    // An accent over nothing is the sign itself.
    const bare = name === "^" || name === "~" ? /^\s*\{\s*\}/.exec(text.slice(behind, behind + 20))?.[0] : undefined;
    if (bare) return [name === "^" ? "{\\textasciicircum}" : "{\\textasciitilde}", behind + bare.length];
    if (name === "") return ["{\\textbackslash}", behind];
    const command = COMMANDS.get(name);
    if (!command) return [sign, behind];
    const [count, write] = command;
    let at = behind;
    const args: string[] = [];
    while (args.length < count) {
      const argument = argumentAt(text, at);
      if (!argument) break;
      args.push(argument.text);
      at = argument.end;
    }
    // A word of LaTeX's takes the spaces behind it, or braces that end it. Behind a name authors mean the space.
    if (count === 0 && /^[A-Za-z]/.test(name)) {
      at += /^\s*\{\}/.exec(text.slice(at, at + 100))?.[0].length ?? (/TeX$/.test(name) ? 0 : spacesAt(text, at));
    }
    const written = write(args, this);
    return [ADDRESSES.test(name) || name === "ensuremath" ? written : this.prepare(written), at];
  }

  /** A formula's place. More of them than there are placeholders stay LaTeX. */
  formula(tex: string): string {
    const { formulas } = this.#placeholders;
    if (formulas.length >= MAX_FORMULAS) return `$${tex}$`;
    formulas.push(tex.trim().replace(/\s+/g, " "));
    return formulaPlaceholder(formulas.length - 1);
  }

  /** An address in a text: a link's place, or the words that it is shown as. */
  address(latex: string, words: string | undefined): string {
    const { links, addresses } = this.#placeholders;
    const href = readAddress(latex);
    const shown = (words && plainWords(words)) || plainAddress(latex);
    if (href !== undefined && this.#addresses === "plain") addresses.push(href);
    if (href === undefined || this.#addresses === "plain" || links.length >= MAX_LINKS) {
      return words === undefined ? escapeLatex(shown) : this.prepare(words);
    }
    links.push({ href, text: shown });
    return linkPlaceholder(links.length - 1);
  }
}

function spacesAt(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
}

/** `{…}`, or one letter or command. */
function argumentAt(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  const at = from + spacesAt(text, from);
  if (text.charAt(at) !== "{") {
    const one = /^(?:\\(?:[A-Za-z]+|[\s\S])|[^\s}])/u.exec(text.slice(at, at + 100))?.[0];
    return one === undefined ? undefined : { text: one, end: at + one.length };
  }
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return { text: text.slice(at + 1, end), end: end + 1 };
  }
  return undefined;
}

/** Where a formula ends; a dollar behind a backslash ends none. */
function closingDollar(text: string, from: number, dollars: string): number | undefined {
  for (let at = text.indexOf("$", from); at >= 0; at = text.indexOf("$", at + 1)) {
    if (text.charAt(at - 1) === "\\") continue;
    return dollars === "$" || text.charAt(at + 1) === "$" ? at : undefined;
  }
  return undefined;
}

function upper(latex: string): string {
  return latex.replace(/\\[A-Za-z]+|\p{Ll}/gu, (word) => (word.startsWith("\\") ? word : word.toUpperCase()));
}

/** The words of a link, in which few commands are to be expected. */
function plainWords(latex: string): string {
  return latex
    .replace(/\\([_%#&$])/g, "$1")
    .replace(/\\(?:[A-Za-z]+\s*|[\s\S])/g, (command) => (/\s/.test(command.charAt(1)) ? " " : ""))
    .replaceAll("~", " ")
    .replace(/[{}]/g, "")
    .trim();
}

/** What is text, so that LaTeX reads nothing in it. */
function escapeLatex(text: string): string {
  return text.replace(/[\\~^_%#&$]/g, (sign) =>
    sign === "~" ? "{\\textasciitilde}" : sign === "^" ? "{\\textasciicircum}" : sign === "\\" ? "" : `\\${sign}`,
  );
}

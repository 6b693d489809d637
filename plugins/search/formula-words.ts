import { ownValue } from "../core/own-value.ts";
import { SPOKEN_LETTERS, SPOKEN_WORDS, STRUCTURE } from "./spoken-words.ts";

/** What a formula is found by. */
export interface FormulaWords {
  /** Symbols with their scripts, as one word each: `\lambda_{\min}` is `lambdasubmin`, `n^2` is `nsup2`. */
  readonly compounds: readonly string[];
  /** Commands and longer names, and what they are called: `nabla`, `gradient`, `expectation`, `squared`. */
  readonly names: readonly string[];
  /** Single letters, which say little. */
  readonly letters: readonly string[];
}

/** Longer than any symbol that is worth looking for, in characters. */
const LONGEST = 40;
/** Deeper than any formula that is meant to be read. */
const DEEPEST = 20;

const LEXEMES = /\\[A-Za-z]+\*?|\\[\s\S]|[A-Za-z]+|\d+(?:\.\d+)?|\s+|[\s\S]/gu;

/** A piece of a formula: what it is as part of a compound word. */
type Key = string;

/**
 * The words that a formula is indexed and looked for by. Pure, and never fails: what cannot be read as TeX is left out.
 * @param tex without its dollars; at most its first 4,000 characters are read
 * @param macros bodies of the author's own commands, by name with the backslash: what they stand for is found as well
 */
export function formulaWords(tex: string, macros: Readonly<Record<string, string>> = {}): FormulaWords {
  const compounds = new Set<string>();
  const names = new Set<string>();
  const letters = new Set<string>();
  const lexemes = (tex.slice(0, 4000).match(LEXEMES) ?? []).filter((lexeme) => lexeme.trim() !== "");
  let at = 0;

  const addCompound = (word: string): void => {
    if (word.length <= LONGEST) compounds.add(word);
  };

  /** A group, a command or a single character, as TeX takes an argument; then, where it is a run, the whole run too. */
  const argument = (depth: number): readonly Key[] => {
    const next = lexemes[at];
    if (next === undefined || next === "}" || next === "_" || next === "^") return [];
    if (next === "T") {
      at++;
      return ["top"];
    }
    const whole = atom(depth);
    // `x_ij` is x with index i in TeX; who looks for it may mean ij.
    return /^[A-Za-z]{2,}$/.test(next) ? [next[0]?.toLowerCase() ?? "", whole] : [whole];
  };

  /** One piece without its scripts. */
  const atom = (depth: number): Key => {
    const lexeme = lexemes[at++];
    if (lexeme === undefined) return "";
    if (lexeme === "{") {
      const inside = depth < DEEPEST ? sequence(depth + 1) : "";
      if (lexemes[at] === "}") at++;
      return inside;
    }
    if (lexeme.startsWith("\\")) return command(lexeme, depth);
    if (/^[A-Za-z]+$/.test(lexeme)) {
      const word = lexeme.toLowerCase();
      if (word.length > 1) names.add(word);
      else letters.add(word);
      return word;
    }
    if (/^\d/.test(lexeme)) return lexeme.replace(".", "");
    if (lexeme === "-") return "minus";
    if (lexeme === "*") return "ast";
    if (lexeme === "+") return "plus";
    // Letters and symbols of other alphabets: `λ` is found as it stands.
    if (/^\p{L}$/u.test(lexeme)) {
      letters.add(lexeme.toLowerCase());
      return lexeme.toLowerCase();
    }
    return "";
  };

  const command = (lexeme: string, depth: number): Key => {
    const name = lexeme.slice(1).replace("*", "");
    if (name === "begin" || name === "end") {
      skipGroup();
      return "";
    }
    if (/^[dtc]?frac$/.test(name)) {
      const over = `${atom(depth)}over${atom(depth)}`;
      if (!over.startsWith("over") && !over.endsWith("over")) addCompound(over);
      return "";
    }
    if (name === "ce" || name === "pu") addFormulas();
    const letterNames = ownValue(SPOKEN_LETTERS, name);
    if (letterNames || STRUCTURE.has(name)) {
      const before = at;
      const key = STRUCTURE.has(name) && lexemes[at] !== "{" && !letterNames ? "" : atom(depth);
      const spoken = letterNames && ownValue(letterNames, lexemes.slice(before, at).join("").replace(/[{}]/g, ""));
      if (spoken) names.add(spoken);
      return key;
    }
    const body = ownValue(macros, lexeme);
    if (body !== undefined) {
      const inner = formulaWords(body);
      for (const word of inner.compounds) compounds.add(word);
      for (const word of inner.names) names.add(word);
    }
    if (!/^[A-Za-z]/.test(name)) {
      for (const word of ownValue(SPOKEN_WORDS, name) ?? []) names.add(word);
      return ownValue(SPOKEN_WORDS, name)?.[0] ?? "";
    }
    names.add(name.toLowerCase());
    for (const word of ownValue(SPOKEN_WORDS, name) ?? []) names.add(word);
    return name.toLowerCase();
  };

  /** Chemical formulas and units as they are written, `H2O`, without how many of them there are. */
  const addFormulas = (): void => {
    let end = at;
    for (let depth = 0; end < lexemes.length; end++) {
      if (lexemes[end] === "{") depth++;
      else if (lexemes[end] === "}" && --depth <= 0) break;
    }
    const written = lexemes.slice(at + 1, end).join("");
    for (const [, word = ""] of written.matchAll(/(?:^|[^A-Za-z\d])\d*([A-Za-z][A-Za-z\d]+)/g))
      if (word.length <= LONGEST) names.add(word.toLowerCase());
  };

  const skipGroup = (): void => {
    if (lexemes[at] !== "{") return;
    while (at < lexemes.length && lexemes[at] !== "}") at++;
    at++;
  };

  /** Everything up to the end of the group. */
  const sequence = (depth: number): Key => {
    let key = "";
    let before = "";
    let divided = "";
    while (at < lexemes.length && lexemes[at] !== "}") {
      if (lexemes[at] === "/") divided = before;
      let base = atom(depth);
      // In `xy_i` the index is y's; in `min_x` it is that of the whole name.
      const run = /^[a-z]{2,}$/.test(base) && /^[A-Za-z]/.test(lexemes[at - 1] ?? "") ? base.at(-1) : undefined;
      let scripts = "";
      while (lexemes[at] === "_" || lexemes[at] === "^") {
        const mark = lexemes[at++] === "_" ? "sub" : "sup";
        const words = argument(depth);
        for (const word of words) {
          if (word === "") continue;
          if (base !== "") addCompound(base + mark + word);
          if (run) addCompound(run + mark + word);
          const spoken = mark === "sup" ? SPOKEN_WORDS[`^${word}`]?.[0] : undefined;
          if (spoken) names.add(spoken);
        }
        const last = words.at(-1);
        if (last) scripts += mark + last;
      }
      base += scripts;
      if (divided !== "" && base !== "") {
        addCompound(`${divided}over${base}`);
        divided = "";
      }
      before = base;
      key += base;
      if (key.length > LONGEST) key = key.slice(0, LONGEST);
    }
    return key;
  };

  while (at < lexemes.length) {
    sequence(0);
    // A brace that closes nothing.
    at++;
  }
  return { compounds: [...compounds], names: [...names], letters: [...letters] };
}

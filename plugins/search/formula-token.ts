import { FORMULA_TOKEN } from "./hidden-words.ts";

/**
 * The word that the index has for a word that a formula is found by: no word of a text begins like it, so that `norm` in a text and
 * the `norm` of `\|w\|` are counted apart, and make no phrase together.
 * @param word of `formulaWords`
 */
export function formulaToken(word: string): string {
  return FORMULA_TOKEN + word;
}

/**
 * Names that nobody uses for anything but the symbol: where one of them is typed, the formula that holds it is what was looked for.
 */
const SYMBOLS = new Set(
  (
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho varrho sigma varsigma tau " +
    "upsilon phi varphi chi psi omega nabla partial infty ell hbar aleph oplus otimes odot mathbb mathcal mathbf mathrm"
  ).split(" "),
);

/** Whether a word that was typed as such is the name of a symbol. */
export function isSymbolName(word: string): boolean {
  return SYMBOLS.has(word);
}

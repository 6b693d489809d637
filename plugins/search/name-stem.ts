/** Endings that do not make another word of one, and how short what they leave may be. */
const ENDING = /(?<=.{5})(?<!s)(?:ations?|ing|ed|es|e|ers?|s)$/u;

/** A word without its ending, the same for `generalize`, `generalizes` and `generalization`. */
export function nameStem(word: string): string {
  return word.replace(ENDING, "");
}

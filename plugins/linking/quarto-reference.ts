// @fig-curve, @thm-peak, @eq-risk

/** What ids begin with in Quarto (quarto.org/docs/authoring/cross-references.html). */
const KEY = /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg)-[\w-]+$/i;

/**
 * What to write in the place of Quarto's reference to a figure, an equation, a section or a theorem, which looks like a
 * citation.
 * @param key without its `@`, of no work
 */
export function quartoReference(key: string): string | undefined {
  if (!KEY.test(key)) return undefined;
  return `No work has the key \`${key}\`, and Quarto's mark for a reference is not read here; write \`[](#${key})\`.`;
}

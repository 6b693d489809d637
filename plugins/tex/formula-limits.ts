/**
 * KaTeX's limits, for every setting of a formula: no formula can take the page or the build with it.
 * `maxSize`: the largest size of anything in it, in em. `maxExpand`: how many macros it may expand.
 */
export const FORMULA_LIMITS = { maxSize: 50, maxExpand: 10_000 };

/** The longest formula that is read, in UTF-16 code units. The longest in textbooks fill a page: some 3,000. */
export const LONGEST_FORMULA = 20_000;

/** How deep groups may lie within each other. Continued fractions that people write have some ten levels. */
export const DEEPEST_FORMULA = 100;

/** How many tokens macros may put into a formula, all of them together: some times what the longest formula holds. */
export const MOST_EXPANDED = 100_000;

/** How often a macro may use its arguments. Each use is a copy of the whole argument. */
export const MOST_PLACEHOLDERS = 100;

/** How deep elements may lie within each other in a formula's markup: the deepest formula without macros has some 900 levels. */
export const DEEPEST_MARKUP = 1_500;

/** The longest argument of `\ce` and `\pu`, in tokens: mhchem takes time that grows with the square of it. */
export const LONGEST_CHEMISTRY = 2_000;

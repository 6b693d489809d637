/**
 * KaTeX's limits, for every setting of a formula: no formula can take the page or the build with it.
 * `maxSize`: the largest size of anything in it, in em. `maxExpand`: how many macros it may expand.
 */
export const FORMULA_LIMITS = { maxSize: 50, maxExpand: 10_000 };

/** How the old site finds formulas. */
export interface MathReading {
  /** Whether single dollars open formulas: those that MathJax or KaTeX find in the finished page. */
  readonly single: boolean;
  /** What `$$` is within a paragraph: kramdown's are inline there. */
  readonly double: "display" | "kramdown";
  /**
   * Whether Markdown reads backslashes before the formulas are found, so that `\\(`, `\\\\` and `\_` stand for `\(`, `\\` and `_`.
   * Between kramdown's `$$` it never does.
   */
  readonly escaped: boolean;
}

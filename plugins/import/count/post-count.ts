/** What a post held before and after, as far as it can be counted. */
export interface PostCount {
  /** In the old site. */
  readonly path: string;
  readonly newPath: string;
  readonly words: { readonly before: number; readonly after: number };
  readonly formulas: { readonly before: number; readonly after: number };
  /** How many formulas more or fewer there should be, by what was converted. */
  readonly formulasMoved: number;
  /** Words that are missing (below 0) or too many, by what was converted. */
  readonly unexplained: ReadonlyMap<string, number>;
}

/** A mistake in a formula, or what is odd about it. */
export interface TexError {
  readonly message: string;
  /** Of the offending token, 0-based in the TeX; the TeX's length where it ends too early. */
  readonly offset: number;
  /** In UTF-16 code units, at least 1. */
  readonly length: number;
}

import type { BenchOptions, OptionName } from "./bench-options.ts";

/** One question that is answered by measuring. */
export interface Benchmark {
  /** As it is asked: ends with a question mark. */
  readonly question: string;
  /** Which options change what it does. */
  readonly options: readonly OptionName[];
  /** Whether it drives a browser, which must be there. */
  readonly browser: boolean;
  /**
   * Measures and says what it has found.
   * @returns false where what it has found must not be
   */
  answer(say: (text: string) => void, options: BenchOptions): Promise<unknown>;
}

/** One question that is answered by measuring. */
export interface Benchmark {
  /** As it is asked: ends with a question mark. */
  readonly question: string;
  /** Measures and says what it has found. */
  answer(say: (text: string) => void): Promise<void>;
}

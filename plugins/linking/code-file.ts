/** What is known of a file of a project. */
export interface CodeFile {
  /** Whether there is a page that shows it: it is a text, and not too long. */
  readonly isShown: boolean;
  readonly size: CodeSize;
}

export interface CodeSize {
  readonly bytes: number;
  /** Nothing of a file that is not shown. */
  readonly lines: number | null;
}

/** What the tests of a project have come to, when they were last run. */
export interface ProjectTests {
  readonly tests: number;
  /** Of those, how many were left out by what they say themselves. */
  readonly skipped: number;
  /** The names of those that failed. */
  readonly failed: readonly string[];
  /** Version of the interpreter. */
  readonly python: string;
  /** The day of the run. */
  readonly date: string;
  /** Whether the files are those that were tested. */
  readonly isCurrent: boolean;
}

/** What a preview shows. */
export interface PreviewContent {
  /** What it is and where it stands, in a few words. */
  readonly label: string;
  readonly tier: string | undefined;
  readonly nodes: readonly Node[];
  /** Whether there is more at the place itself. */
  readonly more: boolean;
}

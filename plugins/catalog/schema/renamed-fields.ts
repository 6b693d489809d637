/** A field that is called something else since a version. Its old name is accepted in that version, and no longer in the next. */
export interface RenamedField {
  /** In which files: those that an author writes of it in YAML, or in front matter. */
  readonly in: "site" | "paper" | "chapter" | "post" | "story" | "thread";
  /** As it is written, with dots between a field and those that it holds: `feed.size`. */
  readonly from: string;
  readonly to: string;
  /** The version that has renamed it. */
  readonly since: string;
}

/** What this version has renamed. Entries of the version before go when one is made. */
export const RENAMED_FIELDS: readonly RenamedField[] = [];

/** A file of the old site. */
export interface OldFile {
  /** In bytes. */
  readonly size: number;
  /** What it says; absent where it is no text in UTF-8. */
  readonly text?: string;
  /** The day on which it was changed last, as the disk says: all that is known of a text that bears no date. */
  readonly changed?: string;
}

/** A file or folder that is not read, and why. */
export interface LeftOut {
  /** Relative to the old site's folder, with `/`; a folder ends with one. */
  readonly path: string;
  /** One part of a sentence: "a symbolic link that leads out of the folder". */
  readonly why: string;
}

/** An old blog as it lies on the disk: nothing in it is interpreted. */
export interface OldSite {
  /** The name of its folder. */
  readonly name: string;
  /** By path, relative to the folder, with `/`. */
  readonly files: ReadonlyMap<string, OldFile>;
  readonly leftOut: readonly LeftOut[];
}

/** What a text file of the old site says; nothing where there is none. */
export function textOfOld(site: OldSite, path: string): string | undefined {
  return site.files.get(path)?.text;
}

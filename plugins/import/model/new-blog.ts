/** The new blog, before anything is written: paths are relative to its folder. */
export interface NewBlog {
  readonly texts: ReadonlyMap<string, string | Uint8Array>;
  /** Files that are copied as they are: new path to path in the old site. */
  readonly copies: ReadonlyMap<string, string>;
}

/** A section of a page in a folder that opens from a disk, as its search looks through it. */
export interface FolderSection {
  /** Of the page. */
  readonly title: string;
  /** Of the page's file, from the folder's top. */
  readonly path: string;
  /** Of the heading; empty for what stands before the first. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** The name under which a script of the folder finds all of them: nothing can be fetched there. */
export const FOLDER_INDEX = "diptychSections";

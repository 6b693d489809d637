import type { Construct } from "./construct.ts";
import type { ImportNote } from "./import-note.ts";
import type { OldBlog } from "./old-blog.ts";
import type { OldSite } from "./old-site.ts";

/** What is known of a kind of blog. */
export interface Dialect {
  /** As `--dialect` takes it. */
  readonly name: string;
  /** For people: "Jekyll". */
  readonly called: string;
  /** How plainly a site is of this kind, from 0, not at all, to 1. */
  likeness(site: OldSite): number;
  /** Reads posts, stories and what the site says of itself. @param tell what cannot be carried over */
  read(site: OldSite, tell: (note: ImportNote) => void): OldBlog;
  /** What its texts hold, in the order in which it is converted. */
  readonly constructs: readonly Construct[];
}

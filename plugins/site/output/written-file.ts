import type { PageFacts } from "../offline/page-facts.ts";

/** A file of the site, as a fact: what tells it from another, and what a list of files to keep says of it. */
export interface WrittenFile {
  /** SHA-256, base64url without padding. */
  readonly digest: string;
  readonly bytes: number;
  /** What it comes to when a host sends it compressed, about; as many as it has where that is not known. */
  readonly wire?: number;
  /** Of a page: its title, and the files that it shows. */
  readonly page?: PageFacts;
}

/** The name of the fact that says what a file of the site is. */
export function fileFact(path: string): string {
  return `out:${path}`;
}

/** The path of the file that such a fact speaks of. */
export function pathOfFact(name: string): string | undefined {
  return name.startsWith("out:") ? name.slice("out:".length) : undefined;
}

import { readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { fileRoles } from "../catalog/read/file-roles.ts";
import { sizeProblem } from "../catalog/read/file-sizes.ts";
import { type PostsScan, REFERENCES, scanPosts } from "../catalog/read/scan-posts.ts";
import { digestOf } from "../incremental/digest.ts";

/** What was found of a file when it was looked at last: size, time of change, when that was looked at, digest. */
type Seen = readonly [size: number, mtimeMs: number, seenMs: number, digest: string];

/** What is saved between two commands. */
export type SavedSources = readonly (readonly [path: string, seen: Seen])[];

/** A file that is changed twice within so many milliseconds may bear the same time both times. */
const COARSE_MS = 2_000;

/** The files of a blog as they are now. */
export interface Sources {
  readonly scan: PostsScan;
  /** By the path of every file that anything is made from; nothing for one that cannot be read. */
  readonly digests: ReadonlyMap<string, string | undefined>;
}

/** Looks through the files of a blog. A file whose size and time are as they were is not read again. */
export class SourceFiles {
  readonly #root: string;
  readonly #seen: Map<string, Seen>;

  constructor(root: string, saved: SavedSources = []) {
    this.#root = root;
    this.#seen = new Map(saved);
  }

  /** @param now milliseconds since 1970 */
  look(now: number): Sources {
    const scan = scanPosts(this.#root);
    const paths = [
      ...fileRoles(scan).keys(),
      ...(scan.hasReferences ? [REFERENCES] : []),
      ...scan.assets,
      ...scan.outputs,
    ];
    const digests = new Map(paths.map((path) => [path, this.digest(path, now)] as const));
    for (const path of this.#seen.keys()) if (!digests.has(path)) this.#seen.delete(path);
    return { scan, digests };
  }

  /**
   * Looks at some files alone.
   * @returns their digests; nothing where the blog has to be looked through: a file is new, or gone
   */
  lookAt(paths: readonly string[], now: number): ReadonlyMap<string, string | undefined> | undefined {
    const digests = new Map<string, string | undefined>();
    for (const path of paths) {
      if (!this.#seen.has(path)) return undefined;
      const digest = this.digest(path, now);
      if (digest === undefined) return undefined;
      digests.set(path, digest);
    }
    return digests;
  }

  /** What a file's bytes are now; nothing where it cannot be read. */
  digest(path: string, now: number): string | undefined {
    let found: Stats | undefined;
    try {
      found = statSync(join(this.#root, path), { throwIfNoEntry: false });
    } catch {
      found = undefined;
    }
    if (!found?.isFile()) {
      this.#seen.delete(path);
      return undefined;
    }
    const { size, mtimeMs } = found;
    // Whoever reads it refuses it, by its size.
    if (sizeProblem(path, size) !== undefined) return `${size} bytes`;
    const seen = this.#seen.get(path);
    if (seen && seen[0] === size && seen[1] === mtimeMs && seen[2] - mtimeMs > COARSE_MS) return seen[3];
    try {
      const digest = digestOf(readFileSync(join(this.#root, path)));
      this.#seen.set(path, [size, mtimeMs, now, digest]);
      return digest;
    } catch {
      this.#seen.delete(path);
      return undefined;
    }
  }

  save(): SavedSources {
    return [...this.#seen];
  }
}

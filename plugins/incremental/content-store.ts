import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "./digest.ts";

/**
 * Contents on disk, each in a file that bears its digest. Two processes may write at once: a file is whole as soon as it has
 * its name, and what it holds follows from the name.
 */
export class ContentStore {
  readonly #folder: string;
  /** Folders that are there for sure. */
  readonly #made = new Set<string>();

  /** @param folder made when it is needed; nothing: contents are kept in memory alone */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Keeps a content.
   * @returns its digest
   */
  put(content: string | Uint8Array): string {
    const digest = digestOf(content);
    const path = this.path(digest);
    if (this.#isKept(path, typeof content === "string" ? Buffer.byteLength(content) : content.length)) return digest;
    const temporary = join(this.#folder, `${randomUUID()}.tmp`);
    this.#write(temporary, path, content);
    return digest;
  }

  /** A content as text; nothing where it is not there, or is no longer what it was. */
  get(digest: string): string | undefined {
    const content = this.bytes(digest);
    return content?.toString("utf8");
  }

  /** The same as bytes. */
  bytes(digest: string): Buffer | undefined {
    let content: Buffer;
    try {
      content = readFileSync(this.path(digest));
    } catch {
      return undefined;
    }
    if (digestOf(content) === digest) return content;
    rmSync(this.path(digest), { force: true });
    return undefined;
  }

  /**
   * The file that holds a content, where it is there, for programs that read files themselves. Folders by the first letter: few of
   * them have to be made, and none holds too many files.
   */
  path(digest: string): string {
    return join(this.#folder, digest.slice(0, 1), digest.slice(1));
  }

  /**
   * Takes away what nobody needs any more, and what writers that were cut off have left.
   * @param needed digests
   * @param olderThan milliseconds since 1970: what is younger may be another build's
   */
  sweep(needed: ReadonlySet<string>, olderThan: number): void {
    for (const shard of namesIn(this.#folder)) {
      const folder = join(this.#folder, shard);
      const files = shard.endsWith(".tmp") ? [folder] : namesIn(folder).map((name) => join(folder, name));
      for (const file of files) {
        const name = shard.endsWith(".tmp") ? "" : shard + (file.split(/[\\/]/).at(-1) ?? "");
        if (needed.has(name)) continue;
        try {
          if (statSync(file).mtimeMs < olderThan) rmSync(file, { force: true });
        } catch {
          // Another build has taken it away.
        }
      }
    }
  }

  /** Whether a content is there; if so it is young again, and nobody's `sweep` takes it away. */
  #isKept(path: string, bytes: number): boolean {
    const found = statSync(path, { throwIfNoEntry: false });
    // One that was cut off is written again. Other damage is met by whoever reads it.
    if (found?.size !== bytes) return false;
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // It is somebody else's, or has just gone: then it is missed, and made again.
    }
    return true;
  }

  #write(temporary: string, path: string, content: string | Uint8Array): void {
    const shard = dirname(path);
    if (!this.#made.has(shard)) mkdirSync(shard, { recursive: true });
    this.#made.add(shard);
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, path);
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary, { force: true });
      // Somebody has taken the folder away meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || existsSync(shard)) throw error;
      this.#made.delete(shard);
      this.#write(temporary, path, content);
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

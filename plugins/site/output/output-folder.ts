import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Known, knownFiles } from "./known-files.ts";
import type { Sink } from "./sink.ts";
import { type MadePage, writePages } from "./write-pages.ts";

/** Pages are handed on when so many are waiting, or so many bytes. */
const BATCH = { pages: 64, bytes: 8_000_000 };

/**
 * The folder that a site is written to. It knows what it has written before, and leaves what is the same: a page whose file
 * somebody has changed or taken away since is written again.
 *
 * A build writes to a folder of its own, and takes the files that stay from the last site (as hard links); `finish` puts all of
 * it in the last site's place. Without such a folder each file is moved to its place when it is whole: who asks for it meanwhile
 * gets the one before, and never one that is half written.
 */
export class OutputFolder implements Sink {
  readonly #folder: string;
  readonly #record: string;
  readonly #staging: string | undefined;
  /** Where files are written before each of them is moved to its place, where no site is staged as a whole. */
  readonly #unmoved: string;
  readonly #empty: string;
  /** What stands in the folder, by path. */
  readonly #known: Map<string, Known>;
  readonly #written = new Map<string, string>();
  readonly #waiting = new Map<string, Uint8Array>();
  #bytes = 0;
  #pages = 0;
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param options.folder where the site stands
   * @param options.record the file that says what was written there
   * @param options.staging where it is written first, as a whole; without, each file takes the place of the one before
   * @param options.empty a folder without templates, for Eleventy
   */
  constructor(options: {
    readonly folder: string;
    readonly record: string;
    readonly staging?: string;
    readonly empty: string;
  }) {
    this.#folder = options.folder;
    this.#record = options.record;
    this.#staging = options.staging;
    this.#unmoved = `${options.folder}.unmoved`;
    this.#empty = options.empty;
    this.#known = knownFiles(options.folder, options.record);
  }

  /** How many pages have been written so far. */
  get pages(): number {
    return this.#pages;
  }

  /** Whether a file stands there, or is written now, and is what it should be. */
  has(path: string, digest: string): boolean {
    return this.#written.get(path) === digest || (!this.#written.has(path) && this.#known.get(path)?.[0] === digest);
  }

  async page(path: string, content: Uint8Array, digest: string): Promise<void> {
    if (this.has(path, digest)) return;
    this.#written.set(path, digest);
    this.#pages += 1;
    // Made twice before it is written, it is written as it was made last.
    this.#waiting.set(path, content);
    this.#bytes += content.length;
    if (this.#waiting.size >= BATCH.pages || this.#bytes >= BATCH.bytes) await this.flush();
  }

  file(path: string, content: string | Uint8Array, digest: string): void {
    if (this.has(path, digest)) return;
    this.#written.set(path, digest);
    const file = join(this.#target, path);
    withFolder(file, () => writeFileSync(file, content));
    this.#move([path]);
  }

  /**
   * Lets somebody else write files.
   * @param files paths and what tells their contents from others
   * @param write given the folder to write to, and one without templates
   */
  async through(
    files: ReadonlyMap<string, string>,
    write: (folder: string, empty: string) => Promise<void>,
  ): Promise<void> {
    if (files.size === 0) return;
    this.#writing = this.#writing.then(() => write(this.#target, this.#empty));
    await this.#writing;
    this.#move(files.keys());
    for (const [path, digest] of files) this.#written.set(path, digest);
  }

  /** Lets everything be written anew: somebody else has written to the folder. */
  forget(): void {
    this.#known.clear();
    this.#written.clear();
    this.#waiting.clear();
  }

  /** Writes the pages that are waiting. */
  async flush(): Promise<void> {
    const pages: MadePage[] = [...this.#waiting].map(([path, content]) => ({ path, content }));
    this.#waiting.clear();
    this.#bytes = 0;
    // One after the other: two Eleventys at once would be in each other's way.
    this.#writing = this.#writing.then(() => writePages(this.#target, this.#empty, pages));
    await this.#writing;
    this.#move(pages.map(({ path }) => path));
  }

  /**
   * Completes the site.
   * @param wanted path to digest of all that it consists of
   * @returns whether anything has changed
   * @throws what the file system throws; the last site stays as it was
   */
  async finish(wanted: ReadonlyMap<string, string>): Promise<boolean> {
    await this.flush();
    const isSame =
      this.#written.size === 0 &&
      existsSync(this.#folder) &&
      this.#known.size === wanted.size &&
      [...wanted].every(([path, digest]) => this.#known.get(path)?.[0] === digest);
    if (isSame) return false;
    if (this.#staging === undefined) this.#removeOthers(wanted);
    else {
      this.#takeOver(this.#staging, wanted);
      swapFolders(this.#staging, this.#folder);
    }
    for (const [path, digest] of wanted) {
      if (!this.#written.has(path) && this.#known.has(path)) continue;
      const { size, mtimeMs } = statSync(join(this.#folder, path));
      this.#known.set(path, [digest, size, mtimeMs]);
    }
    for (const path of this.#known.keys()) if (!wanted.has(path)) this.#known.delete(path);
    this.#written.clear();
    this.#save();
    return true;
  }

  get #target(): string {
    return this.#staging ?? this.#unmoved;
  }

  /** Moves files that are whole to their places. */
  #move(paths: Iterable<string>): void {
    if (this.#staging !== undefined) return;
    for (const path of paths) {
      const place = join(this.#folder, path);
      withFolder(place, () => renameSync(join(this.#unmoved, path), place));
    }
  }

  /** Files that stay the same stand in both folders for a moment, and are on the disk once. */
  #takeOver(staging: string, wanted: ReadonlyMap<string, string>): void {
    const made = new Set<string>();
    for (const path of wanted.keys()) {
      if (this.#written.has(path)) continue;
      const to = join(staging, path);
      const parent = dirname(to);
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true });
        made.add(parent);
      }
      try {
        linkSync(join(this.#folder, path), to);
      } catch {
        // Not every file system has links.
        copyFileSync(join(this.#folder, path), to);
        const { size, mtimeMs } = statSync(to);
        this.#known.set(path, [wanted.get(path) ?? "", size, mtimeMs]);
      }
    }
  }

  #removeOthers(wanted: ReadonlyMap<string, string>): void {
    for (const path of new Set([...this.#known.keys(), ...this.#written.keys()])) {
      if (wanted.has(path)) continue;
      rmSync(join(this.#folder, path), { force: true });
      removeEmptyFolders(this.#folder, dirname(path));
    }
  }

  #save(): void {
    mkdirSync(dirname(this.#record), { recursive: true });
    const temporary = `${this.#record}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify([...this.#known]));
    renameSync(temporary, this.#record);
  }
}

/**
 * Does what puts a file in its place; its folder is made where it is missing, which it seldom is.
 * @param put done again once the folder is there
 */
function withFolder(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(file), { recursive: true });
    put();
  }
}

/**
 * Puts a folder in the place of another: two renames. One that cannot be put aside stays.
 * @param staging its name ends with `staging-` and the number of this process
 */
export function swapFolders(staging: string, folder: string): void {
  mkdirSync(staging, { recursive: true });
  const old = staging.replace(/staging-(?=\d+$)/, "old-");
  const hadSite = existsSync(folder);
  if (hadSite) renameSync(folder, old);
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (hadSite) renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function removeEmptyFolders(root: string, folder: string): void {
  if (folder === "." || folder === "") return;
  try {
    rmdirSync(join(root, folder));
  } catch {
    // Something else stands in it.
    return;
  }
  removeEmptyFolders(root, dirname(folder));
}

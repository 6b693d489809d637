import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { HEADERS_FILE, HEADERS_MARK } from "../headers-file.ts";
import { pageFacts } from "../offline/page-facts.ts";
import { wireBytes } from "../offline/wire-bytes.ts";
import { describeFile, type Sink } from "./sink.ts";
import type { WrittenFile } from "./written-file.ts";

/** A folder that somebody else writes pages to: whatever it is given is written. */
export class PlainFolder implements Sink {
  readonly #folder: string;
  readonly #written = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(path: string, digest: string): boolean {
    return this.#written.get(path) === digest;
  }

  async page(path: string, content: Uint8Array, digest: string): Promise<void> {
    this.file(path, content, digest);
  }

  file(path: string, content: string | Uint8Array, digest: string): void {
    const file = join(this.#folder, path);
    this.#written.set(path, digest);
    // An author's templates or copies have made one.
    if (path === HEADERS_FILE && existsSync(file) && !readFileSync(file, "utf8").startsWith(HEADERS_MARK)) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /**
   * The files that stand in it, whoever wrote them.
   * @param known those that are described already
   * @param base the base path
   */
  describe(known: ReadonlyMap<string, WrittenFile>, base: string): Map<string, WrittenFile> {
    const files = new Map<string, WrittenFile>();
    for (const entry of readdirSync(this.#folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(this.#folder, file).split(sep).join("/");
      files.set(path, known.get(path) ?? described(path, readFileSync(file), base));
    }
    return files;
  }
}

/** A file as a list of what browsers keep speaks of it. */
export function described(path: string, bytes: Buffer, base: string): WrittenFile {
  const file = { ...describeFile(bytes), wire: wireBytes(path, bytes) };
  const page = path.endsWith(".html")
    ? pageFacts(bytes.toString("utf8"), base, path.replace(/(^|\/)index\.html$/, "$1"))
    : undefined;
  return page ? { ...file, page } : file;
}

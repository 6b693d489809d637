import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cutFrontMatter } from "../../catalog/read/front-matter.ts";
import type { Body } from "../../catalog/read/read-file.ts";
import { isSourceFile, sourceFileOf } from "../../catalog/read/source-file.ts";
import { digestOf } from "../../incremental/digest.ts";

/** A file has been saved while it was worked on: what was found out of it would be kept under the wrong name. */
export class SourceChangedError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} was changed while the blog was built`);
    this.path = path;
  }
}

/** A file of the blog's, as it was when the blog was looked through. */
export interface SourceRef {
  /** The project's root. */
  readonly root: string;
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
}

/**
 * The Markdown of a file.
 * @throws SourceChangedError if the file is no longer what it was
 */
export function bodyOf(ref: SourceRef): Body {
  const file = sourceFileOf(ref.path, bytesOf(ref));
  if (!isSourceFile(file)) throw new SourceChangedError(ref.path);
  return cutFrontMatter(file).body;
}

/** The bytes of a file; throws as `bodyOf` does. */
export function bytesOf({ root, path, digest }: SourceRef): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch {
    throw new SourceChangedError(path);
  }
  if (digestOf(bytes) !== digest) throw new SourceChangedError(path);
  return bytes;
}

import { fileRoles } from "../../catalog/read/file-roles.ts";
import { type Body, type FileRole, type ReadFile, readFile } from "../../catalog/read/read-file.ts";
import { type PostsScan, scanPosts } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceBytes, type SourceFile, sourceFileOf } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { hasErrors } from "../../core/diagnostic.ts";
import { RenameError } from "./rename-error.ts";

/** A text of a blog, read. */
export interface BlogFile {
  readonly path: string;
  readonly role: FileRole;
  readonly source: SourceFile;
  /** Whether a byte order mark stands before the text. */
  readonly hasMark: boolean;
  readonly read: ReadFile;
  readonly body: Body | undefined;
}

/** All texts of a blog, by their paths. */
export interface BlogFiles {
  readonly root: string;
  readonly scan: PostsScan;
  readonly files: ReadonlyMap<string, BlogFile>;
}

/**
 * Reads a blog as far as names stand in it.
 * @throws RenameError where a file cannot be read: nobody knows which names stand in it
 */
export function blogFiles(root: string): BlogFiles {
  const { wrong, ...blog } = readableFiles(root);
  if (wrong.length > 0)
    throw new RenameError("Names in files that cannot be read would be left behind; mend these first.", wrong);
  return blog;
}

/** Reads what can be read of a blog; and what is wrong with the rest. */
export function readableFiles(root: string): BlogFiles & { readonly wrong: readonly Diagnostic[] } {
  const scan = scanPosts(root);
  const files = new Map<string, BlogFile>();
  const wrong: Diagnostic[] = [];
  for (const [path, role] of fileRoles(scan)) {
    const bytes = readSourceBytes(root, path);
    const source = Buffer.isBuffer(bytes) ? sourceFileOf(path, bytes) : bytes;
    if (!isSourceFile(source)) {
      wrong.push(source);
      continue;
    }
    const { read, body, diagnostics } = readFile(source, role);
    // A file with a mistake in its YAML is read without the field that holds it, and without the names in that.
    if (hasErrors(diagnostics.filter(({ rule }) => rule !== "file-not-empty"))) wrong.push(...diagnostics);
    const hasMark = Buffer.isBuffer(bytes) && bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    files.set(path, { path, role, source, hasMark, read, body });
  }
  return { root, scan, files, wrong };
}

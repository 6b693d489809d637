import { readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { LineIndex } from "../../core/line-index.ts";
import { sizeProblem } from "./file-sizes.ts";

/** A text file of an author's, with the path that diagnostics show. */
export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * Reads a file as UTF-8.
 * @param root the project's root
 * @param path relative to it
 * @returns the file, without a byte order mark; or the diagnostic `file-utf8`, `file-not-empty`, `file-readable` or
 *   `file-size-bounded`
 */
export function readSourceFile(root: string, path: string): SourceFile | Diagnostic {
  const bytes = readSourceBytes(root, path);
  return Buffer.isBuffer(bytes) ? sourceFileOf(path, bytes) : bytes;
}

/** The bytes of a file. A pipe or a device, which may have no end, is not opened. */
export function readSourceBytes(root: string, path: string): Buffer | Diagnostic {
  try {
    const found = statSync(join(root, path));
    if (!found.isFile()) return at(path, 1, 1, "file-readable", `Found ${kindOf(found)}; expected a file.`);
    const problem = sizeProblem(path, found.size);
    if (problem !== undefined) return at(path, 1, 1, "file-size-bounded", problem);
    return readFileSync(join(root, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return at(path, 1, 1, "file-readable", "This file is missing; expected it here.");
    return at(path, 1, 1, "file-readable", `This file cannot be read (${code ?? "for an unknown reason"}).`);
  }
}

/** What stands where a file is expected, as words. */
export function kindOf(found: Stats): string {
  if (found.isFile()) return "a file";
  if (found.isDirectory()) return "a folder";
  if (found.isFIFO()) return "a pipe";
  return found.isSocket() ? "a socket" : "a device";
}

/** The same of a file's bytes. */
export function sourceFileOf(path: string, bytes: Buffer): SourceFile | Diagnostic {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const before = validPrefix(bytes);
    // Editors do not count a byte order mark.
    const counted = before.replace(/^\uFEFF/, "");
    const { line, column } = new LineIndex(counted).positionAt(counted.length);
    const byte = (bytes[Buffer.byteLength(before)] as number).toString(16).toUpperCase().padStart(2, "0");
    return at(path, line, column, "file-utf8", `Found the byte 0x${byte}, which is not UTF-8; save the file as UTF-8.`);
  }
  if (text.trim() === "") return at(path, 1, 1, "file-not-empty", "Found an empty file; expected text.");
  return { path, text, lines: new LineIndex(text) };
}

/** True if reading gave a file. */
export function isSourceFile(value: SourceFile | Diagnostic): value is SourceFile {
  return "text" in value;
}

/** The longest beginning that decodes, found by halving: a decoder tells no place. */
function validPrefix(bytes: Buffer): string {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true });
}

function at(file: string, line: number, column: number, rule: Diagnostic["rule"], message: string): Diagnostic {
  return { file, line, column, severity: "error", rule, message };
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NewPaperError } from "./paper-record.ts";

/**
 * Writes files that are not there yet: all of them, or none.
 * @param files by their paths from the root
 * @throws NewPaperError where one is there, or cannot be written
 */
export function writeNewFiles(root: string, files: Readonly<Record<string, string>>): void {
  const undo: string[] = [];
  try {
    for (const [path, content] of Object.entries(files)) {
      const made = mkdirSync(dirname(join(root, path)), { recursive: true });
      if (made !== undefined) undo.push(made);
      writeFileSync(join(root, path), content, { flag: "wx" });
      undo.push(join(root, path));
    }
  } catch (error) {
    for (const path of undo.reverse()) rmSync(path, { recursive: true, force: true });
    const { code, path = "" } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const name = path.startsWith(root) ? path.slice(root.length + 1) : path;
    throw new NewPaperError(
      code === "EEXIST"
        ? `\`${name}\` is there already; nothing was written.`
        : `\`${name}\` cannot be written (${code}); nothing was written.`,
    );
  }
}

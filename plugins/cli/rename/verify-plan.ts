import type { MarkdownIt } from "markdown-it";
import { fileRoles } from "../../catalog/read/file-roles.ts";
import { readFile } from "../../catalog/read/read-file.ts";
import { hasErrors } from "../../core/diagnostic.ts";
import { LineIndex } from "../../core/line-index.ts";
import type { BlogFile, BlogFiles } from "./blog-files.ts";
import { type FileAddress, fileAddresses } from "./file-addresses.ts";
import { mathOf } from "./math-of.ts";
import { movedPath } from "./moved-links.ts";
import type { Plan } from "./plan.ts";
import { RenameError } from "./rename-error.ts";

/** What a text shall say after a renaming, seen from what it says before. */
export interface Expected {
  /** The address that stands in the place of one. */
  readonly address: (file: BlogFile, address: FileAddress) => string;
  readonly id: (file: BlogFile, id: string) => string;
}

/**
 * Reads every text that is to change as it will be, and looks whether it says what it said, but for what is renamed.
 * @throws RenameError where it does not: then nothing may be written
 */
export function verifyPlan(md: MarkdownIt, blog: BlogFiles, plan: Plan, expected: Expected): void {
  const roles = fileRoles(blog.scan);
  for (const { file, text } of plan.texts.values()) {
    const path = movedPath(plan, file.path);
    const role = roles.get(file.path) ?? file.role;
    const source = { path, text, lines: new LineIndex(text) };
    const { read, body, diagnostics } = readFile(source, role);
    const wasFine = !hasErrors(readFile(file.source, role).diagnostics);
    if (wasFine && hasErrors(diagnostics)) refuse(file.path, diagnostics[0]?.message ?? "");
    const after = fileAddresses(md, { ...file, path, source, read, body }, mathOf(blog, { read }));
    const before = fileAddresses(md, file, mathOf(blog, file));
    const wanted = before.addresses.map((address) => expected.address(file, address));
    const found = after.addresses.map(({ href }) => href);
    const differing = wanted.findIndex((href, index) => href !== found[index]);
    if (differing >= 0 || wanted.length !== found.length)
      refuse(file.path, `\`${wanted[differing] ?? ""}\` would be read as \`${found[differing] ?? ""}\`.`);
    const ids = [...(before.document?.targets.keys() ?? [])].map((id) => expected.id(file, id)).sort();
    const made = [...(after.document?.targets.keys() ?? [])].sort();
    if (ids.join(" ") !== made.join(" ")) refuse(file.path, "other ids would come of it.");
  }
}

function refuse(path: string, why: string): never {
  throw new RenameError(`${path}: the new text would not say what the old one says: ${why} Change it by hand.`);
}

import { fileRoles } from "../../catalog/read/file-roles.ts";
import { type FileRole, type ReadFile, readFile } from "../../catalog/read/read-file.ts";
import type { PostsScan } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import type { Services } from "../services.ts";

/** A scan as a fact: maps as lists. */
export type StoredScan = {
  readonly [Name in keyof PostsScan]: PostsScan[Name] extends ReadonlyMap<infer Key, infer Value>
    ? readonly (readonly [Key, Value])[]
    : PostsScan[Name] extends ReadonlySet<infer Member>
      ? readonly Member[]
      : PostsScan[Name];
};

export function storeScan(scan: PostsScan): StoredScan {
  return {
    papers: [...scan.papers],
    chapters: [...scan.chapters],
    notes: [...scan.notes],
    pages: [...scan.pages],
    stories: [...scan.stories],
    threads: [...scan.threads],
    assets: [...scan.assets],
    outputs: [...scan.outputs],
    templates: scan.templates,
    hasReferences: scan.hasReferences,
    diagnostics: scan.diagnostics,
  };
}

/** Where the files stand, as the blog was looked through. */
export function scanOf(read: Read): PostsScan {
  const stored = read<StoredScan>("scan");
  if (!stored) throw new Error("The blog has not been looked through");
  return {
    papers: new Map(stored.papers),
    chapters: new Map(stored.chapters),
    notes: new Map(stored.notes),
    pages: new Map(stored.pages),
    stories: new Map(stored.stories),
    threads: new Map(stored.threads),
    assets: new Set(stored.assets),
    outputs: new Set(stored.outputs),
    templates: stored.templates,
    hasReferences: stored.hasReferences,
    diagnostics: stored.diagnostics,
  };
}

/** The file that a key of `readFiles` stands for. */
export function fileOfKey(key: string): string {
  return (JSON.parse(key) as readonly [string])[0];
}

/** What each text of the blog says for itself. */
export function readFiles({ root }: Services): Rule {
  return {
    name: "read",
    keys: (read) => [...fileRoles(scanOf(read))].map(([path, role]) => JSON.stringify([path, role])),
    answer: (key, read) => {
      const [path, role] = JSON.parse(key) as [string, FileRole];
      // What is read is the file as it is now, and this is what tells whether it is another one.
      read(`file:${path}`);
      const source = readSourceFile(root, path);
      if (!isSourceFile(source)) return { diagnostics: [source] };
      const { read: said, diagnostics } = readFile(source, role);
      return {
        facts: { [`read:${path}`]: said satisfies ReadFile },
        diagnostics,
      };
    },
  };
}

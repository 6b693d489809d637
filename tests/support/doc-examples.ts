import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./project.ts";

/** A piece of code on a page of the documentation. */
export interface DocExample {
  readonly language: string;
  /** The file that it is, where the paragraph before it begins with a path: "`posts/notes/a.md` says …". */
  readonly path: string | undefined;
  readonly text: string;
}

/** All code of a page in `docs/`, in order. */
export function docExamples(page: string): DocExample[] {
  const text = readFileSync(join(REPOSITORY, "docs", page), "utf8");
  const examples = /(?:^|\n\n)(?:`(posts\/[^`]+)`[^\n]*\n\n)?```(\w+)\n([\s\S]*?)\n```(?=\n|$)/g;
  return [...text.matchAll(examples)].map(([, path, language = "", code = ""]) => ({
    language,
    path,
    text: `${code}\n`,
  }));
}

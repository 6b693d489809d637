import { buildTime } from "../../site/build-time.ts";
import { reportText } from "../report.ts";
import { interfacesOf } from "./look-up-paper.ts";
import { newPaper } from "./new-paper.ts";
import { newPost } from "./new-post.ts";
import type { PaperId } from "./paper-ids.ts";
import { NewPaperError } from "./paper-record.ts";
import type { NewKind } from "./post-files.ts";

/** What is to be made. */
export type NewThing =
  | { readonly what: NewKind; readonly title: string }
  | { readonly what: "paper"; readonly from: PaperId | { readonly file: string; readonly key: string | undefined } };

/** `diptych new`: writes the files of something new, and says where they are. */
export async function runNew(
  root: string,
  thing: NewThing,
  options: {
    readonly slug: string | undefined;
    readonly story: string | undefined;
    readonly buildsOn: readonly string[];
  },
): Promise<number> {
  const today = new Date(buildTime()).toISOString().slice(0, 10);
  try {
    if (thing.what !== "paper") {
      const path = newPost({ root, kind: thing.what, title: thing.title, today, ...options });
      process.stdout.write(`Wrote ${path}.\n`);
      return 0;
    }
    const interfaces = interfacesOf(process.env);
    const made = await newPaper({ root, from: thing.from, today, interfaces, ...options });
    process.stderr.write(reportText(root, made.diagnostics));
    const { title, authors, year } = made.record;
    const by = authors.length > 3 ? `${authors[0]} and ${authors.length - 1} others` : authors.join(", ");
    process.stdout.write(
      `${title} (${by}, ${year})\n${made.files.map((path) => `Wrote ${path}\n`).join("")}Both panels are drafts: \`diptych dev\` shows them, a build leaves them out until \`draft: true\` is gone.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NewPaperError)) throw error;
    process.stderr.write(`diptych: ${error.message}\n`);
    return 1;
  }
}

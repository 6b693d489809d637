import fc from "fast-check";
import { BLOG, builtAnew, differences, type Edit, EditedBlog, edited, rowsOfEdits } from "../support/edited-blog.ts";
import type { Benchmark } from "./benchmark.ts";

const ROWS = 10;
const EDITS_OF_A_ROW = 12;
/** After so many edits a build from nothing is looked at. */
const LOOK_EVERY = 3;

/** Whether builds after edits give what builds from nothing give: rows of edits that no run has had before. */
export const edits: Benchmark = {
  question: "Is a build after edits what a build from nothing is?",
  options: ["runs", "edits"],
  browser: false,
  answer: async (say, { runs = ROWS, edits: length = EDITS_OF_A_ROW }) => {
    const seed = Date.now() % 1_000_000;
    const totals = { builds: 0, mistakes: 0, looks: 0, wrong: 0 };
    for (const row of fc.sample(rowsOfEdits(length), { seed, numRuns: runs })) await editRow(say, row, totals);
    say(
      `${runs} rows of ${length} edits from seed ${seed}: ${totals.builds} builds, ${totals.mistakes} of them with mistakes of` +
        ` the author's;\n${totals.looks} compared byte for byte with a build from nothing, ${totals.wrong} of them different.`,
    );
    return totals.wrong === 0;
  },
};

async function editRow(
  say: (text: string) => void,
  row: readonly Edit[],
  totals: { builds: number; mistakes: number; looks: number; wrong: number },
): Promise<void> {
  const blog = new EditedBlog();
  const done: Edit[] = [];
  try {
    let files = BLOG;
    await blog.build(files);
    for (const edit of row) {
      done.push(edit);
      files = edited(files, edit);
      const built = await blog.build(files);
      totals.builds += 1;
      if (built.code !== 0) totals.mistakes += 1;
      if (done.length % LOOK_EVERY !== 0 && done.length !== row.length) continue;
      totals.looks += 1;
      const different = differences(built, await builtAnew(files));
      if (different.length === 0) continue;
      totals.wrong += 1;
      say(`After ${JSON.stringify(done)}:\n${different.join("\n")}`);
      return;
    }
  } finally {
    blog.delete();
  }
}

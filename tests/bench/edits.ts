import { BLOG, builtAnew, differences, EDITS, type Edit, EditedBlog, edited } from "../support/edited-blog.ts";
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
    const first = Date.now() % 1_000_000;
    const totals = { builds: 0, mistakes: 0, looks: 0, wrong: 0 };
    for (let row = 0; row < runs; row++) await editRow(say, first + row, length, totals);
    say(
      `${runs} rows of ${length} edits from seed ${first} on: ${totals.builds} builds, ${totals.mistakes} of them with mistakes of` +
        ` the author's;\n${totals.looks} compared byte for byte with a build from nothing, ${totals.wrong} of them different.`,
    );
    return totals.wrong === 0;
  },
};

async function editRow(
  say: (text: string) => void,
  seed: number,
  length: number,
  totals: { builds: number; mistakes: number; looks: number; wrong: number },
): Promise<void> {
  const random = numbers(seed);
  const kinds = Object.keys(EDITS) as Edit["kind"][];
  const blog = new EditedBlog();
  const done: Edit[] = [];
  try {
    let files = BLOG;
    await blog.build(files);
    while (done.length < length) {
      const edit: Edit = { kind: kinds[random(kinds.length)] as Edit["kind"], choice: random(41) };
      done.push(edit);
      files = edited(files, edit);
      const built = await blog.build(files);
      totals.builds += 1;
      if (built.code !== 0) totals.mistakes += 1;
      if (done.length % LOOK_EVERY !== 0 && done.length !== length) continue;
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

/** A row of numbers that a seed gives (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOG, builtAnew, differences, EditedBlog, edited, rowsOfEdits } from "../support/edited-blog.ts";

/** The same rows of edits in every run; `npm run bench -- edits` takes others. */
const SEED = 20;
const ROWS = 2;
const EDITS_OF_A_ROW = 5;

test("whatever is edited, a build gives the bytes and the words of a build from nothing", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfEdits(EDITS_OF_A_ROW), async (edits) => {
      const blog = new EditedBlog();
      try {
        let files = BLOG;
        let built = await blog.build(files);
        for (const edit of edits) {
          files = edited(files, edit);
          built = await blog.build(files);
        }
        expect(differences(built, await builtAnew(files))).toEqual([]);
      } finally {
        blog.delete();
      }
    }),
    // Each row takes seconds, so that a failure is told as it is.
    { seed: SEED, numRuns: ROWS, endOnFailure: true },
  );
});

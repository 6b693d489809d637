import { BLOG, builtAnew, EditedBlog, edited } from "../support/edited-blog.ts";
import { type BlogVersion, faultsOfKill } from "../support/killed-build.ts";
import type { Benchmark } from "./benchmark.ts";

const RUNS = 200;

/** Whether a build that is killed at any moment leaves a whole site, and the next one is right. */
export const kills: Benchmark = {
  question: "Does a build that is killed leave a half site, or the next one wrong?",
  options: ["runs"],
  browser: false,
  answer: async (say, { runs = RUNS }) => {
    const other = edited(edited(BLOG, { kind: "a sentence is added", choice: 3 }), {
      kind: "a note is written",
      choice: 1,
    });
    const versions: BlogVersion[] = [];
    for (const files of [BLOG, other]) versions.push({ files, anew: await builtAnew(files) });
    const blog = new EditedBlog();
    let faults = 0;
    try {
      await blog.build(BLOG);
      const start = performance.now();
      await blog.build(other);
      // A little longer than a build takes, so that its end is among the moments, too.
      const longest = (performance.now() - start) * 1.1;
      for (let run = 1; run <= runs; run++) {
        const [from, to] = [versions[run % 2], versions[(run + 1) % 2]] as [BlogVersion, BlogVersion];
        const after = Math.random() * longest;
        const found = await faultsOfKill(blog, from, to, after);
        if (found.length > 0) say(`Killed after ${Math.round(after)} ms:\n  ${found.join("\n  ")}`);
        faults += found.length > 0 ? 1 : 0;
      }
      say(`${runs} builds killed between 0 and ${Math.round(longest)} ms: ${faults} with faults.`);
    } finally {
      blog.delete();
    }
    return faults === 0;
  },
};

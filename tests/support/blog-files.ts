import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paper, post } from "./blog.ts";

/** A small blog as its author has it: two pairs in a story, a note with code, a configuration of one line. */
export const AUTHORS_FILES: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "a-blog", "private": true, "type": "module" }\n',
  ".eleventy.js": 'import diptych from "diptych";\n\nexport default (config) => config.addPlugin(diptych);\n',
  "posts/site.yaml":
    "title: A blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: What an author has written.\n",
  "posts/stories/counting.md": "---\ntitle: Counting\ndescription: From one to two.\n---\n\nTwo papers count.\n",
  ...paper(
    "alpha",
    { story: "counting" },
    {
      overview: post('## The idea {#idea}\n\nIt counts $n$ things.\n\n[It holds.](deep-dive.md#thm-one "claim")'),
      deepDive: post("## The proof {#idea}\n\n::: theorem {#thm-one} One\nThat $1 < 2$.\n:::"),
    },
  ),
  ...paper("beta", { story: "counting", buildsOn: { alpha: "It counts what the first left out." } }),
  "posts/notes/plain.md": post("Braces: {{ here }}.\n\n```js\nconst x = 1;\n```", "title: A note"),
};

/** Writes the small blog. @param root a folder that is made where it is missing */
export function createBlogFiles(root: string): void {
  for (const [path, content] of Object.entries(AUTHORS_FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

import { join } from "node:path";
import { createProject, REPOSITORY } from "../support/project.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Cost, measureCommand } from "./measured-command.ts";
import { seconds, table } from "./table.ts";

const DIPTYCH = join(REPOSITORY, "plugins/cli/diptych.js");
/** Each input is made so many times as large as the one before it. */
const STEP = 4;
/** What takes less than this beyond an empty post is told, and says nothing of growth. In seconds of a processor. */
const TOO_SHORT = 0.3;
/** Growth with the square would be 16 times; what noise and logarithms add stays far below this. */
const MOST = 8;

const post = (body: string): Record<string, string> => ({
  "posts/notes/a.md": `---\ntitle: A\ndate: 2026-01-01\n---\n\n${body}\n`,
});
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** A post, or a blog, with so many of something; how many in the larger of two sizes. */
const INPUTS: Readonly<Record<string, readonly [most: number, files: (count: number) => Record<string, string>]>> = {
  "paragraphs with a formula": [4_000, (count) => post(lines(count, (n) => `Let $x_{${n}}$ be so.\n`))],
  // More than 50,000 characters of code stay plain.
  "lines of code": [4_000, (count) => post(`\`\`\`python\n${lines(count, (n) => `x = f(${n})`)}\n\`\`\``)],
  "underlined headings": [4_000, (count) => post(lines(count, (n) => `Part ${n}\n---\n`))],
  rules: [10_000, (count) => post(lines(count, () => "***\n"))],
  "links to headings": [4_000, (count) => post(`# One {#one}\n\n${lines(count, (n) => `See [${n}](#one).`)}`)],
  "definitions of links": [4_000, (count) => post(lines(count, (n) => `[t${n}]\n\n[t${n}]: https://a.example/${n}\n`))],
  footnotes: [2_000, (count) => post(lines(count, (n) => `Word.[^${n}]\n\n[^${n}]: Note ${n}.\n`))],
  theorems: [2_000, (count) => post(lines(count, (n) => `:::theorem {#t${n}}\nSo.\n:::\n`))],
  "rows of a table": [8_000, (count) => post(`| a | b |\n|---|---|\n${lines(count, (n) => `| ${n} | $y$ |`)}`)],
  "elements of HTML": [8_000, (count) => post(lines(count, (n) => `<p class="a">Text ${n}, <b>bold</b>.</p>\n`))],
  "marks of other dialects": [8_000, (count) => post(lines(count, (n) => `See [[note ${n}]].\n`))],
  "citations of one work": [
    4_000,
    (count) => ({
      ...post(lines(count, () => "See [@k].\n")),
      "posts/references.bib": "@misc{k, title = {T}, author = {A B}, year = 2020}\n",
    }),
  ],
  "works cited": [
    400,
    (count) => ({
      ...post(lines(count, (n) => `See [@k${n}].\n`)),
      "posts/references.bib": lines(count, (n) => `@misc{k${n}, title = {T ${n}}, author = {A${n} B}, year = 2020}`),
    }),
  ],
  "works that nobody cites": [
    20_000,
    (count) => ({
      ...post("See [@k0]."),
      "posts/references.bib": lines(count, (n) => `@misc{k${n}, title = {T ${n}}, author = {A B}, year = 2020}`),
    }),
  ],
  "authors of a work": [
    8_000,
    (count) => ({
      ...post("See [@k]."),
      "posts/references.bib": `@misc{k, title = {T}, author = {${lines(count, (n) => `Name${n}, A. and`)} Last, B.}, year = 2020}`,
    }),
  ],
};

/** Whether anything in a post costs more than its length: each of many things, and four times as many of it. */
export const growth: Benchmark = {
  question: "Does anything in a post cost more than in proportion to how much of it there is?",
  options: [],
  browser: false,
  answer: async (say) => {
    const empty = (await check(post("Text."))).cpu;
    const rows: string[][] = [];
    let tooMuch = 0;
    for (const [name, [most, files]] of Object.entries(INPUTS)) {
      const [small, large] = [await check(files(most / STEP)), await check(files(most))];
      const [less, more] = [small.cpu - empty, large.cpu - empty];
      const ratio = less < TOO_SHORT ? undefined : more / less;
      if (ratio !== undefined && ratio > MOST) tooMuch += 1;
      rows.push([name, String(most), seconds(less), seconds(more), ratio === undefined ? "–" : ratio.toFixed(1)]);
    }
    say(table(["many", "how many", "a quarter", "all", "ratio"], rows));
    say(
      `\nSeconds of a processor for \`check\` of one post without what is kept, beyond ${seconds(empty)} of one with a word. In proportion the` +
        `\nratio is ${STEP}, with the square it would be ${STEP * STEP}; ${tooMuch} are above ${MOST}. A dash: too short to tell.`,
    );
    return tooMuch === 0;
  },
};

async function check(files: Readonly<Record<string, string>>): Promise<Cost> {
  const project = createProject(files);
  try {
    return await measureCommand([DIPTYCH, "check", "--no-cache"], project.root);
  } finally {
    project.delete();
  }
}

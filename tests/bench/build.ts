import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "../support/project.ts";
import type { Benchmark } from "./benchmark.ts";
import { generateBlog } from "./corpus.ts";
import { sizesByFolder } from "./folder-size.ts";
import { type Cost, measureCommand } from "./measured-command.ts";
import { median } from "./median.ts";
import { createPeer } from "./peer.ts";
import { megabytes, seconds, table } from "./table.ts";

const SIZES = [100, 500];
const RUNS = 3;

const DIPTYCH = join(REPOSITORY, "plugins/cli/diptych.js");

/** What is built, in this order in every run: the peer in between, so that a busy moment of the machine meets both. */
const CASES = ["cold", "plain Eleventy", "nothing changed", "one edit"] as const;
type Case = (typeof CASES)[number];

/** What a build costs: the first one, and those that follow. */
export const build: Benchmark = {
  question: "What does a build cost?",
  options: ["posts", "runs"],
  browser: false,
  answer: async (say, { posts: sizes = SIZES, runs = RUNS }) => {
    for (const posts of sizes) await measureSize(say, posts, runs);
    say(
      `Medians of ${runs}, each a process of its own. Cold: neither \`.diptych/\` nor \`_site/\` is there. One edit: a sentence in` +
        "\nthe newest deep dive. Plain Eleventy: with markdown-it, texmath, KaTeX and then Pagefind over the same text, always" +
        "\ncold, as it keeps nothing; code is not highlighted. Ratios are to its figures. CPU: of all processes. Memory: of the" +
        "\nlargest process, and of all at one moment, looked at every 50 ms; pages that processes share count in each.",
    );
  },
};

async function measureSize(say: (text: string) => void, posts: number, runs: number): Promise<void> {
  const blog = generateBlog(posts);
  const { project, size } = blog;
  const peer = createPeer(posts);
  try {
    const costs: Record<Case, Cost[]> = { cold: [], "plain Eleventy": [], "nothing changed": [], "one edit": [] };
    const ours = (): Promise<Cost> => measureCommand([DIPTYCH, "build"], project.root);
    for (let run = 0; run < runs; run++) {
      for (const folder of [".diptych", "_site"]) rmSync(join(project.root, folder), { recursive: true, force: true });
      costs.cold.push(await ours());
      costs["plain Eleventy"].push(await peer.build());
      costs["nothing changed"].push(await ours());
      const word = blog.newest.edit();
      costs["one edit"].push(await ours());
      if (!readFileSync(join(project.root, "_site", blog.newest.address, "index.html"), "utf8").includes(word))
        throw new Error(`The edit is not in ${blog.newest.address}.`);
    }
    say(
      `${size.posts} posts, ${size.formulas} formulas (${size.unique} different), ${megabytes(size.bytes)} of text:\n`,
    );
    say(
      table(
        HEAD,
        CASES.map((name) => row(name, costs[name], costs["plain Eleventy"])),
      ),
    );
    const own = sizesByFolder(join(project.root, "_site"));
    const theirs = total(sizesByFolder(peer.folder));
    const folders = [...own].map(
      ([name, bytes]) => `${name === "" ? "beside folders" : `${name}/`} ${megabytes(bytes)}`,
    );
    say(`\nThe site: ${megabytes(total(own))} (plain Eleventy: ${megabytes(theirs)}). ${folders.join(", ")}.\n`);
  } finally {
    project.delete();
    peer.delete();
  }
}

const HEAD = ["build", "wall", "ratio", "CPU", "ratio", "largest process", "ratio", "all processes", "ratio"];

function row(name: Case, costs: readonly Cost[], theirs: readonly Cost[]): string[] {
  const cells = (
    [
      ["seconds", seconds],
      ["cpu", seconds],
      ["largest", megabytes],
      ["all", megabytes],
    ] as const
  ).flatMap(([figure, show]) => {
    const middle = (all: readonly Cost[]): number => median(all.map((cost) => cost[figure]));
    return [show(middle(costs)), (middle(costs) / middle(theirs)).toFixed(2)];
  });
  return [name, ...cells];
}

function total(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

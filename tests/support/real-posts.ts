import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./project.ts";

const POSTS = join(REPOSITORY, "posts");

const text = (...path: string[]): string => readFileSync(join(POSTS, ...path), "utf8");

const dateOf = (slug: string): string => /^date: (\S+)$/m.exec(text("papers", slug, "overview.md"))?.[1] ?? "";

/** The pairs of this repository's story of papers, by their slugs, in their order, which is that of their days. */
export const PAIRS: readonly string[] = readdirSync(join(POSTS, "papers"))
  .filter((slug) => /^story: overparameterization$/m.test(text("papers", slug, "paper.yaml")))
  .sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));

/** The chapters of its series that are written, by their slugs, in their order. */
export const CHAPTERS: readonly string[] = [
  ...text("stories/mathematics-for-ml.md").matchAll(/^ {2}- ([a-z\d-]+)$/gm),
].map(([, slug = ""]) => slug);

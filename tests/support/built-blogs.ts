import { createHash } from "node:crypto";
import { join } from "node:path";
import { madeOnce } from "./made-once.ts";
import { createProject, REPOSITORY } from "./project.ts";

/** What the real blog is built below, by the name that tests have for it. */
const BASES = { root: "/", below: "/blog/" } as const;

/**
 * The real blog, built once for all tests at `/` and below `/blog/`. Nobody writes to it.
 * @returns the folder of the site
 */
export function realBlog(at: keyof typeof BASES): Promise<string> {
  return madeOnce(`real-blog-${at}`, (folder) => built({}, BASES[at], folder, join(REPOSITORY, "posts")));
}

/**
 * A blog of a few files, built at `/` once for all tests that have the same. Nobody writes to it.
 * @returns the folder of the site
 */
export function blogOfFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const digest = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  return madeOnce(`blog-${digest}`, (folder) => built(files, "/", folder));
}

async function built(
  files: Readonly<Record<string, string>>,
  base: string,
  folder: string,
  posts?: string,
): Promise<string> {
  const project = createProject(files, posts, folder);
  const { code, stdout, stderr } = await project.run("build", "--pathprefix", base);
  if (code !== 0) throw new Error(`The blog does not build below ${base}:\n${stdout}${stderr}`);
  return join(folder, "_site");
}

import { join } from "node:path";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { generateBlog } from "./corpus.ts";

/** A site in a folder of its own. */
export interface BuiltFolder {
  readonly folder: string;
  delete(): void;
}

/**
 * Builds the posts of this repository at `/`.
 * @param files path to content of further posts
 */
export function buildRealSite(files: Readonly<Record<string, string>> = {}): Promise<BuiltFolder> {
  return buildSite(createProject(files, join(REPOSITORY, "posts")));
}

/**
 * Builds a blog that is made up, at `/`. Browsers do not keep its pages: nothing else is transferred than what is asked for.
 * @param posts how many, an even number
 */
export function buildGeneratedSite(posts: number): Promise<BuiltFolder> {
  return buildSite(generateBlog(posts, "offline: false\n").project);
}

async function buildSite(project: Project): Promise<BuiltFolder> {
  const { code, stdout, stderr } = await project.run("build", "--pathprefix", "/");
  if (code !== 0) {
    project.delete();
    throw new Error(`The posts do not build:\n${stdout}${stderr}`);
  }
  return { folder: join(project.root, "_site"), delete: () => project.delete() };
}

import { join } from "node:path";
import { createProject, REPOSITORY } from "../support/project.ts";

/** A site in a folder of its own. */
export interface BuiltFolder {
  readonly folder: string;
  delete(): void;
}

/**
 * Builds the posts of this repository at `/`.
 * @param files path to content of further posts
 */
export async function buildRealSite(files: Readonly<Record<string, string>> = {}): Promise<BuiltFolder> {
  const project = createProject(files, join(REPOSITORY, "posts"));
  const { code, stdout, stderr } = await project.run("build", "--pathprefix", "/");
  if (code !== 0) throw new Error(`The posts do not build:\n${stdout}${stderr}`);
  return { folder: join(project.root, "_site"), delete: () => project.delete() };
}

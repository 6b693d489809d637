import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createProject, REPOSITORY } from "./project.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The real blog, built at `/` and below `/blog/`: folders. */
    readonly sites: { readonly root: string; readonly below: string };
  }
}

/** Builds the real blog twice, once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const made = await Promise.all(
    ["/", "/blog/"].map(async (base) => {
      const blog = createProject({}, join(REPOSITORY, "posts"));
      const { code, stderr, stdout } = await blog.run("build", "--pathprefix", base);
      if (code !== 0) throw new Error(`The real blog does not build below ${base}:\n${stdout}${stderr}`);
      return blog.root;
    }),
  );
  project.provide("sites", { root: join(made[0] as string, "_site"), below: join(made[1] as string, "_site") });
  return () => {
    for (const root of made) rmSync(root, { recursive: true, force: true });
  };
}

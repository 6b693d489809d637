import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");

/** A blog in a folder of its own, with the engine of this repository. */
export interface Project {
  readonly root: string;
  /** Writes a file of the project. */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Runs `diptych` with arguments. */
  run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }>;
  delete(): void;
}

/** What `site.yaml` holds where a test does not say. */
export const PLAIN_SITE = `title: A blog
url: https://blog.example/
author: A. Writer
description: A blog for tests.
`;

/**
 * Makes a project.
 * @param files path to content; `posts/site.yaml` is added where it is missing
 * @param posts a folder to copy as `posts/` first
 * @param root a folder that is there and empty; default: one of its own
 */
export function createProject(
  files: Readonly<Record<string, string>> = {},
  posts?: string,
  root = mkdtempSync(join(tmpdir(), "diptych-test-")),
): Project {
  for (const name of [".eleventy.js", "layouts", "plugins", "node_modules", "package.json"]) {
    symlinkSync(join(REPOSITORY, name), join(root, name));
  }
  if (posts) cpSync(posts, join(root, "posts"), { recursive: true });
  const project: Project = {
    root,
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    run: (...args) => runDiptych(root, args),
    delete: () => rmSync(root, { recursive: true, force: true }),
  };
  if (!posts && !("posts/site.yaml" in files)) project.write("posts/site.yaml", PLAIN_SITE);
  for (const [path, content] of Object.entries(files)) project.write(path, content);
  return project;
}

function runDiptych(
  cwd: string,
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(REPOSITORY, "plugins/cli/diptych.js"), ...args], { cwd });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Buffer) => {
      stdout += data;
    });
    child.stderr.on("data", (data: Buffer) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

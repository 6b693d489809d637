import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { createBlogFiles } from "./blog-files.ts";
import { madeOnce } from "./made-once.ts";
import { REPOSITORY } from "./project.ts";

const run = promisify(execFile);

/** The versions of Node that the engine runs on. */
export const NODES = ["20", "22", "24"] as const;

/** A blog in a folder of its own, whose engine is installed as a package. */
export interface InstalledBlog {
  readonly root: string;
  /** The package. */
  readonly tarball: string;
  /** The program of each version of Node. */
  readonly nodes: Readonly<Record<(typeof NODES)[number], string>>;
}

/** What a program did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs the engine and installs it in a folder that holds a blog and nothing else, once for all tests. */
export async function installedBlog(): Promise<InstalledBlog> {
  return madeOnce("installed-package", async (folder) => {
    const root = join(folder, "blog");
    createBlogFiles(root);
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: REPOSITORY });
    const tarball = join(folder, stdout.trim().split("\n").at(-1) ?? "");
    await install(root, tarball);
    const current = process.versions.node.split(".")[0] ?? "";
    const others = NODES.filter((version) => version !== current);
    const programs = join(folder, "nodes");
    mkdirSync(programs);
    writeFileSync(join(programs, "package.json"), '{ "private": true }\n');
    // What the package `node` brings, by a script that is not run everywhere.
    const name = `node-${process.platform}-${process.arch}`;
    await install(programs, ...others.map((version) => `node${version}@npm:${name}@${version}`));
    const nodes = NODES.map((version) => {
      const program = version === current ? process.execPath : join(programs, `node_modules/node${version}/bin/node`);
      return [version, program];
    });
    return { root, tarball, nodes: Object.fromEntries(nodes) };
  });
}

/** Runs `npx` in a folder with a program of Node's. */
export async function npx(cwd: string, node: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  try {
    return { code: 0, ...(await run("npx", ["--no-install", ...args], { cwd, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

/** What tells the files of a folder: their names, sizes and times. */
export function stateOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return `${path.slice(folder.length)} ${size} ${mtimeMs}`;
    })
    .sort();
}

async function install(cwd: string, ...packages: string[]): Promise<void> {
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...packages], { cwd });
  rmSync(join(cwd, "package-lock.json"), { force: true });
}

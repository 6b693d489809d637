import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { generateBlog } from "../bench/corpus.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

// The same posts give the same bytes, on whatever machine, and whatever else it is doing.

/** Enough for other processes to do the work. */
const POSTS = 16;
const CODE = '```python\nprint("İstanbul", 1)  # straße\n```\n';

let project: Project;
let usual: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ project } = generateBlog(POSTS, "language: tr\n"));
  project.write(
    "posts/notes/i.md",
    `---\ntitle: Işık İçin\ndate: 2026-01-01\ntags: [IŞIK, Ince, ökonomie]\n---\n\n${CODE}`,
  );
  usual = await builtWith({});
  expect(usual.size).toBeGreaterThan(100);
});
afterAll(() => project.delete());

/** Builds from nothing, in a process of its own; a digest of each file of the site. */
async function builtWith(
  environment: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Promise<Map<string, string>> {
  const [program = process.execPath, ...args] = [
    ...before,
    process.execPath,
    join(REPOSITORY, "plugins/cli/diptych.js"),
    "build",
    "--no-cache",
  ];
  const child = spawn(program, args, { cwd: project.root, env: { ...process.env, ...environment } });
  let said = "";
  child.stderr.on("data", (data: Buffer) => {
    said += data;
  });
  child.stdout.resume();
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  expect([code, said]).toEqual([0, ""]);
  return siteOf(project);
}

function siteOf({ root }: Project): Map<string, string> {
  const folder = join(root, "_site");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

/** Keeps processors busy until the test is over. */
function keepBusy(processes: number): void {
  const busy: ChildProcess[] = Array.from({ length: processes }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  onTestFinished(() => {
    for (const child of busy) child.kill("SIGKILL");
  });
}

describe("the same posts give the same bytes", () => {
  for (const [zone, locale] of [
    ["Pacific/Kiritimati", "tr_TR.UTF-8"],
    ["Pacific/Pago_Pago", "C"],
  ] as const)
    test(`in the time zone ${zone}, with the locale ${locale}`, async () => {
      expect(await builtWith({ TZ: zone, LC_ALL: locale, LANG: locale })).toEqual(usual);
    });

  test("with one processor that has much else to do", async () => {
    keepBusy(4);
    expect(await builtWith({}, ["taskset", "--cpu-list", "0"])).toEqual(usual);
  });

  test("made by one process alone", async () => {
    const { code, stderr } = await runMain(project.root, "build", "--no-cache");
    expect([code, stderr]).toEqual([0, ""]);
    expect(siteOf(project)).toEqual(usual);
  });

  test("from files that were written in another order, at other times", async () => {
    const posts = join(project.root, "posts");
    const files = readdirSync(posts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const other = createProject();
    onTestFinished(() => other.delete());
    for (const entry of files.sort((a, b) => (a.name + a.parentPath < b.name + b.parentPath ? 1 : -1))) {
      const path = join(entry.parentPath, entry.name).slice(project.root.length + 1);
      other.write(path, readFileSync(join(project.root, path)));
    }
    writeFileSync(join(other.root, "posts/site.yaml"), readFileSync(join(posts, "site.yaml")));
    expect((await other.run("build", "--no-cache")).code).toBe(0);
    expect(siteOf(other)).toEqual(usual);
  });
});

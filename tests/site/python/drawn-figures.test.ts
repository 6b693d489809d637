import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PYTHON } from "../../support/feed-readers.js";
import { REPOSITORY } from "../../support/project.ts";

const POSTS = join(REPOSITORY, "posts");
/** What generators write. */
const WRITTEN = /\/(?:figures\/[^/]+\.svg|knobs\/[^/]+\.json)$/;

function run(script: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(PYTHON, [script], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    child.on("close", (code) => resolve(code === 0 ? "" : `${script}: ${said}`));
  });
}

test("the drawings and knobs of the blog are what the scripts beside them draw", async () => {
  const copy = mkdtempSync(join(tmpdir(), "diptych-figures-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(POSTS, copy, { recursive: true });
  const files = readdirSync(POSTS, { recursive: true, encoding: "utf8" });
  const drawn = files.filter((path) => WRITTEN.test(`/${path}`));
  for (const path of drawn) rmSync(join(copy, path));
  const scripts = files.filter((path) => /^(?:papers|chapters)\/[^/]+\/figures\/[^/]+\.py$/.test(path));
  for (const script of scripts) expect(await run(join(copy, script))).toBe("");
  expect(drawn.length).toBeGreaterThan(15);
  for (const path of drawn)
    expect(readFileSync(join(copy, path), "utf8"), path).toBe(readFileSync(join(POSTS, path), "utf8"));
});

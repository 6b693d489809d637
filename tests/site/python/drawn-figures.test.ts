import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PYTHON } from "../../support/feed-readers.js";
import { REPOSITORY } from "../../support/project.ts";

const POSTS = join(REPOSITORY, "posts");
const FILES = readdirSync(POSTS, { recursive: true, encoding: "utf8" });
/** Posts with drawings, by their folders. */
const DRAWN = [
  ...new Set(FILES.filter((path) => /\/figures\/[^/]+\.py$/.test(path)).map((path) => dirname(dirname(path)))),
].sort();

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

/** One of them simulates ten thousand data sets; a machine that is busy takes its time. In milliseconds. */
const PATIENCE = 300_000;

test.each(DRAWN)(
  "the drawings and knobs of %s are what the scripts beside them draw",
  { timeout: PATIENCE },
  async (post) => {
    const copy = mkdtempSync(join(tmpdir(), "diptych-figures-"));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    // Scripts may use programs of other posts. What they draw is left out.
    cpSync(POSTS, copy, { recursive: true, filter: (path) => !/\.(?:md|svg)$|\/outputs$/.test(path) });
    const inside = FILES.filter((path) => path.startsWith(`${post}/`));
    const drawn = inside.filter((path) => /\/(?:figures\/.+\.svg|knobs\/[^/]+\.json)$/.test(path));
    for (const path of drawn) {
      rmSync(join(copy, path), { force: true });
      mkdirSync(dirname(join(copy, path)), { recursive: true });
    }
    const scripts = inside.filter((path) => /\/figures\/(?!test_)[^/]+\.py$/.test(path));
    expect(await Promise.all(scripts.map((script) => run(join(copy, script))))).toEqual(scripts.map(() => ""));
    expect(drawn.length).toBeGreaterThan(0);
    for (const path of drawn)
      expect(readFileSync(join(copy, path), "utf8"), path).toBe(readFileSync(join(POSTS, path), "utf8"));
  },
);

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { REPOSITORY } from "../support/project.ts";

const TINYPOOL = pathToFileURL(createRequire(import.meta.url).resolve("tinypool")).href;
const END_PROCESSES = pathToFileURL(join(REPOSITORY, "plugins/site/jobs/end-processes.ts")).href;

/** Does nothing else for some seconds, whoever asks it to end. */
const BUSY = `process.on("SIGTERM", () => {});
export default () => {
  setTimeout(() => {
    const end = Date.now() + 4000;
    while (Date.now() < end);
  }, 50);
};
`;

test("whoever ends processes that are slow to end goes on when they have", () => {
  const folder = mkdtempSync(join(tmpdir(), "diptych-processes-"));
  try {
    writeFileSync(join(folder, "busy.mjs"), BUSY);
    writeFileSync(
      join(folder, "main.mjs"),
      `import Tinypool from ${JSON.stringify(TINYPOOL)};
import { endProcesses } from ${JSON.stringify(END_PROCESSES)};
const pool = new Tinypool({
  filename: ${JSON.stringify(join(folder, "busy.mjs"))},
  runtime: "child_process",
  minThreads: 1,
  maxThreads: 1,
});
await pool.run(1);
await new Promise((resolve) => setTimeout(resolve, 200));
await endProcesses(pool);
console.log("gone on");
`,
    );
    const said = execFileSync(process.execPath, ["--import", "tsx", join(folder, "main.mjs")], {
      cwd: REPOSITORY,
      encoding: "utf8",
    });
    expect(said).toBe("gone on\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Folders of `tests/` whose tests build no site and start no program. */
const CORE = [
  "bibliography",
  "blog",
  "catalog",
  "check",
  "cli/external",
  "cli/new",
  "cli/rename",
  "core",
  "export",
  "import",
  "incremental",
  "linking",
  "markdown",
  "pages",
  "pictures",
  "python",
  "search",
  "tex",
];

/** Below it stands what several tests of this run use, made by the first that asks. */
const RUN_FOLDER = join(tmpdir(), `diptych-run-${process.pid}-${Date.now()}`);

const COMMON = {
  // Sites are built and browsers driven: generous guards against hanging, no measures of speed.
  testTimeout: 60_000,
  hookTimeout: 180_000,
  // Processes, because a thread has no time zone of its own. Their files share the modules that they load, which takes
  // longer than most tests: no module of the engine keeps anything from one caller to the next.
  pool: "forks",
  isolate: false,
  provide: { runFolder: RUN_FOLDER },
} as const;

/**
 * Programs and browsers of several tests share the machine, which now and then keeps one of them waiting too long. A test
 * that passes at its second try is named in the report.
 */
const SHARING = { ...COMMON, retry: 1 } as const;

export default defineConfig({
  test: {
    maxWorkers: "100%",
    // One after another, so that sites are not built while browsers are driven.
    projects: [
      {
        test: {
          ...COMMON,
          name: "core",
          include: CORE.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...SHARING,
          name: "site",
          include: ["tests/{site,bench}/**/*.test.{ts,tsx}", "tests/cli/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/site-setup.ts"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...SHARING,
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/site-setup.ts", "tests/support/browser-setup.ts"],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

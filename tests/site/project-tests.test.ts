import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProjectTests, type TestSettings } from "../../plugins/python/project-tests.ts";
import { catalogOf, projectOf, told } from "../support/blog.ts";
import { prepareBlog } from "../support/whole-blog.ts";

const FOLDER = "posts/chapters/a/code";
const RESULT = "posts/chapters/a/outputs/code-tests.json";
const CHAPTER = { "posts/chapters/a/index.md": "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n" };
const SETTINGS: TestSettings = { interpreter: "python3", timeout: 30, day: "2026-11-02", force: false };

const PASSING = `import unittest
from sums import add

class TestAdd(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(add(1, 2), 3)

    @unittest.skip("not today")
    def test_adds_much(self):
        self.fail()
`;

const SUMS = "def add(a, b):\n    return a + b\n";

function project(files: Readonly<Record<string, string>>) {
  const made = projectOf({ ...CHAPTER, ...files });
  return {
    ...made,
    run: (settings: Partial<TestSettings> = {}) => runProjectTests(made.root, FOLDER, { ...SETTINGS, ...settings }),
    saved: () => readFileSync(join(made.root, RESULT), "utf8"),
    isSaved: () => existsSync(join(made.root, RESULT)),
    told: async () => {
      const blog = await prepareBlog({ root: made.root, drafts: false });
      await blog.builder.close();
      return told(blog.diagnostics);
    },
  };
}

describe("a project whose tests are run", () => {
  test("has their result beside its post, and the same once more where nothing has changed", async () => {
    const { run, saved, told, write } = project({ [`${FOLDER}/sums.py`]: SUMS, [`${FOLDER}/test_sums.py`]: PASSING });
    expect(await told()).toBe(
      `${FOLDER}/test_sums.py:1:1 warning output-current: The tests of this project have not been run; run \`diptych run a\`.`,
    );
    expect((await run()).kind).toBe("ran");
    const first = saved();
    expect(JSON.parse(first)).toEqual({
      format: 1,
      files: expect.stringMatching(/^[\w-]{43}$/),
      python: expect.stringMatching(/^3\.\d+\.\d+$/),
      date: "2026-11-02",
      tests: 2,
      skipped: 1,
      failed: [],
    });
    expect(await told()).toBe("fine");
    expect((await run({ day: "2026-11-03" })).kind).toBe("current");
    expect((await run({ day: "2026-11-03", force: true })).kind).toBe("ran");
    expect(saved()).toBe(first);

    write(`${FOLDER}/sums.py`, `${SUMS}# Changed.\n`);
    expect(await told()).toBe(
      `${RESULT}:1:1 warning output-current: The code has changed since its tests were run; run \`diptych run a\`.`,
    );
    expect((await run({ day: "2026-11-04" })).kind).toBe("ran");
    expect(JSON.parse(saved()).date).toBe("2026-11-04");
  });

  test("names those that fail, those that cannot be loaded too, in whatever folder they stand", async () => {
    const { run, saved } = project({
      [`${FOLDER}/sums.py`]: SUMS.replace("+", "-"),
      [`${FOLDER}/test_sums.py`]: PASSING,
      [`${FOLDER}/tests/test_gone.py`]: "import gone\n",
      [`${FOLDER}/tests/test_parts.py`]:
        "import unittest\nclass TestParts(unittest.TestCase):\n    def test_all(self):\n        for i in range(3):\n            with self.subTest(i=i):\n                self.assertEqual(i, 0)\n",
      [`${FOLDER}/tests/test_program.py`]: "import sys\nsys.exit(3)\n",
    });
    const outcome = await run();
    expect(JSON.parse(saved())).toMatchObject({
      tests: 5,
      skipped: 1,
      failed: [
        "tests.test_gone",
        "tests.test_program",
        "test_sums.TestAdd.test_adds",
        "tests.test_parts.TestParts.test_all",
      ],
    });
    expect(outcome.kind === "ran" && outcome.printed).toContain("No module named 'gone'");
  });

  test("sees nothing of the environment, and leaves nothing behind", async () => {
    process.env.DIPTYCH_TEST_SECRET = "told";
    const { run, saved, root } = project({
      [`${FOLDER}/test_clean.py`]:
        "import os, sys, unittest\nclass TestClean(unittest.TestCase):\n    def test_it(self):\n        self.assertNotIn('DIPTYCH_TEST_SECRET', os.environ)\n        self.assertEqual(len(sys.argv), 1)\n        print('not on the way of the answer')\n",
    });
    await run();
    delete process.env.DIPTYCH_TEST_SECRET;
    expect(JSON.parse(saved())).toMatchObject({ tests: 1, failed: [] });
    expect(readdirSync(join(root, FOLDER))).toEqual(["test_clean.py"]);
    expect(readdirSync(join(root, "posts/chapters/a/outputs"))).toEqual(["code-tests.json"]);
  });

  test("is stopped with all that it has started, and keeps what was saved", async () => {
    const { run, root, isSaved } = project({
      [`${FOLDER}/test_slow.py`]:
        "import subprocess, sys, time, unittest\nclass TestSlow(unittest.TestCase):\n    def test_it(self):\n        child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n        open('../child', 'w').write(str(child.pid))\n        time.sleep(600)\n",
    });
    expect(await run({ timeout: 12 })).toMatchObject({
      kind: "failed",
      message: `The tests in \`${FOLDER}\` took longer than 12 seconds.`,
    });
    expect(isSaved()).toBe(false);
    const child = Number(readFileSync(join(root, "posts/chapters/a/child"), "utf8"));
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  test.each([
    ["import os\nos._exit(7)\n", `Python ended (code 7) before the tests in \`${FOLDER}\` had.`],
    [
      "import unittest\nclass TestWrites(unittest.TestCase):\n    def test_it(self):\n        open('made.txt', 'w').close()\n",
      `\`${FOLDER}/made.txt\` changed while the tests ran; tests write to a temporary folder, not to the project's.`,
    ],
  ])("tells why nothing is saved", async (code, message) => {
    const { run, isSaved } = project({ [`${FOLDER}/test_it.py`]: code });
    expect(await run()).toMatchObject({ kind: "failed", message });
    expect(isSaved()).toBe(false);
  });

  test("tells where there is no interpreter", async () => {
    const { run } = project({ [`${FOLDER}/test_it.py`]: "" });
    expect(await run({ interpreter: "no-such-python" })).toMatchObject({ kind: "no interpreter", why: "ENOENT" });
  });
});

test("a project without tests has no result of any", async () => {
  const { run, isSaved } = project({ [`${FOLDER}/sums.py`]: SUMS, [RESULT]: "{}" });
  expect(await run()).toEqual({ kind: "none" });
  expect(isSaved()).toBe(false);
});

test("a result that cannot be read is told of, and no result is a file of the site", async () => {
  const { told } = project({ [`${FOLDER}/sums.py`]: SUMS, [RESULT]: "{" });
  expect(await told()).toBe(
    `${RESULT}:1:1 warning output-readable: This is no result of tests; run \`diptych run a\`.`,
  );
  expect(catalogOf({ ...CHAPTER, [RESULT]: "{}" }).assets.has(RESULT)).toBe(false);
});

function isAlive(process_: number): boolean {
  try {
    // A process that is gone and not yet waited for is no longer one.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${process_}/status`, "utf8"));
  } catch {
    return false;
  }
}

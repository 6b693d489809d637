import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProjectTests } from "../../plugins/python/project-tests.ts";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { zipProject } from "../../plugins/site/zip-project.ts";
import { projectOf, told } from "../support/blog.ts";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { differentFiles, runEleventy } from "../support/plain-eleventy.ts";
import { REPOSITORY } from "../support/project.ts";
import {
  addressesIn,
  deadAddress,
  hasClass,
  repeatedIds,
  type SitePage,
  select,
  textOf,
} from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";

// fixtures/sites/book: notes on a book of seven chapters, of which two have one post with a project beside it; and a paper with code.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("book", "/");
});
afterAll(() => built.project.delete());

const page = (address: string): SitePage => built.site.page(`${address.slice(1)}index.html`);
const CODE = "/chapters/linear-models/code/";
const OURS = /^(?:books|chapters|papers)\//;

/** Names of files have signs that mean something else in addresses. */
function at(one: SitePage): SitePage {
  return { ...one, address: one.address.split("/").map(encodeURIComponent).join("/") };
}

function texts(address: string, name: string): string[] {
  return select(page(address), (element) => hasClass(element, name)).map(textOf);
}

describe("pages of code and of a book", () => {
  test("are valid, and every address in them leads to something", () => {
    const pages = built.site.pages.filter(({ file }) => OURS.test(file));
    const problems = pages.flatMap((one) => [
      ...addressesIn(one).flatMap(({ value }) => {
        // A range of lines is no element: a script shows it.
        const problem = deadAddress(built.site, at(one), value.replace(/#(L\d+)-L\d+$/, "#$1"), "https://blog.example");
        return problem === undefined ? [] : [`${one.file}: ${value}: ${problem}`];
      }),
      ...repeatedIds(one).map((id) => `${one.file}: twice #${id}`),
    ]);
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(15);
  });

  test.each([
    CODE,
    "/chapters/linear-models/source/descent.py/",
    "/chapters/linear-models/source/empty.py/",
    "/books/patterns/",
  ])("%s is valid HTML", async (address) => {
    expect(await htmlProblems(page(address).html, page(address).file)).toEqual([]);
  });

  test("list files with their sizes, folders first", () => {
    expect(texts(CODE, "project-file")).toEqual([
      "test_descent.py 422 bytes",
      "Gröβe & 50% #1?.txt 19 bytes",
      "README.md 74 bytes",
      "card.njk 12 bytes",
      "descent.py 619 bytes",
      "dot.png download, 68 bytes",
      "empty.py 0 bytes",
      "points.csv 12 bytes",
      "run.sh 29 bytes",
    ]);
    expect(texts(CODE, "read-me")[0]).toContain('<script>alert("no")</script>');
  });

  test("say what the tests have come to, on the chapter too", () => {
    expect(texts(CODE, "tests-line")).toEqual(["3 tests passed on 1 February 2026 (Python 3.11.7)."]);
    expect(texts("/chapters/linear-models/", "tests-line")).toEqual([
      "3 tests passed on 1 February 2026 (Python 3.11.7).",
    ]);
    expect(texts("/chapters/linear-models/", "code-line")).toEqual(["Code: 9 files"]);
  });

  test("show each line of a file, with its number as a link, which is no part of its text", () => {
    const file = page("/chapters/linear-models/source/descent.py/");
    const code = readFileSync(join(built.project.root, "posts/chapters/linear-models/code/descent.py"), "utf8");
    const [pre] = select(file, ({ attribs }) => attribs["data-numbered"] !== undefined);
    const lines = select(file, (element) => hasClass(element, "numbered-line"));
    expect(lines.map(({ attribs }) => attribs.id)).toEqual(
      code
        .trimEnd()
        .split("\n")
        .map((_, index) => `L${index + 1}`),
    );
    expect(select(file, (element) => hasClass(element, "line-code")).map(textOf)[8]).toBe(
      "return w - rate * sum((w * x - y) * x for x, y in points) / len(points)",
    );
    expect(file.html).toContain("--shiki-light");
    expect(pre && textOf(pre)).toBe(code.replace(/\s+/g, " ").trim());
  });

  test("are in the sitemap, and kept with the book that they belong to", () => {
    for (const address of [CODE, "/chapters/linear-models/source/Gr%C3%B6%CE%B2e%20%26%2050%25%20%231%3F.txt/"])
      expect(built.site.text("sitemap.xml")).toContain(`<loc>https://blog.example${address}</loc>`);
    const list = [...built.site.files].find(
      (file) => /^offline\/[\w-]+\.json$/.test(file) && built.site.text(file).includes("patterns"),
    );
    expect(list && built.site.text(list)).toContain("chapters/linear-models/source/descent.py/");
  });

  test("say on a chapter which chapters of the book it is notes on", () => {
    expect(texts("/chapters/linear-models/", "story-line")).toEqual(["Notes on chapters 3 and 4 of Patterns & Proofs"]);
    expect(texts("/books/patterns/", "book-progress")).toEqual([
      "3 of 7 chapters written, 5 read, last on 7 February 2026",
    ]);
    const [bar] = select(page("/books/patterns/"), ({ attribs }) => attribs.role === "meter");
    expect(bar?.attribs).toMatchObject({
      "aria-valuenow": "3",
      "aria-valuemax": "7",
      "aria-valuetext": "3 of 7 chapters written, 5 read",
    });
  });
});

test("plain Eleventy makes the same of code, whatever its files are called", async () => {
  await runEleventy(built.project.root, "_plain");
  expect(differentFiles(built.project.root, "_site", "_plain")).toEqual([]);
});

describe("an archive of a project", () => {
  test("can be read by others, and holds the files as they are", () => {
    const zip = join(built.site.folder, "chapters/linear-models/code.zip");
    const script =
      "import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n" +
      "print(json.dumps([[i.filename, oct(i.external_attr >> 16), z.read(i).decode('latin-1')] for i in z.infolist()]))";
    const inside: [string, string, string][] = JSON.parse(
      execFileSync("python3", ["-c", script, zip], { encoding: "utf8" }),
    );
    expect(inside.map(([name, mode]) => `${mode} ${name}`)).toEqual([
      "0o100644 linear-models/Gröβe & 50% #1?.txt",
      "0o100644 linear-models/README.md",
      "0o100644 linear-models/card.njk",
      "0o100644 linear-models/descent.py",
      "0o100644 linear-models/dot.png",
      "0o100644 linear-models/empty.py",
      "0o100644 linear-models/points.csv",
      "0o100755 linear-models/run.sh",
      "0o100644 linear-models/tests/test_descent.py",
    ]);
    for (const [name, , content] of inside) {
      const source = join(built.project.root, "posts/chapters/linear-models/code", name.slice("linear-models/".length));
      expect(content).toBe(readFileSync(source, "latin1"));
    }
  });

  test("has the same bytes whenever, wherever and in whatever order it is made", async () => {
    const files: [string, Uint8Array][] = [
      ["a.py", Buffer.from("a = 1\n")],
      ["b/c.py", Buffer.from("c = 1\n".repeat(100))],
    ];
    const first = await zipProject("p", files);
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Kiritimati";
    const second = await zipProject("p", [...files].reverse());
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(second).equals(first)).toBe(true);
  });
});

test("an edit of a file makes its page, its archive and nothing else again", async () => {
  const project = projectOf({
    "posts/site.yaml": readFileSync(join(REPOSITORY, "tests/fixtures/sites/book/posts/site.yaml"), "utf8"),
    "posts/chapters/a/index.md": "---\ntitle: A\ndate: 2026-01-01\n---\nThe [second line](code/a.py#L2).\n",
    "posts/chapters/a/code/a.py": "a = 1\nb = 1\n",
    "posts/chapters/a/code/b.py": "b = 1\n",
    "posts/chapters/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\nText.\n",
  });
  const builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: false, offline: false });
  const made = async (): Promise<string[]> => {
    const paths: string[] = [];
    const sink = { page: async (path: string) => void paths.push(path), file: (path: string) => void paths.push(path) };
    expect(await builder.check()).toEqual([]);
    await builder.pages(sink);
    await builder.rest(sink);
    return paths.sort();
  };
  try {
    expect((await made()).length).toBeGreaterThan(15);
    const edit = async (text: string): Promise<string[]> => {
      project.write("posts/chapters/a/code/a.py", text);
      return made();
    };
    const ownFiles = ["chapters/a/code.zip", "chapters/a/code/a.py"];
    const ownPage = "chapters/a/source/a.py/index.html";
    expect(await edit("a = 2\nb = 2\n")).toEqual([...ownFiles, ownPage]);
    // Its size stands on the page of the project.
    expect(await edit("a = 2\nb = 2\nc = 2\n")).toEqual([...ownFiles, "chapters/a/code/index.html", ownPage]);
  } finally {
    await builder.close();
  }
});

test("whatever becomes of code, a site is the one that is made from nothing", async () => {
  const post = "---\ntitle: A\ndate: 2026-01-01\n---\nThe [lines](code/a.py#L2).\n";
  const project = projectOf({
    "posts/chapters/a/index.md": post,
    "posts/chapters/a/code/a.py": "a = 1\nb = 1\n",
    "posts/chapters/a/code/test_a.py": "x = 1\n",
  });
  const options = { root: project.root, engine: REPOSITORY, dev: false, offline: false };
  const sink = { page: async () => {}, file: () => {} };
  const found = async (builder: SiteBuilder) => {
    const diagnostics = told(await builder.check());
    await builder.pages(sink);
    await builder.rest(sink);
    return { diagnostics, files: [...builder.files()].map(([path, { digest }]) => `${path} ${digest}`).sort() };
  };
  const code = (path: string): string => `posts/chapters/a/code/${path}`;
  const result = (): Promise<unknown> =>
    runProjectTests(project.root, "posts/chapters/a/code", {
      interpreter: "python3",
      timeout: 30,
      day: "2026-01-02",
      force: false,
    });
  const edits: [what: string, edit: () => unknown][] = [
    ["tests are run", result],
    ["a line that is led to goes", () => project.write(code("a.py"), "a = 1\n")],
    ["and comes back", () => project.write(code("a.py"), "a = 1\nb = 2\n")],
    ["a text becomes none", () => project.write(code("a.py"), new Uint8Array([0, 1, 2]))],
    [
      "and one again, in a folder beside",
      () => {
        project.write(code("a.py"), "a = 1\nb = 3\n");
        project.write(code("sub/b.py"), "b = 1\n");
      },
    ],
    ["the result is spoilt", () => project.write("posts/chapters/a/outputs/code-tests.json", "{")],
    ["a file is in the way of a page", () => project.write(code("index.html"), "mine")],
    [
      "all goes",
      () => {
        project.remove(code(""));
        project.write("posts/chapters/a/index.md", post.replace("(code/a.py#L2)", "(/chapters/)"));
      },
    ],
  ];
  const builder = new SiteBuilder(options);
  try {
    await found(builder);
    for (const [what, edit] of edits) {
      await edit();
      const now = await found(builder);
      const anew = new SiteBuilder(options);
      expect(now, what).toEqual(await found(anew));
      await anew.close();
    }
  } finally {
    await builder.close();
  }
});

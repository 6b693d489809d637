import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSourceFile, readSourceFile } from "../../plugins/catalog/read/source-file.ts";
import { catalogOf, paper, post, projectOf, told } from "../support/blog.ts";
import { readCatalog } from "../support/read-catalog.ts";

/** Texts and bytes in a row. */
function bytes(...parts: (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));
}

function read(content: string | Uint8Array): ReturnType<typeof readSourceFile> {
  return readSourceFile(projectOf({ "posts/a.md": content }).root, "posts/a.md");
}

describe("a file that is not UTF-8", () => {
  test.each([
    ["a letter in Latin-1", bytes("one\nCaf", 0xe9, " noir\n"), 2, 4, "0xE9"],
    ["the first byte", bytes(0xff, "one"), 1, 1, "0xFF"],
    ["the last byte", bytes("one\r\n", 0x80), 2, 1, "0x80"],
    ["a character that is cut off at the end", bytes("ab", 0xe2, 0x82), 1, 3, "0xE2"],
    ["a character that is cut off by another", bytes("ab", 0xe2, 0x82, "c"), 1, 3, "0xE2"],
    ["columns are code units: 𝒳 is two", bytes("𝒳é", 0xc0, 0x80), 1, 4, "0xC0"],
    ["a surrogate, encoded as if it were a character", bytes("a", 0xed, 0xa0, 0x80), 1, 2, "0xED"],
    ["a byte order mark is no column", bytes(0xef, 0xbb, 0xbf, "ab", 0xff), 1, 3, "0xFF"],
    ["UTF-16, as old editors save it", bytes(0xff, 0xfe, "-", 0, "-", 0), 1, 1, "0xFF"],
    ["the first of many", bytes("x\ny", 0xfc, "\n", 0xe4, 0xf6), 2, 2, "0xFC"],
  ])("%s", (_, content, line, column, byte) => {
    expect(read(content)).toEqual({
      file: "posts/a.md",
      line,
      column,
      severity: "error",
      rule: "file-utf8",
      message: `Found the byte ${byte}, which is not UTF-8; save the file as UTF-8.`,
    });
  });

  test("is found far into a long file", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `Zeile ${i} mit Ümläuten\n`).join("");
    expect(read(bytes(lines, "abc", 0xb5))).toMatchObject({ line: 5001, column: 4, rule: "file-utf8" });
  });
});

describe("a file without a text", () => {
  test.each([
    ["nothing", ""],
    ["white space", " \n\t\r\n"],
    ["a byte order mark", "\uFEFF"],
  ])("%s", (_, content) => {
    expect(read(content)).toEqual({
      file: "posts/a.md",
      line: 1,
      column: 1,
      severity: "error",
      rule: "file-not-empty",
      message: "Found an empty file; expected text.",
    });
  });
});

test("a byte order mark is no part of the text", () => {
  const file = read("\uFEFFone\ntwo");
  expect(isSourceFile(file) && file.text).toBe("one\ntwo");
});

describe("where a file is expected", () => {
  test("there is none", () => {
    expect(readSourceFile(projectOf({}).root, "posts/a.md")).toEqual({
      file: "posts/a.md",
      line: 1,
      column: 1,
      severity: "error",
      rule: "file-readable",
      message: "This file is missing; expected it here.",
    });
  });

  test("there are folders: each is told, and nothing throws", () => {
    const project = projectOf(paper("a"));
    for (const path of ["site.yaml", "papers/a/overview.md", "papers/a/paper.yaml", "notes/n.md", "stories/s.md"]) {
      if (path !== "notes/n.md" && path !== "stories/s.md") project.remove(`posts/${path}`);
      mkdirSync(join(project.root, "posts", path), { recursive: true });
    }
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe(
      [
        "posts/notes/n.md:1:1 error file-readable: Found a folder; expected a file.",
        "posts/papers/a/overview.md:1:1 error file-readable: Found a folder; expected a file.",
        "posts/papers/a/paper.yaml:1:1 error file-readable: Found a folder; expected a file.",
        "posts/site.yaml:1:1 error file-readable: Found a folder; expected a file.",
        "posts/stories/s.md:1:1 error file-readable: Found a folder; expected a file.",
      ].join("\n"),
    );
  });

  test("a symbolic link to a file is that file", () => {
    const project = projectOf({
      "drawer/a.md": post("Text."),
      "drawer/figure.png": "png",
      "posts/notes/b.md": post("B"),
    });
    symlinkSync("../../drawer/a.md", join(project.root, "posts/notes/a.md"));
    symlinkSync("../../drawer/figure.png", join(project.root, "posts/notes/figure.png"));
    const catalog = readCatalog(project.root, { drafts: false });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.posts.keys()]).toEqual(["posts/notes/a.md", "posts/notes/b.md"]);
    expect([...catalog.assets]).toEqual(["posts/notes/figure.png"]);
  });

  test("a symbolic link that leads nowhere, in a circle or to a folder is told", () => {
    const project = projectOf({ "posts/notes/b.md": post("B") });
    symlinkSync("gone.md", join(project.root, "posts/notes/a.md"));
    symlinkSync("circle.md", join(project.root, "posts/notes/circle.md"));
    symlinkSync("..", join(project.root, "posts/notes/up"));
    const catalog = readCatalog(project.root, { drafts: false });
    expect(told(catalog.diagnostics)).toBe(
      [
        "posts/notes/a.md:1:1 error file-readable: Found a link that leads to no file.",
        "posts/notes/circle.md:1:1 error file-readable: Found a link that leads to no file.",
        "posts/notes/up:1:1 error file-readable: Found a link to a folder; expected the folder itself, or links to its files.",
      ].join("\n"),
    );
    expect([...catalog.posts.keys()]).toEqual(["posts/notes/b.md"]);
  });

  test("a pipe, or a link to a device, which never ends, is told and not opened", () => {
    const project = projectOf({ "posts/notes/b.md": post("B"), ...paper("a") });
    const pipe = (path: string) => execFileSync("mkfifo", [join(project.root, path)]);
    pipe("posts/notes/pipe.md");
    pipe("posts/notes/figure.svg");
    project.remove("posts/papers/a/paper.yaml");
    pipe("posts/papers/a/paper.yaml");
    project.remove("posts/site.yaml");
    symlinkSync("/dev/zero", join(project.root, "posts/site.yaml"));
    symlinkSync("/dev/zero", join(project.root, "posts/references.bib"));
    symlinkSync("figure.svg", join(project.root, "posts/notes/other.svg"));
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe(
      [
        "posts/notes/figure.svg:1:1 error file-readable: Found a pipe; expected a file.",
        "posts/notes/other.svg:1:1 error file-readable: Found a link to a pipe; expected one to a file.",
        "posts/notes/pipe.md:1:1 error file-readable: Found a pipe; expected a file.",
        "posts/papers/a/paper.yaml:1:1 error file-readable: Found a pipe; expected a file.",
        "posts/references.bib:1:1 error file-readable: Found a link to a device; expected one to a file.",
        "posts/site.yaml:1:1 error file-readable: Found a device; expected a file.",
      ].join("\n"),
    );
  });

  test("there is a folder in the place of the works that can be cited", () => {
    const project = projectOf({ "posts/references.bib/a.txt": "a" });
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe(
      "posts/references.bib:1:1 error file-readable: Found a folder; expected a file.",
    );
  });
});

describe("a file that is larger than any that people write, or hosts take", () => {
  test.each([
    ["posts/notes/a.md", 300_000_000, "300 MB", "10 MB"],
    ["posts/notes/a.md", 10_000_001, "11 MB", "10 MB"],
    ["posts/site.yaml", 4_000_000_000, "4,000 MB", "10 MB"],
    ["posts/notes/film.mp4", 100_000_001, "101 MB", "100 MB"],
  ])("%s of %i bytes is refused and not read", (path, size, found, expected) => {
    const project = projectOf({ [path]: "" });
    truncateSync(join(project.root, path), size);
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe(
      `${path}:1:1 error file-size-bounded: Found a file of ${found}; expected at most ${expected}.`,
    );
  });

  test("one that is as large as it may be is read", () => {
    const project = projectOf({ "posts/film.mp4": "", "posts/notes/a.md": post("A") });
    truncateSync(join(project.root, "posts/film.mp4"), 100_000_000);
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe("fine");
  });
});

describe("what editors and systems leave lying about is nobody's mistake, and no part of the blog", () => {
  test.each([
    "notes/a.md~",
    "notes/#a.md#",
    "notes/.a.md.swp",
    "notes/.a.md.swo",
    "notes/a.md.swp",
    "notes/.a.md.kate-swp",
    "notes/.#a.md",
    "notes/4913",
    "notes/sedAbC123",
    "notes/a.md.tmp",
    "notes/a.tmp",
    "notes/a.md.tmp-1764345600",
    "notes/a.md___jb_tmp___",
    "notes/a.md.sb-1a2b3c4d-XyZ012",
    "notes/a.md.bak",
    "notes/a.md.orig",
    "notes/.~lock.a.odt#",
    "notes/~$a.docx",
    "notes/figures/.DS_Store",
    "notes/figures/._figure.png",
    "notes/figures/Thumbs.db",
    "notes/figures/desktop.ini",
    "notes/code/__pycache__/x.pyc",
    ".DS_Store",
    ".git/config",
    ".obsidian/workspace.json",
    "__MACOSX/notes/a.md",
  ])("%s", (path) => {
    const catalog = catalogOf({ "posts/notes/a.md": post("A"), [`posts/${path}`]: post("B") });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.posts.keys()]).toEqual(["posts/notes/a.md"]);
    expect([...catalog.assets]).toEqual([]);
  });

  test("Emacs's lock, a link that leads nowhere", () => {
    const project = projectOf({ "posts/notes/a.md": post("A") });
    symlinkSync("user@host.1234", join(project.root, "posts/notes/.#a.md"));
    expect(told(readCatalog(project.root, { drafts: false }).diagnostics)).toBe("fine");
  });

  test.each([
    "notes/2019",
    "notes/sediment",
    "notes/sedentary",
    "notes/C#.txt",
    "notes/#1.png",
    "notes/template.tmpl",
    "notes/swap.svg",
    "notes/4913.png",
    "notes/~a.png",
    "notes/backup.zip",
  ])("%s is a file like any other", (path) => {
    const catalog = catalogOf({ [`posts/${path}`]: "data" });
    expect([told(catalog.diagnostics), ...catalog.assets]).toEqual(["fine", `posts/${path}`]);
  });
});

test("one file that cannot be read costs the others nothing", () => {
  const catalog = catalogOf({
    "posts/notes/a.md": post("A"),
    "posts/notes/b.md": bytes(0xff),
    "posts/notes/c.md": "",
    "posts/notes/d.md": post("D"),
  });
  expect(told(catalog.diagnostics)).toBe(
    [
      "posts/notes/b.md:1:1 error file-utf8: Found the byte 0xFF, which is not UTF-8; save the file as UTF-8.",
      "posts/notes/c.md:1:1 error file-not-empty: Found an empty file; expected text.",
    ].join("\n"),
  );
  expect([...catalog.notes.keys()]).toEqual(["a", "d"]);
});

test("a project without posts has a catalog, and says that site.yaml is missing", () => {
  const project = projectOf({});
  project.remove("posts");
  const catalog = readCatalog(project.root, { drafts: false });
  expect(told(catalog.diagnostics)).toBe(
    "posts/site.yaml:1:1 error file-readable: This file is missing; expected it here.",
  );
  expect(catalog.posts.size).toBe(0);
});

import { afterEach, describe, expect, test } from "vitest";
import { catalogOf, paper, post, told } from "../support/blog.ts";

const A = "posts/notes/a.md";

afterEach(() => {
  // Whatever a file says, no object of the program has got a field by it.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("aliases", () => {
  test("an anchor may be used again", () => {
    const catalog = catalogOf({ [A]: post("Text.", "tags: &tags [one, two]\nkeywords: *tags") });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect(catalog.posts.get(A)?.frontMatter).toMatchObject({ keywords: ["one", "two"] });
  });

  test("a few lines that would make billions of values are refused", () => {
    const levels = "abcdefghij".split("").map((name, index, names) => {
      const parent = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 10 }, () => (parent ? `*${parent}` : "x")).join(", ")}]`;
    });
    const catalog = catalogOf({ [A]: post("Text.", levels.join("\n")), "posts/notes/b.md": post("B") });
    expect(told(catalog.diagnostics)).toBe(
      `${A}:2:1 error yaml-parses: Excessive alias count indicates a resource exhaustion attack.`,
    );
    expect([...catalog.notes.keys()]).toEqual(["a", "b"]);
  });

  test("one without an anchor is told where it stands", () => {
    expect(told(catalogOf({ [A]: post("Text.", "tags: [one, *two]") }).diagnostics)).toBe(
      `${A}:3:13 error yaml-parses: Unresolved alias (the anchor must be set before the alias): two.`,
    );
  });

  test("one within its own anchor is a value of the wrong type", () => {
    expect(told(catalogOf({ [A]: post("Text.", "tags: &tags [one, *tags]") }).diagnostics)).toBe(
      `${A}:3:19 error field-valid: Field \`tags\` is a list; expected a text.`,
    );
  });

  test("one within its own anchor, in a field that nobody reads, is nobody's business", () => {
    expect(told(catalogOf({ [A]: post("Text.", "mine: &mine {me: *mine}") }).diagnostics)).toBe("fine");
  });
});

describe("names that mean something in JavaScript", () => {
  test("in a post", () => {
    const fields = "__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntoString: 1\nvalueOf: 2";
    expect(told(catalogOf({ [A]: post("Text.", fields) }).diagnostics)).toBe(
      `${A}:3:1 error field-known: The field \`__proto__\` is reserved; expected another name.`,
    );
  });

  test("in a strict file", () => {
    const yaml = "title: A\nauthors: [A]\nyear: 2020\n__proto__: {polluted: yes}\nhasOwnProperty: 1\n";
    const known =
      "expected one of `title`, `authors`, `year`, `venue`, `arxiv`, `doi`, `bibtex`, `tags`, `summary`, `story`, " +
      "`buildsOn`, `threads`, `macros`, `notation`, `errata`, `changes`.";
    expect(told(catalogOf({ ...paper("a"), "posts/papers/a/paper.yaml": yaml }).diagnostics)).toBe(
      [
        `posts/papers/a/paper.yaml:4:1 error field-known: Unknown field \`__proto__\`; ${known}`,
        `posts/papers/a/paper.yaml:5:1 error field-known: Unknown field \`hasOwnProperty\`; ${known}`,
      ].join("\n"),
    );
  });

  test("as slugs", () => {
    const yaml =
      "title: A\nauthors: [A]\nyear: 2020\nbuildsOn: {constructor: It moves on.}\nthreads: {constructor: x}\nstory: constructor\n";
    const unknown = (line: number, column: number, rule: string, kind: string, path: string): string =>
      `posts/papers/a/paper.yaml:${line}:${column} error ${rule}: Unknown ${kind} \`constructor\`; expected a ${kind} that exists (\`${path}\`).`;
    expect(told(catalogOf({ ...paper("a"), "posts/papers/a/paper.yaml": yaml }).diagnostics)).toBe(
      [
        "posts/papers/a/paper.yaml:4:12 error builds-on-exists: Unknown entry `constructor`; expected the slug of a paper, chapter or note.",
        unknown(5, 11, "thread-exists", "thread", "posts/threads/constructor.md"),
        unknown(6, 8, "story-exists", "story", "posts/stories/constructor.md"),
      ].join("\n"),
    );
  });

  test("as the names of papers, notes and tags they are names like any other", () => {
    const catalog = catalogOf({
      ...paper("constructor"),
      ...paper("a", { buildsOn: { constructor: "It moves on." }, tags: ["constructor", "__proto__"] }),
      "posts/notes/constructor.md": post("Text."),
    });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.papers.keys()]).toEqual(["a", "constructor"]);
    expect(catalog.papers.get("a" as never)?.buildsOn.map(({ from }) => from)).toEqual(["constructor"]);
    expect([...catalog.tags.keys()]).toEqual(["constructor", "proto"]);
  });

  test("as macros", () => {
    const site = "title: A\nurl: https://a.example/\nauthor: A\ndescription: D\nmacros: {constructor: x}\n";
    expect(told(catalogOf({ "posts/site.yaml": site }).diagnostics)).toBe(
      "posts/site.yaml:5:10 error field-valid: Found the name `constructor` in `macros`; expected a macro's name, a backslash and letters.",
    );
  });
});

describe("YAML of another shape", () => {
  test("a key twice", () => {
    expect(told(catalogOf({ [A]: post("Text.", "title: One\ntitle: Two") }).diagnostics)).toBe(
      `${A}:4:1 error yaml-parses: Map keys must be unique.`,
    );
  });

  test.each([
    ["a list", "title: One\n? [a, b]\n: x\n", "4:3"],
    ["a mapping", "title: One\n{a: b}: x\n", "4:1"],
    ["a list within a list", "tags:\n  - ? - a\n    : x\n", "4:7"],
  ])("%s as a key", (_, yaml, place) => {
    expect(told(catalogOf({ [A]: post("Text.", yaml) }).diagnostics)).toBe(
      `${A}:${place} error yaml-parses: Found a list or a mapping as a field's name; expected a word.`,
    );
  });

  test("a second document", () => {
    const yaml = "title: A\nauthors: [A]\nyear: 2020\n---\ntitle: B\n";
    expect(told(catalogOf({ ...paper("a"), "posts/papers/a/paper.yaml": yaml }).diagnostics)).toBe(
      "posts/papers/a/paper.yaml:4:1 error yaml-parses: A second document begins here; expected one.",
    );
  });

  test.each([
    ["a list", "- title\n- date\n", "2:1", "a list"],
    ["a text", "title\n", "2:1", "`title`"],
    ["a number", "7\n", "2:1", "the number `7`"],
  ])("%s instead of fields", (_, yaml, place, found) => {
    expect(told(catalogOf({ [A]: `---\n${yaml}---\nText.\n` }).diagnostics)).toBe(
      `${A}:${place} error field-valid: Field \`file\` is ${found}; expected fields, each a name and a value.`,
    );
  });

  test("nothing at all between the fences", () => {
    expect(told(catalogOf({ [A]: "---\n---\nText.\n" }).diagnostics)).toBe(
      `${A}:2:1 error field-present: Missing field \`date\`; expected a date like 2026-11-02.`,
    );
  });

  test.each([101, 1000, 20_000])("%i brackets are one mistake, and no stack trace", (count) => {
    const catalog = catalogOf({ [A]: post("Text.", `tags: ${"[".repeat(count)}${"]".repeat(count)}`) });
    expect(told(catalog.diagnostics)).toBe(
      `${A}:2:1 error yaml-parses: These fields are nested too deeply to be read.`,
    );
  });

  test("a hundred can be read", () => {
    const catalog = catalogOf({ [A]: post("Text.", `tags: ${"[".repeat(100)}${"]".repeat(100)}`) });
    expect(told(catalog.diagnostics)).toBe(`${A}:3:8 error field-valid: Field \`tags\` is a list; expected a text.`);
  });
});

test("names that Eleventy has taken are reserved", () => {
  expect(told(catalogOf({ [A]: post("Text.", "page: 1\ncontent: 2\ncollections: 3\ndiptych: 4") }).diagnostics)).toBe(
    ["page", "content", "collections", "diptych"]
      .map(
        (name, index) =>
          `${A}:${index + 3}:1 error field-known: The field \`${name}\` is reserved; expected another name.`,
      )
      .join("\n"),
  );
});

describe("a permalink", () => {
  test.each(["/", "/a/", "/a/b/", "/a/b.html", "/über/", "/a%20b/", "/a-1_2~3/", "/feed.json"])("%s", (permalink) => {
    const catalog = catalogOf({ [A]: post("Text.", `permalink: "${permalink}"`) });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect(catalog.posts.get(A)?.frontMatter.permalink).toBe(permalink);
  });

  const slash = "an address on this site that begins with a slash";
  const end = "an address that ends with a slash, or with an extension like `.html`";
  const whole = "whole names between the slashes: not `//`, not `..`, and `%` before two hexadecimal digits";
  test.each([
    ["a/", slash],
    ["https://blog.example/a/", slash],
    ["/a b/", slash],
    ["/a/?b", slash],
    ["/a/#b", slash],
    ["/about", end],
    ["//elsewhere.example/", whole],
    ["/a//b/", whole],
    ["/../a/", whole],
    ["/a/./b/", whole],
    ["/%2e%2e/a/", whole],
    ["/a%2fb/", whole],
    ["/100%/", whole],
    ["/%ff/", whole],
  ])("not %s", (permalink, expected) => {
    expect(told(catalogOf({ [A]: post("Text.", `permalink: "${permalink}"`) }).diagnostics)).toBe(
      `${A}:3:12 error field-valid: Field \`permalink\` is \`${permalink}\`; expected ${expected}.`,
    );
  });
});

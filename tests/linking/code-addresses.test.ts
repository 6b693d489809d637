import { describe, expect, test } from "vitest";
import { codeViewAddress } from "../../plugins/linking/code-addresses.ts";
import { blogOf, type Files, told } from "../support/blog.ts";

describe("the page that shows a file of code", () => {
  test.each([
    ["posts/chapters/a/code/b.py", [], "/chapters/a/source/b.py/"],
    ["posts/papers/a/code/b/c d.py", [12], "/papers/a/source/b/c%20d.py/#L12"],
    ["posts/papers/a/code/b.py", [12, 20], "/papers/a/source/b.py/#L12-L20"],
    ["posts/papers/a/code/b.py", [12, 12], "/papers/a/source/b.py/#L12"],
    ["posts/chapters/code/index.md", [], undefined],
    ["posts/notes/code/b.py", [], undefined],
    ["posts/chapters/a/code", [], undefined],
  ] as const)("%s %j: %s", (path, lines, address) => {
    expect(codeViewAddress(path, ...lines)).toBe(address);
  });
});

const CHAPTER: Files = { "posts/chapters/a/index.md": "---\ntitle: A\ndate: 2026-01-01\n---\nText.\n" };

describe("a project", () => {
  const addresses = async (files: Files, drafts = false): Promise<string[]> => {
    const blog = await blogOf({ ...CHAPTER, ...files }, { drafts });
    expect(told(blog.diagnostics)).toBe("fine");
    return blog.pages.map(({ address }) => address as string).filter((address) => /\/(?:code|source)\//.test(address));
  };

  test("has a page, and one for each of its texts, whatever they are called", async () => {
    expect(
      await addresses({
        "posts/chapters/a/code/README.md": "# Not a post",
        "posts/chapters/a/code/notes/other.md": "Nor this",
        "posts/chapters/a/code/page.njk": "{{ no }}",
        "posts/chapters/a/code/sub/über #1?.py": "x = 1\n",
        "posts/chapters/a/code/binary": new Uint8Array([0, 159, 146, 150]),
        "posts/chapters/a/code/latin-1.txt": new Uint8Array([0xe4, 0xf6]),
        "posts/chapters/a/code/long.txt": "x\n".repeat(5001),
        "posts/chapters/a/code/large.txt": "x".repeat(200_001),
        "posts/chapters/a/code/__pycache__/sums.pyc": "compiled",
      }),
    ).toEqual([
      "/chapters/a/code/",
      "/chapters/a/source/README.md/",
      "/chapters/a/source/notes/other.md/",
      "/chapters/a/source/page.njk/",
      "/chapters/a/source/sub/%C3%BCber%20%231%3F.py/",
    ]);
  });

  test("is shown with its post, and not before", async () => {
    const files: Files = {
      "posts/chapters/b/index.md": "---\ntitle: B\ndate: 2026-01-01\ndraft: true\n---\nText.\n",
      "posts/chapters/b/code/b.py": "",
    };
    expect(await addresses(files)).toEqual([]);
    expect(await addresses(files, true)).toEqual(["/chapters/b/code/", "/chapters/b/source/b.py/"]);
  });

  test.each([
    ["posts/chapters/a/code/index.html", "/chapters/a/code/index.html"],
    ["posts/chapters/a/code.zip", "/chapters/a/code.zip"],
    ["posts/chapters/a/source/a.py/index.html", "/chapters/a/source/a.py/index.html"],
    ["posts/chapters/a/source/a.py", "/chapters/a/source/a.py"],
    ["posts/chapters/a/source", "/chapters/a/source"],
  ])("%s cannot stand where a page of it does", async (path, address) => {
    const blog = await blogOf({ ...CHAPTER, "posts/chapters/a/code/a.py": "", [path]: "mine" });
    expect(told(blog.diagnostics)).toBe(
      `${path}:1:1 error address-unique: The address \`${address}\` is that of a page that Diptych makes of the code; expected another name.`,
    );
  });
});

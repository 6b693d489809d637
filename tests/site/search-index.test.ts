import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { ENTRIES_FILE, type SearchEntries, type SearchEntry, WORDS_FILE } from "../../plugins/search/entries.ts";
import { FORMULA, HIDDEN } from "../../plugins/search/hidden-words.ts";
import { type PackedEntries, unpackEntries } from "../../plugins/search/packed-entries.ts";
import { closeSearch } from "../../plugins/site/search/text-index.ts";
import { type Files, paper, post, story } from "../support/blog.ts";
import { writeIndex } from "../support/search-index.ts";

afterAll(() => closeSearch());

/** A blog's index, as it stands in a folder. */
interface Index {
  /** Below the folder, in order. */
  readonly files: readonly string[];
  readonly entries: SearchEntries;
  readonly words: readonly string[];
  /** What Pagefind keeps of each post, by its address. */
  readonly texts: ReadonlyMap<string, Kept>;
  bytes(file: string): Buffer;
}

interface Kept {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string }[];
}

async function indexOf(files: Files, options: { drafts?: boolean; base?: string } = {}): Promise<Index> {
  const folder = await writeIndex(files, options);
  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const fragments = names
    .filter((name) => name.endsWith(".pf_fragment"))
    .map((name) => {
      const text = gunzipSync(bytes(name)).toString("utf8");
      return JSON.parse(text.slice(text.indexOf("{"))) as Kept;
    });
  return {
    files: names,
    entries: unpackEntries(JSON.parse(bytes(ENTRIES_FILE).toString()) as PackedEntries),
    words: JSON.parse(bytes(WORDS_FILE).toString()) as string[],
    texts: new Map(fragments.map((fragment) => [fragment.url, fragment])),
    bytes,
  };
}

const PAIR = paper(
  "belkin-2019",
  {
    title: "Reconciling the bias–variance trade-off",
    authors: ["Mikhail Belkin", "Daniel Hsu"],
    year: 2019,
    arxiv: "1812.11118",
    doi: "10.1073/pnas.1903070116",
    bibtex: "belkin2019reconciling",
    tags: ["interpolation", "C++"],
    story: "tale",
    threads: { "least-squares": "What it adds." },
  },
  {
    overview: post("Text, $L(\\lambda_{\\min})$.", "title: The curve that goes down twice"),
    deepDive: post("## The peak {#peak}\n\nProof.", "title: The curve in depth"),
  },
);

const BLOG: Files = {
  ...PAIR,
  ...story("tale"),
  "posts/threads/least-squares.md": "---\ntitle: Least squares\ndescription: A thread.\n---\n",
  "posts/notes/plain.md": post("A note.", "title: A plain note\ntags: [interpolation]"),
  "posts/pages/about.md": post("About it.", "title: About"),
  "posts/pages/404.md": post("Nothing here.", "title: Not found"),
};

/** A facet's values of an entry, as addresses have them. */
function values({ values: all }: SearchEntries, entry: SearchEntry | undefined, facet: keyof SearchEntry["facets"]) {
  return (entry?.facets[facet] ?? []).map((place) => all[facet][place]?.value);
}

describe("the small index", () => {
  test("holds what papers, notes, pages, stories and threads are called, and what they are found and narrowed by", async () => {
    const { entries } = await indexOf(BLOG);
    expect(entries.entries.map(({ title }) => title)).toEqual([
      "The curve that goes down twice",
      "A plain note",
      "About",
      "The story tale",
      "Least squares",
    ]);
    const [first, note] = entries.entries;
    expect(first).toMatchObject({
      paper: "Reconciling the bias–variance trade-off",
      line: "Belkin and Hsu 2019",
      ids: ["belkin-2019", "1812.11118", "10.1073/pnas.1903070116", "belkin2019reconciling"],
    });
    for (const [facet, expected] of [
      ["kind", ["paper"]],
      ["story", ["tale"]],
      ["thread", ["least-squares"]],
      ["tag", ["interpolation", "c-plus-plus"]],
      ["year", ["2019"]],
      ["author", ["mikhail-belkin", "daniel-hsu"]],
    ] as const)
      expect(values(entries, first, facet), facet).toEqual(expected);
    expect(note).not.toHaveProperty("paper");
    expect(note).not.toHaveProperty("line");
    expect(values(entries, note, "year")).toEqual(["2026"]);
    expect(values(entries, note, "author")).toEqual(["a-writer"]);
    expect(entries.values.tag.map(({ label }) => label)).toEqual(["interpolation", "C++"]);
  });

  test("names every post's address without the base path, its panel, and what Pagefind calls it", async () => {
    const { entries, files } = await indexOf(BLOG, { base: "/blog/" });
    expect(entries.posts.map(({ entry, address, tier }) => [entry, address, tier])).toEqual([
      [0, "/papers/belkin-2019/", 0],
      [0, "/papers/belkin-2019/deep-dive/", 1],
      [1, "/notes/plain/", undefined],
      [2, "/about/", undefined],
      [3, "/stories/tale/", undefined],
      [4, "/threads/least-squares/", undefined],
    ]);
    for (const { fragment } of entries.posts) expect(files).toContain(`pagefind/fragment/${fragment}.pf_fragment`);
  });

  test("follows a post to its permalink", async () => {
    const { entries, texts } = await indexOf({
      "posts/notes/moved.md": post("Text.", "title: Moved\npermalink: /elsewhere/"),
    });
    expect(entries.posts.map(({ address }) => address)).toEqual(["/elsewhere/"]);
    expect([...texts.keys()]).toEqual(["/elsewhere/"]);
  });

  test("takes titles as they are, however hostile", async () => {
    const titles = ["</script><img src=x>", "]]> & é 🎲", "השלום", "$\\frac{$", "a\u2063b"];
    const { entries } = await indexOf(
      Object.fromEntries(
        titles.map((title, index) => [`posts/notes/n${index}.md`, post("Text.", `title: ${JSON.stringify(title)}`)]),
      ),
    );
    expect(entries.entries.map(({ title }) => title)).toEqual(titles);
  });
});

describe("drafts", () => {
  const files = {
    ...BLOG,
    "posts/notes/draft.md": post("Unfinished phlogiston.", "title: A draft\ndraft: true\ntags: [secret]"),
    "posts/papers/belkin-2019/deep-dive.md": post("## Unfinished\n\nPhlogiston.", "title: In depth\ndraft: true"),
  };

  test("leave no trace in a build", async () => {
    const { entries, texts, words } = await indexOf(files);
    expect(entries.entries.map(({ title }) => title)).not.toContain("A draft");
    expect(entries.values.tag.map(({ value }) => value)).not.toContain("secret");
    expect(entries.posts.map(({ address }) => address)).not.toContain("/papers/belkin-2019/deep-dive/");
    expect([...texts.keys()].sort()).toEqual([
      "/about/",
      "/notes/plain/",
      "/papers/belkin-2019/",
      "/stories/tale/",
      "/threads/least-squares/",
    ]);
    expect(words).not.toContain("unfinished");
  });

  test("are found while writing", async () => {
    const { entries, texts } = await indexOf(files, { drafts: true });
    expect(entries.entries.map(({ title }) => title)).toContain("A draft");
    expect([...texts.keys()]).toEqual(expect.arrayContaining(["/notes/draft/", "/papers/belkin-2019/deep-dive/"]));
  });
});

describe("a post's text", () => {
  test("has each formula once, as a line of text, with the words that it is found by hidden before it", async () => {
    const { texts } = await indexOf(BLOG);
    const text = texts.get("/papers/belkin-2019/")?.content ?? "";
    const words = text.split(/\s+/u);
    expect(words.filter((word) => word.startsWith(FORMULA))).toEqual([`${FORMULA}L(λ_min).`]);
    expect(words.filter((word) => word.startsWith(HIDDEN)).map((word) => word.slice(1))).toEqual(
      expect.arrayContaining(["Belkin", "zqlambdasubmin", "zqlambda"]),
    );
    expect(text).not.toMatch(/\\|\$|<|katex/);
  });

  test("goes on after a formula on a line of its own as the sentence does", async () => {
    const { texts } = await indexOf({
      "posts/notes/n.md": post("The sum\n\n$$\na + b\n$$\n\nis small.\n\n- in a list\n\n  $$c$$", "title: N"),
    });
    expect(visible(texts.get("/notes/n/")?.content)).toBe("N. The sum a+b is small. in a list c.");
  });

  test("has theorems and their proofs as sections of their own, named by their labels", async () => {
    const { texts } = await indexOf({
      "posts/notes/n.md": post(
        "## Setting {#setting}\n\nBefore.\n\n:::theorem {#thm-peak} The $n$ peak\nIt is *high*.\n:::\n\n:::proof\nLook.\n:::\n\nAfter.",
        "title: N",
      ),
    });
    expect(visible(texts.get("/notes/n/")?.content)).toMatch(
      /^N\. Setting\. Before\. Theorem 1 \(The n peak\)\. It is high\. Proof of Theorem 1\. Look\. ?∎?\.? After\.$/,
    );
    const anchors = texts.get("/notes/n/")?.anchors ?? [];
    expect(anchors.map(({ element, id }) => `${element} ${id.replace(HIDDEN, "back to ")}`)).toEqual([
      "h2 setting",
      "h4 thm-peak",
      "span back to setting",
      "h4 proof-1",
      "span back to setting",
    ]);
  });

  test("says nothing of hinges, numbers of notes, and buttons", async () => {
    const { texts } = await indexOf(
      paper(
        "a",
        {},
        {
          overview: post("## One {#one}\n\nText[^1].\n\n[^1]: A note."),
          deepDive: post("## One {#one}\n\nText."),
        },
      ),
    );
    expect(visible(texts.get("/papers/a/")?.content)).toMatch(/^A\. One\. Text\s?A note\.+$/);
  });
});

describe("the words that misspelt ones may stand for", () => {
  test("are those that come up often, headings' words and names, and none of formulas", async () => {
    const { words } = await indexOf({
      "posts/notes/n.md": post(
        "## A phlogiston\n\nnoise noise noise, once; by Rademacher and Cauchy–Schwarz. $\\nabla\\nabla\\nabla$ 2019 2019 2019",
        "title: Entropy",
      ),
    });
    expect(words).toEqual(expect.arrayContaining(["noise", "phlogiston", "rademacher", "schwarz", "entropy"]));
    for (const word of ["once", "nabla", "2019", "and"]) expect(words).not.toContain(word);
  });
});

describe("what is written", () => {
  test("is what searching needs: no interface of Pagefind's, and one program for one language", async () => {
    const { files } = await indexOf(BLOG);
    expect(files.map((file) => file.replace(/_[0-9a-f]+\./, "_*."))).toEqual([
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/fragment/en_*.pf_fragment",
      "pagefind/index/en_*.pf_index",
      "pagefind/pagefind-entry.json",
      "pagefind/pagefind.en_*.pf_meta",
      "pagefind/pagefind.js",
      "pagefind/wasm.en.pagefind",
      ENTRIES_FILE,
      WORDS_FILE,
    ]);
  });

  test("has the program for a language that Pagefind knows no words of", async () => {
    const { files } = await indexOf({
      "posts/site.yaml": "title: ブログ\nurl: https://blog.example/\nauthor: A\ndescription: B\nlanguage: ja\n",
      "posts/notes/n.md": post("本文。", "title: 題名"),
    });
    expect(files.filter((file) => file.includes("wasm."))).toEqual(["pagefind/wasm.unknown.pagefind"]);
  });

  test("is the same, byte for byte, for the same posts", async () => {
    const [first, second] = [await indexOf(BLOG), await indexOf(BLOG)];
    expect(second.files).toEqual(first.files);
    for (const file of first.files) expect(second.bytes(file).equals(first.bytes(file)), file).toBe(true);
  });

  test("can be an index of nothing", async () => {
    const { entries, words } = await indexOf({});
    expect(entries.posts).toEqual([]);
    expect(words).toEqual(expect.not.arrayContaining(["undefined"]));
  });
});

/** A text without what is only there to be found. */
function visible(content = ""): string {
  return content
    .split(/\s+/u)
    .filter((word) => !word.startsWith(HIDDEN))
    .join(" ")
    .replaceAll(FORMULA, "");
}

import { afterAll, describe, expect, test } from "vitest";
import { searchDocument } from "../../plugins/blog/search-document.ts";
import { documentWords } from "../../plugins/search/document-words.ts";
import { HIDDEN, JOINED } from "../../plugins/search/hidden-words.ts";
import { frequentWords } from "../../plugins/site/search/frequent-words.ts";
import { closeSearch, openTextIndex, type TextIndexFiles } from "../../plugins/site/search/text-index.ts";
import { TextIndexer } from "../../plugins/site/search/text-indexer.ts";

afterAll(() => closeSearch());

const documentOf = (html: string): string => searchDocument({ title: "A & B", about: [], language: "en", html });
const indexed = (address: string, html: string) => ({ address, document: documentOf(html) });

describe("an index that is kept open", () => {
  test("is the one that would be made anew when a post has changed", async () => {
    const posts = Array.from({ length: 40 }, (_, n) => indexed(`/${n}/`, `<p>Number ${n} of many words.</p>`));
    const changed = indexed("/7/", "<p>Phlogiston.</p>");
    const kept = await openTextIndex("en");
    await kept.put(posts);
    const before = plain(await kept.files());
    await kept.put([changed]);
    const after = plain(await kept.files());
    const fresh = await openTextIndex("en");
    await fresh.put(posts.map((post) => (post.address === "/7/" ? changed : post)));
    expect(after).toEqual(plain(await fresh.files()));
    expect(after).not.toEqual(before);
    await kept.put(posts.slice(7, 8));
    expect(plain(await kept.files())).toEqual(before);
    await Promise.all([kept.close(), fresh.close()]);
  });

  test("takes documents as they are made", async () => {
    async function* made() {
      yield indexed("/a/", "<p>One.</p>");
      await Promise.resolve();
      yield indexed("/b/", "<p>Two.</p>");
    }
    const index = await openTextIndex("en");
    await index.put(made());
    const { fragments, files } = await index.files();
    expect([...fragments.keys()].sort()).toEqual(["/a/", "/b/"]);
    for (const name of fragments.values()) expect(files.has(`pagefind/fragment/${name}.pf_fragment`)).toBe(true);
    // It names the others, which have to be there before it.
    expect([...files.keys()].at(-1)).toBe("pagefind/pagefind-entry.json");
    await index.close();
  });
});

describe("an indexer that keeps its index", () => {
  const stored = (address: string, html: string, read: string[]) => {
    const document = documentOf(html);
    const load = (): string => {
      read.push(address);
      return document;
    };
    return { address, digest: document, document: load };
  };

  test("reads what has changed, and all where a post is new or gone or the language is another", async () => {
    const read: string[] = [];
    const kept = new TextIndexer(true);
    const reads = async (language: string, posts: readonly (readonly [address: string, text: string])[]) => {
      read.length = 0;
      const documents = posts.map(([address, text]) => stored(address, `<p>${text}</p>`, read));
      const files = await kept.index(language, documents);
      const addresses = [...read];
      expect(plain(files)).toEqual(plain(await new TextIndexer(false).index(language, documents)));
      return addresses;
    };
    expect(
      await reads("en", [
        ["/a/", "One."],
        ["/b/", "Two."],
      ]),
    ).toEqual(["/a/", "/b/"]);
    expect(
      await reads("en", [
        ["/a/", "One."],
        ["/b/", "Three."],
      ]),
    ).toEqual(["/b/"]);
    expect(
      await reads("en", [
        ["/a/", "One."],
        ["/b/", "Three."],
      ]),
    ).toEqual([]);
    expect(
      await reads("en", [
        ["/b/", "Three."],
        ["/a/", "One."],
      ]),
      "another order",
    ).toEqual(["/b/", "/a/"]);
    expect(await reads("en", [["/a/", "One."]])).toEqual(["/a/"]);
    expect(await reads("de", [["/a/", "One."]])).toEqual(["/a/"]);
  });

  test("begins anew after something has failed", async () => {
    const read: string[] = [];
    const kept = new TextIndexer(true);
    const lost = { address: "/b/", digest: "2", document: () => expect.fail("lost") };
    await kept.index("en", [stored("/a/", "<p>One.</p>", read), stored("/b/", "<p>Two.</p>", read)]);
    await expect(kept.index("en", [stored("/a/", "<p>New.</p>", read), lost])).rejects.toThrow("lost");
    read.length = 0;
    await kept.index("en", [stored("/a/", "<p>New.</p>", read), stored("/b/", "<p>Two.</p>", read)]);
    expect(read).toEqual(["/a/", "/b/"]);
  });
});

/** Files as texts that can be compared. */
function plain({ files }: TextIndexFiles): Record<string, string> {
  return Object.fromEntries(Array.from(files, ([path, content]) => [path, Buffer.from(content).toString("base64")]));
}

describe("a document", () => {
  test("is a post's title, what it is found by, and its text, words cut at strokes", () => {
    const post = {
      title: "A & B",
      about: ["On  <curves>", "", "2019"],
      language: "en",
      html: "<p>On w/h</p>",
    };
    expect(searchDocument(post)).toBe(
      `<!doctype html><html lang="en"><body><article data-pagefind-body>
<h1 data-pagefind-meta="title">A &amp; B</h1>
<p>${HIDDEN}On ${HIDDEN}&lt;curves&gt; ${HIDDEN}2019</p>
<p>On w/${JOINED} h</p>
</article></body></html>`,
    );
  });
});

describe("the words of a document", () => {
  test("count once each time, three times in a heading or as a name; none are numbers or short", () => {
    const html = `<h2 id="h">Great curves</h2><p>Curves and noise, by Cauchy. n2019 the constructor</p>`;
    expect(documentWords(documentOf(html))).toEqual({
      great: 4,
      curves: 8,
      noise: 1,
      cauchy: 4,
      constructor: 1,
    });
  });

  test("of all posts together are offered from three times on, the most frequent first, names always", () => {
    const counts = [
      { noise: 2, rare: 1, constructor: 2 },
      { noise: 2, rare: 1, constructor: 1 },
    ];
    expect(frequentWords(counts, ["Émile Zola"])).toEqual(["noise", "constructor", "emile", "zola"]);
  });
});

import { describe, expect, test } from "vitest";
import type { HomeView } from "../../plugins/pages/views/home.ts";
import { blogOf, type Files, paper, post, postOf, story, told } from "../support/blog.ts";

async function homeOf(files: Files): Promise<HomeView> {
  const blog = await blogOf(files);
  expect(told(blog.diagnostics)).toBe("fine");
  return blog.pages.find((page) => page.address === "/")?.view as HomeView;
}

const TOLD = {
  overview: post('[It *falls* twice.](deep-dive.md#thm "claim") Or not.', "title: Told"),
  deepDive: post(":::theorem {#thm} Peak\nIt holds that $x$.\n:::\n\n:::proof\nLook.\n:::", "title: Proved"),
};

describe("the home page", () => {
  test("begins where the first story plainly begins", async () => {
    const { start } = await homeOf({
      ...story("s"),
      ...paper("a", { story: "s" }, TOLD),
      ...paper("b", { story: "s" }, { overview: postOf("2026-02-01") }),
    });
    expect(start).toMatchObject({ href: "/papers/a/", text: "Told", minutes: 1, story: { href: "/stories/s/" } });
  });

  test("shows a sentence of the first pair that has one, and the statement that backs it without its proof", async () => {
    const { openPair, head } = await homeOf({
      ...story("s", "entries: [b, a]"),
      ...paper("b", { story: "s" }),
      ...paper("a", { story: "s" }, TOLD),
    });
    expect(openPair?.sentence).toBe("It <em>falls</em> twice.");
    expect(openPair?.statement).toContain("It holds that");
    expect(openPair?.statement).not.toContain("Look.");
    expect(openPair?.statement).toContain('id="pair_thm"');
    expect(openPair?.deepDive).toEqual({ href: "/papers/a/deep-dive/#thm", text: "Theorem 1" });
    expect(openPair?.diptych).toBe("/papers/a/diptych/");
    expect(head.hasMath).toBe(true);
  });

  test("takes a statement that is read at a glance before a longer one that comes first", async () => {
    const { openPair } = await homeOf({
      ...story("s"),
      ...paper(
        "a",
        { story: "s" },
        {
          overview: post('[Long.](deep-dive.md#long "claim") [Short.](deep-dive.md#short "claim")'),
          deepDive: post(
            `:::theorem {#long}\n${"Word after word. ".repeat(40)}\n:::\n\n:::theorem {#short}\nShort.\n:::`,
          ),
        },
      ),
    });
    expect(openPair?.sentence).toBe("Short.");
  });

  test("tells what was published or revised last, an entry once", async () => {
    const { news } = await homeOf({
      ...paper("a", { errata: [{ date: "2026-03-01", where: "overview.md", what: "Better." }] }),
      ...paper("b", {}, { overview: postOf("2026-02-01"), deepDive: postOf("2026-02-01") }),
      "posts/notes/n.md": postOf("2026-01-15"),
    });
    expect(news.map(({ href, date, isRevised }) => `${date} ${href}${isRevised ? " revised" : ""}`)).toEqual([
      "2026-03-01 /papers/a/ revised",
      "2026-02-01 /papers/b/",
      "2026-01-15 /notes/n/",
    ]);
  });

  test("a day on which much was corrected does not hide what is new: three corrections are told, behind the new of that day", async () => {
    const corrected = (slug: string) =>
      paper(slug, { errata: [{ date: "2026-03-01", where: "overview.md", what: "Better." }] });
    const { news } = await homeOf({
      ...corrected("a"),
      ...corrected("b"),
      ...corrected("c"),
      ...corrected("d"),
      "posts/notes/new.md": postOf("2026-03-01"),
      "posts/notes/old.md": postOf("2026-01-15"),
    });
    expect(news.map(({ href, isRevised }) => `${href}${isRevised ? " revised" : ""}`)).toEqual([
      "/notes/new/",
      "/papers/a/ revised",
      "/papers/b/ revised",
      "/papers/c/ revised",
      "/notes/old/",
    ]);
  });

  test("begins with the newest in a blog without a story, and with nothing in an empty one", async () => {
    const one = await homeOf({ "posts/notes/n.md": postOf("2026-01-15") });
    expect(one.start).toMatchObject({ href: "/notes/n/", story: undefined });
    expect(one.openPair).toBeUndefined();
    const none = await homeOf({});
    expect([none.start, none.openPair, none.news]).toEqual([undefined, undefined, []]);
  });
});

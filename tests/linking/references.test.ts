import { describe, expect, test } from "vitest";
import { blogOf, type Files, paper, post, told } from "../support/blog.ts";

const DEEP_DIVE = `## The peak {#peak}

:::theorem {#thm} Double descent
A.
:::

:::theorem* {#thm-quoted} As quoted
B.
:::

$$ a \\label{eq:risk} $$

![A dot.](dot.svg "C."){#fig}`;

const FILES: Files = {
  ...paper(
    "belkin-2019",
    { authors: ["Mikhail Belkin", "Hsu, Daniel", "Siyuan Ma"], year: 2019 },
    { overview: post("## The peak {#peak}"), deepDive: post(DEEP_DIVE) },
  ),
  ...paper("zhang-2017", { authors: ["Chiyuan Zhang", "Samy Bengio"], year: 2017 }),
  "posts/papers/belkin-2019/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "posts/notes/b.md": post("## Part\n\n:::lemma {#lem}\nA.\n:::", "title: How to read"),
};

/** What references read in a post, one to a line. */
async function read(path: string, ...references: readonly string[]): Promise<string[]> {
  const text = references.map((reference) => `- ${reference}`).join("\n");
  const blog = await blogOf({ ...FILES, [path]: `${FILES[path] ?? post("")}\n${text}\n` });
  expect(told(blog.diagnostics)).toBe("fine");
  const html = blog.html.get(path) ?? "";
  return [...html.matchAll(/<li><a [^>]*>(.*?)<\/a>/g)].map((match) => match[1] as string);
}

describe("what a reference reads", () => {
  test("where a heading or a title holds a formula: what that looks like, with the macros of its own post", async () => {
    const files: Files = {
      ...paper(
        "a",
        { macros: { "\\risk": "R_n" } },
        {
          overview: post("Words."),
          deepDive: post("## The risk $\\risk^2$ {#a}\n\n:::theorem* {#t} On $\\risk$\nA.\n:::"),
        },
      ),
      "posts/notes/b.md": post("- [](../papers/a/deep-dive.md#a)\n- [](../papers/a/deep-dive.md#t)"),
    };
    const blog = await blogOf(files);
    expect(told(blog.diagnostics)).toBe("fine");
    const html = blog.html.get("posts/notes/b.md") ?? "";
    expect([...html.matchAll(/<li><a [^>]*>(.*?)<\/a>/g)].map((match) => match[1])).toEqual([
      expect.stringMatching(/^“The risk R_n²” in /),
      expect.stringMatching(/^“On R_n” in /),
    ]);
  });
  test("in the other panel", async () => {
    const path = "posts/papers/belkin-2019/overview.md";
    const there = (id: string): string => `[](deep-dive.md#${id})`;
    expect(
      await read(
        path,
        there("thm"),
        there("thm-quoted"),
        there("eq-risk"),
        there("fig"),
        there("peak"),
        "[](deep-dive.md)",
      ),
    ).toEqual([
      "Theorem 1 (deep dive)",
      "As quoted (deep dive)",
      "Equation 1 (deep dive)",
      "Figure 1 (deep dive)",
      "The peak (deep dive)",
      "BELKIN-2019 (deep dive)",
    ]);
    // TeX's own references look in the other panel too.
    expect(await read(path, "\\eqref{eq:risk}", "\\ref{eq:risk}", "\\ref{thm}")).toEqual([
      "Equation 1 (deep dive)",
      "1 (deep dive)",
      "1 (deep dive)",
    ]);
  });

  test("in another paper's posts", async () => {
    const there = (id: string): string => `[](../belkin-2019/deep-dive.md#${id})`;
    expect(
      await read(
        "posts/papers/zhang-2017/deep-dive.md",
        there("thm"),
        there("thm-quoted"),
        there("eq-risk"),
        there("peak"),
      ),
    ).toEqual([
      "Theorem 1 in Belkin et al. 2019",
      "“As quoted” in Belkin et al. 2019",
      "Equation 1 in Belkin et al. 2019",
      "“The peak” in Belkin et al. 2019",
    ]);
    expect(await read("posts/notes/c.md", "[](../papers/zhang-2017/overview.md)")).toEqual(["ZHANG-2017"]);
  });

  test("to lines of subequations, and to all of them", async () => {
    const own = "posts/papers/belkin-2019/deep-dive.md";
    const group = `\\begin{subequations}\\label{eq:pair}
\\begin{align}
a &= b \\label{eq:one} \\\\
c &= d \\label{eq:two}
\\end{align}
\\end{subequations}`;
    const files: Files = { ...FILES, [own]: `${FILES[own]}\n${group}\n` };
    const labels = async (path: string, ...references: readonly string[]): Promise<string[]> => {
      const text = references.map((reference) => `- ${reference}`).join("\n");
      const blog = await blogOf({ ...files, [path]: `${files[path] ?? post("")}\n${text}\n` });
      expect(told(blog.diagnostics)).toBe("fine");
      return [...(blog.html.get(path) ?? "").matchAll(/<li><a [^>]*>(.*?)<\/a>/g)].map((match) => match[1] as string);
    };
    expect(await labels("posts/papers/belkin-2019/overview.md", "\\eqref{eq:pair}", "\\ref{eq:two}")).toEqual([
      "Equation 2 (deep dive)",
      "2b (deep dive)",
    ]);
    const there = "../papers/belkin-2019/deep-dive.md";
    expect(await labels("posts/notes/c.md", `[](${there}#eq-pair)`, `[](${there}#eq-one)`)).toEqual([
      "Equation 2 in Belkin et al. 2019",
      "Equation 2a in Belkin et al. 2019",
    ]);
  });

  test("to a tag that holds a formula: the formula", async () => {
    const own = "posts/papers/a/deep-dive.md";
    const references = ["\\eqref{eq:s}", "[](#eq-s)", "\\ref{eq:u}", "\\eqref{eq:p}"]
      .map((one) => `- ${one}`)
      .join("\n");
    const tagged = `$$x \\tag{$\\best$} \\label{eq:s}$$

$$y \\tag{A$_1$} \\label{eq:u}$$

$$z \\tag{50\\%} \\label{eq:p}$$

$\\eqref{eq:s}$ and $\\ref{eq:u}$`;
    const files: Files = {
      ...paper(
        "a",
        { macros: { "\\best": "\\star" } },
        { overview: post("- \\eqref{eq:s}"), deepDive: post(`${tagged}\n\n${references}`) },
      ),
      // Where the macro of the other post is unknown.
      "posts/notes/b.md": post("- [](../papers/a/deep-dive.md#eq-s)\n- [](../papers/a/deep-dive.md#eq-u)"),
    };
    const blog = await blogOf(files);
    expect(told(blog.diagnostics)).toBe("fine");
    /** The words of each link, a formula as its TeX between brackets. */
    const links = (path: string): string[] =>
      [...(blog.html.get(path) ?? "").matchAll(/<li><a [^>]*>(.*?)<\/a>/g)].map(([, html = ""]) =>
        html.replace(/<span class="math" data-tex="([^"]*)">.*<\/span>/g, "[$1]"),
      );
    expect(links(own)).toEqual(["([\\star])", "([\\star])", "[\\text{A$_1$}]", "([\\text{50\\%}])"]);
    expect(links("posts/papers/a/overview.md")).toEqual(["Equation [\\star] (deep dive)"]);
    expect(links("posts/notes/b.md")).toEqual([
      expect.stringMatching(/^Equation \[\\star\] in /),
      expect.stringMatching(/^Equation \[\\text\{A\$_1\$\}\] in /),
    ]);
    // Within a formula.
    expect(blog.html.get(own)).toMatch(/<mtext>\(<\/mtext>.{0,80}<mo>⋆<\/mo>.{0,40}<mtext>\)<\/mtext>/);
  });

  test("in a note", async () => {
    expect(await read("posts/notes/c.md", "[](b.md#lem)", "[](b.md#part)", "[](/notes/b/#lem)")).toEqual([
      "Lemma 1 in How to read",
      "“Part” in How to read",
      "Lemma 1 in How to read",
    ]);
  });

  test("the other panel's theorem, by a link that is a hinge too", async () => {
    const path = "posts/papers/belkin-2019/overview.md";
    const blog = await blogOf({ ...FILES, [path]: `${FILES[path]}\n\\ref{thm}\n` });
    expect(blog.html.get(path)).toContain(
      '<a href="/papers/belkin-2019/deep-dive/#thm" data-ref="thm" data-hinge="thm" data-preview>1 (deep dive)</a>',
    );
  });
});

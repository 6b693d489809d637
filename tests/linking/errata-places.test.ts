import { expect, test } from "vitest";
import type { Post } from "../../plugins/catalog/model.ts";
import { blogOf, paper, post, told } from "../support/blog.ts";

const DEEP_DIVE = `:::theorem {#thm} Peak
A.
:::

$$ a \\label{eq:a} $$

![A dot.](dot.svg "B."){#fig}

| a |
|---|
| b |

Table: C. {#tbl}`;

test("a correction stands at the theorem, equation, figure or table that it corrects, and names it", async () => {
  const errata = ["thm", "eq-a", "fig", "tbl"].map((id) => ({
    date: "2026-01-02",
    where: `deep-dive.md#${id}`,
    what: `Mended ${id}.`,
  }));
  const blog = await blogOf({
    ...paper("a", { errata }, { deepDive: post(DEEP_DIVE) }),
    "posts/papers/a/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  expect(told(blog.diagnostics.filter(({ severity }) => severity === "error"))).toBe("fine");
  const html = blog.html.get("posts/papers/a/deep-dive.md") ?? "";
  const at = (text: string): number => html.indexOf(text);
  expect(at("Mended thm.")).toBeGreaterThan(at('id="thm"'));
  expect(at("Mended thm.")).toBeLessThan(at('id="eq-a"'));
  expect(at("Mended eq-a.")).toBeGreaterThan(at('id="eq-a"'));
  expect(at("Mended eq-a.")).toBeLessThan(at('id="fig"'));
  expect(at("Mended fig.")).toBeGreaterThan(at('id="fig"'));
  expect(at("Mended fig.")).toBeLessThan(at('id="tbl"'));
  expect(at("Mended tbl.")).toBeGreaterThan(at('id="tbl"'));
  const where = blog.views.get("posts/papers/a/overview.md")?.errata.map(({ where }) => where.text);
  expect(where?.toSorted()).toEqual([
    "Equation 1 (deep dive)",
    "Figure 1 (deep dive)",
    "Table 1 (deep dive)",
    "Theorem 1 (deep dive)",
  ]);
});

test("a correction of an equation within a paragraph, or HTML, follows all of it, wherever that stands", async () => {
  const deepDive = `So $$ a \\label{eq:a} $$ holds.

- An item with $$ b \\label{eq:b} $$ in it.
- Another.

| c |
|---|
| $$ c \\label{eq:c} $$ |

A note[^1] here.

[^1]: With $$ d \\label{eq:d} $$.

<table><tr><td>$$ e \\label{eq:e} $$</td><td>$x$</td></tr></table>

> <br>
> $$ f \\label{eq:f} $$

The end.`;
  const errata = ["a", "b", "c", "d", "e", "f"].map((name) => ({
    date: "2026-01-02",
    where: `deep-dive.md#eq-${name}`,
    what: `Mended ${name}.`,
  }));
  const blog = await blogOf(
    paper("a", { errata }, { overview: post("$$ a \\label{eq:a} $$"), deepDive: post(deepDive) }),
  );
  expect(told(blog.diagnostics)).toBe("fine");
  const correction = (name: string): string =>
    `<p class="erratum"><strong>Corrected <time datetime="2026-01-02">2026-01-02</time>.</strong> Mended ${name}.</p>\n`;
  const path = "posts/papers/a/deep-dive.md";
  for (const html of [blog.html.get(path) ?? "", blog.feedHtml(blog.catalog.posts.get(path) as Post)]) {
    expect(html).toContain(` holds.</p>\n${correction("a")}`);
    expect(html).toMatch(new RegExp(` in it\\.${correction("b")}\\s*</li>`));
    expect(html).toContain(`${correction("c")}</td>`);
    expect(html).toContain(`</td></tr></table>\n${correction("e")}`);
    expect(html).toMatch(new RegExp(`\\n${correction("f")}</blockquote>`));
    for (const { what } of errata) expect(html.split(what)).toHaveLength(2);
  }
  expect(blog.html.get(path)).toMatch(new RegExp(` here\\.</p>\\n${correction("d")}`));
});

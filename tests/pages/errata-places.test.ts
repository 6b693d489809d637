import { expect, test } from "vitest";
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

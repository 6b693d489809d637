import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { charactersIn, distinctCharacters } from "../../plugins/blog/characters-in.ts";
import { engineCharacters } from "../../plugins/site/assets/used-characters.ts";
import { blogOf, post, projectOf, told } from "../support/blog.ts";
import { realBlog } from "../support/built-blogs.ts";
import { filesIn } from "../support/files-in.ts";
import { REPOSITORY } from "../support/project.ts";
import { type Blog, prepareRealBlog } from "../support/whole-blog.ts";

function charactersOf({ builder }: Blog): string {
  return builder.read<string>("characters") ?? "";
}

describe("the characters that fonts are made for", () => {
  test("are all that stand on a page, in a preview or in a script, each once", async () => {
    const used = charactersOf(await prepareRealBlog());
    expect(new Set(used).size).toBe([...used].length);
    const root = await realBlog("root");
    const missing = new Set<string>();
    for (const path of Object.keys(filesIn(root)).filter((name) => /(?:\.html|previews\/.*\.json|\.js)$/.test(name)))
      for (const character of readFileSync(join(root, path), "utf8"))
        if (character > " " && !used.includes(character) && !path.startsWith("pagefind/"))
          missing.add(`${character} ${path}`);
    expect([...missing]).toEqual([]);
    expect(used).toContain("λ");
  });

  test("are those too that HTML writes by name or number", async () => {
    const blog = await blogOf({ "posts/notes/a.md": post("<p>Caf&eacute; &#8729;</p>\n\nNa<i>&iuml;</i>ve &Ouml;") });
    expect(told(blog.diagnostics)).toBe("fine");
    const used = charactersOf(blog);
    for (const character of "é∙ïÖ") expect(used).toContain(character);
  });

  test("are those too that search shows of formulas", async () => {
    const blog = await blogOf({ "posts/notes/a.md": post("So $\\sqrt{n^2} + x_1$ in $\\mathbb{R}$, $\\bar z$.") });
    const used = charactersOf(blog);
    const { posts } = blog.catalog;
    const html = [...posts.values()].map(blog.searchHtml).join("");
    const text = DomUtils.textContent(parseDocument(html)).normalize("NFD");
    expect(text).toMatch(/√.*n².*x₁/);
    for (const character of text) if (character > "~" && !/\p{C}/u.test(character)) expect(used).toContain(character);
  });

  test("are those of an author's own layouts too, in whatever language", async () => {
    const places = ["browser", "core", "linking", "pages", "search", "site"];
    const { root } = projectOf({
      "engine/layouts/mine.njk": "<p>Ğ</p>",
      ...Object.fromEntries(places.map((place) => [`engine/plugins/${place}/a.ts`, '"";'])),
    });
    const used = engineCharacters(join(root, "engine"));
    expect(used).toContain("Ğ");
  });
});

describe("the characters of a piece", () => {
  test("are those beyond ASCII, each once, as they come", () =>
    expect(distinctCharacters("naïve λ ïλ \u{1f3b2} \u{1f3b2}\t")).toBe("ïλ\u{1f3b2}"));
  test("are those too that HTML writes by name or number, whatever else it escapes", () =>
    expect(charactersIn("a &lt; b &amp;eacute; &eacute;&#8729;&#x3b1; é &nosuch;")).toBe("é∙α"));
  test("of text are not those that HTML would write", () => expect(distinctCharacters("&eacute;")).toBe(""));
});

test("fonts of a site hold what it uses: less than two thirds of their bytes are left", async () => {
  const root = await realBlog("root");
  const fonts = Object.keys(filesIn(root)).filter((path) => /(?:latin-wght|AMS-Regular).*\.woff2$/.test(path));
  expect(fonts).toHaveLength(5);
  for (const path of fonts) {
    const bytes = readFileSync(join(root, path)).length;
    const [, name = ""] = /assets\/(.+)-[^-]+\.woff2$/.exec(path) ?? [];
    const packages = ["source-serif-4", "inter", "jetbrains-mono"].map((face) => `@fontsource-variable/${face}/files`);
    const whole = [...packages, "katex/dist/fonts"].flatMap((folder) => {
      try {
        return [readFileSync(join(REPOSITORY, "node_modules", folder, `${name}.woff2`)).length];
      } catch {
        return [];
      }
    });
    expect(whole, name).toHaveLength(1);
    expect(bytes / (whole[0] as number), name).toBeLessThan(2 / 3);
    expect(bytes, name).toBeGreaterThan(2000);
  }
});

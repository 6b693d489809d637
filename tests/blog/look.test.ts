import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blogOf, post, told } from "../support/blog.ts";
import { PLAIN_SITE, REPOSITORY } from "../support/project.ts";

const NOTE = { "posts/notes/a.md": post("## Part {#part}\n\nText.") };

/** What is wrong with a blog whose `site.yaml` says this beside the rest; its first line is the fifth. */
async function wrong(look: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const { diagnostics } = await blogOf({ ...NOTE, ...files, "posts/site.yaml": `${PLAIN_SITE}${look}\n` });
  return told(diagnostics);
}

describe("a menu", () => {
  test("leads to posts, places in them, addresses of this site and of others", async () => {
    const blog = await blogOf({
      ...NOTE,
      "posts/pages/about.md": post("Text."),
      "posts/site.yaml": `${PLAIN_SITE}menu:
  - {title: A, to: notes/a.md}
  - {title: Part, to: "notes/a.md#part"}
  - {title: About, to: /about/}
  - {title: Code, to: "https://code.example/"}
`,
    });
    expect(told(blog.diagnostics)).toBe("fine");
    expect(blog.builder.read("menu")).toEqual([
      { href: "/notes/a/", text: "A" },
      { href: "/notes/a/#part", text: "Part" },
      { href: "/about/", text: "About" },
      { href: "https://code.example/", text: "Code" },
    ]);
  });

  test.each([
    [
      "{title: A, to: notes/b.md}",
      "posts/site.yaml:6:20 error link-resolves: The link `notes/b.md` leads to no file; did you mean `notes/a.md`?",
    ],
    [
      '{title: A, to: "notes/a.md#prat"}',
      "posts/site.yaml:6:20 error link-resolves: `notes/a.md` has no id `prat`; did you mean `part`?",
    ],
    ['{title: A, to: "javascript:alert(1)"}', expect.stringMatching(/^posts\/site\.yaml:6:20 error address-inert: /)],
    [
      "{titel: A, to: notes/a.md}",
      expect.stringContaining(
        "posts/site.yaml:6:6 error field-known: Unknown field `menu.titel`; did you mean `title`?",
      ),
    ],
  ])("%s is told", async (item, expected) => {
    expect(await wrong(`menu:\n  - ${item}`)).toEqual(expected);
  });

  test("leaves out a draft, which a build does not show", async () => {
    const draft = { "posts/notes/d.md": post("Text.", "draft: true") };
    expect(await wrong("menu:\n  - {title: A, to: notes/a.md}\n  - {title: D, to: notes/d.md}", draft)).toBe(
      "posts/site.yaml:7:20 warning link-resolves: The link `notes/d.md` leads to a draft, which a build does not show; its text stands without a link.",
    );
  });
});

describe("colors", () => {
  test("that stand out from their papers are fine, in either scheme, in long and in short", async () => {
    expect(
      await wrong(
        'colors: {overview: "#8A1538", deepDive: "#054", paper: "#fff", dark: {overview: "#f9b", paper: "#111"}}',
      ),
    ).toBe("fine");
  });

  test.each([
    [
      'overview: "#d08030"',
      "posts/site.yaml:5:20 error contrast-enough: The overview's colour, #d08030, has a contrast of 2.55 to 1 with what is marked in the deep dive's colour, #e7eaef, in the light scheme; expected at least 4.5 to 1.",
    ],
    [
      'dark: {deepDive: "#1f4b99"}',
      "posts/site.yaml:5:27 error contrast-enough: The deep dive's colour, #1f4b99, has a contrast of 1.80 to 1 with what is marked in the overview's colour, #2a261f, in the dark scheme; expected at least 4.5 to 1.",
    ],
    ['paper: "#888888"', expect.stringMatching(/^(?:posts\/site\.yaml:5:17 error contrast-enough: [^\n]+\n?){4}$/)],
    [
      "overview: crimson",
      "posts/site.yaml:5:20 error field-valid: Field `colors.overview` is `crimson`; expected a colour like #8f5300.",
    ],
    [
      'deepdive: "#1f4b99"',
      "posts/site.yaml:5:10 error field-known: Unknown field `colors.deepdive`; did you mean `deepDive`?",
    ],
  ])("%s is told, with what was found and what is needed", async (colours, expected) => {
    expect(await wrong(`colors: {${colours}}`)).toEqual(expected);
  });
});

describe("head", () => {
  test("takes tags that say something", async () => {
    const lines = [
      '<meta name="google-site-verification" content="a&amp;b">',
      '<link rel="me" href="https://social.example/@me"><link rel="license" href="https://law.example/">',
    ];
    const blog = await blogOf({
      ...NOTE,
      "posts/site.yaml": `${PLAIN_SITE}head:\n${lines.map((line) => `  - ${JSON.stringify(line)}\n`).join("")}`,
    });
    expect(told(blog.diagnostics)).toBe("fine");
    expect(blog.builder.read("site-head")).toEqual([
      { name: "meta", attributes: { name: "google-site-verification", content: "a&b" } },
      { name: "link", attributes: { rel: "me", href: "https://social.example/@me" } },
      { name: "link", attributes: { rel: "license", href: "https://law.example/" } },
    ]);
  });

  test.each([
    [
      "<script src=x.js></script>",
      "Found `<script>`; expected `<meta>` and `<link>` alone: nothing in the head may run, or change how a page is shown.",
    ],
    [
      '<meta http-equiv="refresh" content="0">',
      "Found `http-equiv` in `<meta>`; expected `name`, `property`, `content`, `itemprop`, `lang`.",
    ],
    [
      '<link rel="stylesheet" href="https://x.example/">',
      expect.stringMatching(/^Found `rel="stylesheet"`; expected one of alternate, /),
    ],
    ['<link rel="alternate stylesheet" href="https://x.example/">', expect.stringMatching(/^Found `rel="stylesheet"`/)],
    [
      '<link rel="me" href="javascript:x">',
      "Found the address `javascript:x`; expected one like https://example.org/.",
    ],
    ['<link rel="me" hreff="https://x.example/">', "Found `hreff` in `<link>`; did you mean `href`?"],
    ['<link rel="me" onload="x" href="https://x.example/">', expect.stringMatching(/^Found `onload` in `<link>`; /)],
    ['<meta name="viewport" content="x">', 'Found `<meta name="viewport">`, which every page has already.'],
    ["hello", "Found the text `hello`; expected `<meta>` and `<link>` alone."],
  ])("%s is refused", async (line, message) => {
    const found = await wrong(`head:\n  - ${JSON.stringify(line)}`);
    expect(found.replace("posts/site.yaml:6:5 error head-inert: ", "")).toEqual(message);
  });
});

describe("fonts", () => {
  const FONT = readFileSync(
    join(REPOSITORY, "node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"),
  );

  test("are files below posts/, slanted or bold by their names, or packages that are installed", async () => {
    const files = { "posts/fonts/mine.woff2": FONT, "posts/fonts/mine-bold-italic.woff2": FONT };
    const blog = await blogOf({
      ...NOTE,
      ...files,
      "posts/site.yaml": `${PLAIN_SITE}fonts:
  text: [fonts/mine.woff2, fonts/mine-bold-italic.woff2]
  code: "@fontsource-variable/jetbrains-mono"
`,
    });
    expect(told(blog.diagnostics)).toBe("fine");
    const faces =
      blog.builder.read<{ role: string; file: string; weight: string; style: string }[]>("font-faces") ?? [];
    expect(faces.filter(({ role }) => role === "text")).toEqual([
      { role: "text", file: "posts/fonts/mine.woff2", style: "normal", weight: "400" },
      { role: "text", file: "posts/fonts/mine-bold-italic.woff2", style: "italic", weight: "700" },
    ]);
    const code = faces.filter(({ role }) => role === "code");
    expect(code.map(({ weight, style }) => `${weight} ${style}`)).toEqual(code.map(() => "100 900 normal"));
    expect(code.map(({ file }) => file.replace(/.*\/jetbrains-mono-/, ""))).toContain("latin-wght-normal.woff2");
  });

  test.each([
    [
      '"@fontsource-variable/lora"',
      "posts/site.yaml:6:9 error font-found: The package `@fontsource-variable/lora` is not installed, or holds no fonts; expected it beside the blog: npm install @fontsource-variable/lora",
    ],
    [
      "fonts/mien.woff2",
      "posts/site.yaml:6:9 error font-found: The font `fonts/mien.woff2` leads to no file; did you mean `fonts/mine.woff2`?",
    ],
    [
      "fonts/text.ttf",
      "posts/site.yaml:6:9 error font-found: The file `fonts/text.ttf` is no font; expected WOFF2, TrueType or OpenType.",
    ],
    [
      "Lora",
      "posts/site.yaml:6:9 error field-valid: Field `fonts.text` is `Lora`; expected a file like `fonts/name.woff2` (or .ttf, .otf), or a package like `@fontsource-variable/lora`.",
    ],
  ])("%s is told", async (font, expected) => {
    const files = { "posts/fonts/mine.woff2": FONT, "posts/fonts/text.ttf": "This is no font." };
    expect(await wrong(`fonts:\n  text: ${font}`, files)).toBe(expected);
  });
});

describe("an icon", () => {
  const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>';

  test("is a square SVG file", async () => {
    expect(await wrong("icon: icon.svg", { "posts/icon.svg": SQUARE })).toBe("fine");
  });

  test.each([
    ["icon.svg", SQUARE.replace("0 0 9 9", "0 0 9 18"), "The icon is 9 by 18; expected a square."],
    ["icno.svg", SQUARE, "The icon `icno.svg` leads to no file; did you mean `icon.svg`?"],
    [
      "icon.svg",
      SQUARE.replace("<path", "<script/><path"),
      expect.stringMatching(/^The icon `posts\/icon\.svg` cannot be used: /),
    ],
    ["icon.svg", "text", expect.stringMatching(/^The icon `posts\/icon\.svg` cannot be used: /)],
  ])("%s: %s is told", async (name, svg, message) => {
    const found = await wrong(`icon: ${name}`, { "posts/icon.svg": svg });
    expect(found.replace("posts/site.yaml:5:7 error icon-valid: ", "")).toEqual(message);
  });
});

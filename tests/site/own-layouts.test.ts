import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paper, post } from "../support/blog.ts";
import { createOwnBlog } from "../support/own-blog.ts";
import type { Project } from "../support/project.ts";
import { readSite, type SiteFolder } from "../support/site-folder.ts";

// Layouts and style sheets in a blog's own `layouts/`.

const POSTS = { ...paper("alpha"), "posts/notes/plain.md": post("Text with $x$.", "title: A note") };

const FOOTER = `<footer class="site-footer mine">
  <p>By {% for author in site.authors %}{{ author.name }}{% endfor %}, {{ "<&>" }}</p>
</footer>
`;

const WORDS = `import { Words as Theirs } from "diptych/layouts/components/words.tsx";

/** The engine's, in an element of mine. */
export function Words({ text, html }) {
  return <i class="wrapped"><Theirs text={text} html={html} /></i>;
}
`;

const PEOPLE = `import { Sign } from "./sign.jsx";

export function People({ people }) {
  return <span class="people">{people.map(({ name }) => name).join(" & ")} <Sign /></span>;
}
`;

describe("a layout of the same path stands in for the engine's", () => {
  let project: Project;
  let site: SiteFolder;
  beforeAll(async () => {
    project = createOwnBlog({
      ...POSTS,
      "layouts/components/site-footer.njk": FOOTER,
      "layouts/components/words.tsx": WORDS,
      "layouts/components/people.jsx": PEOPLE,
      "layouts/components/sign.jsx": "export const Sign = () => <b>★</b>;\n",
      "layouts/not-found.tsx":
        'export function NotFoundPage({ site }: { site: { title: string } }) {\n  return <h1 data-lost="">{site.title} has no such page</h1>;\n}\n',
      "layouts/styles/b.css": ".second { color: red }\n",
      "layouts/styles/a.css": '.first { background: url("./dot.png") }\n',
      "layouts/styles/dot.png": "not really a picture",
    });
    expect(await project.run("build")).toMatchObject({ code: 0, stderr: "" });
    site = readSite(join(project.root, "_site"));
  });
  afterAll(() => project.delete());

  test("a template is given the component's props as data, escapes, and leaves no element around what it makes", () => {
    const { html } = site.page("notes/plain/index.html");
    expect(html).toContain(
      '</main><footer class="site-footer mine">\n  <p>By A. Writer, &lt;&amp;&gt;</p>\n</footer>\n<',
    );
  });

  test("a component may use the engine's of the same name", () => {
    expect(site.page("papers/index.html").html).toContain('<i class="wrapped">ALPHA</i>');
  });

  test("the engine's component that uses it uses the author's, and finds the author's file beside it", () => {
    expect(site.page("notes/plain/index.html").html).toContain('<span class="people">A. Writer <b>★</b></span>');
  });

  test("a page", () => {
    expect(site.text("404.html")).toContain("<h1 data-lost>A blog has no such page</h1>");
  });

  test("style sheets come after the engine's, in the order of their names, and outrank its layer", () => {
    const [sheet = ""] = [...site.files].filter((file) => /^assets\/site-.*\.css$/.test(file));
    const css = site.text(sheet);
    expect(css).toMatch(/^@layer diptych\{/);
    expect(css).toMatch(/\.first\{background:url\("\.\/dot-\w+\.png"\)\}\.second\{color:red\}\s*$/);
    const others = [...site.files].filter((file) => /^assets\/(?:math|code|feed)-.*\.css$/.test(file));
    expect(others).toHaveLength(3);
    for (const other of others) expect(site.text(other)).toMatch(/^@layer diptych\{/);
  });

  test("an edit of a layout or a style sheet is noticed by the next build, and what stays the same is", async () => {
    expect((await project.run("build")).stdout).toMatch(/^Nothing has changed in the \d+ pages/);
    project.write("layouts/components/sign.jsx", "export const Sign = () => <b>☆</b>;\n");
    expect((await project.run("build")).stdout).toMatch(/^Wrote \d+ pages/);
    site = readSite(join(project.root, "_site"));
    expect(site.page("notes/plain/index.html").html).toContain("A. Writer <b>☆</b></span>");
    project.remove("layouts/components/people.jsx");
    project.write("layouts/styles/b.css", ".second { color: blue }\n");
    expect((await project.run("build")).stdout).toMatch(/^Wrote \d+ pages/);
    site = readSite(join(project.root, "_site"));
    expect(site.page("notes/plain/index.html").html).not.toContain('class="people"');
    const [sheet = ""] = [...site.files].filter((file) => /^assets\/site-.*\.css$/.test(file));
    expect(site.text(sheet)).toMatch(/\.second\{color:#00f\}\s*$/);
  });
});

test("a layout that a post names may use the engine's, with those of the author's that stand in for them", async () => {
  const project = createOwnBlog({
    "posts/notes/mine.md": post("Its text.", "title: A note\nlayout: mine.tsx"),
    "layouts/components/site-footer.njk": FOOTER,
    "layouts/mine.tsx": `import { Document } from "./document.tsx";
import { Day } from "./components/day.tsx";

export default function Mine({ site, assets, view, content }) {
  return (
    <Document site={site} assets={assets} head={view.head}>
      <Day date="2026-01-01" />
      <div data-mine="" dangerouslySetInnerHTML={{ __html: content }} />
    </Document>
  );
}
`,
  });
  try {
    expect(await project.run("build")).toMatchObject({ code: 0, stderr: "" });
    const { html } = readSite(join(project.root, "_site")).page("notes/mine/index.html");
    expect(html).toContain(
      'datetime="2026-01-01">1 January 2026</time><div data-mine><p>Its text.</p>\n</div></main><footer class="site-footer mine">',
    );
  } finally {
    project.delete();
  }
});

describe("a mistake is told with its place", () => {
  let project: Project;
  beforeAll(() => {
    project = createOwnBlog(POSTS);
  });
  afterAll(() => project.delete());

  test.each<[title: string, path: string, text: string, told: string[]]>([
    [
      "TSX that is none",
      "components/words.tsx",
      "export function Words() {\n  return <b>{1}</i>;\n}\n",
      [
        'layouts/components/words.tsx:2:18 error layout-compiles: Unexpected closing "i" tag does not match opening "b" tag.',
      ],
    ],
    [
      "a name that other layouts import is not exported",
      "components/words.tsx",
      "export function Word() {\n  return <b />;\n}\n",
      [
        "layouts/components/words.tsx:1:1 error layout-compiles: Found no export `Words`; expected it, since other layouts use it. Export a component of that name.",
      ],
    ],
    [
      "a file and a package that are not there, behind a character of two units",
      "components/words.tsx",
      '/* 🙂 */ import a from "./nowhere.tsx";\nimport b from "not-installed";\nexport const Words = () => <b>{a}{b}</b>;\n',
      [
        'layouts/components/words.tsx:1:24 error layout-compiles: Could not resolve "./nowhere.tsx".',
        'layouts/components/words.tsx:2:15 error layout-compiles: Could not resolve "not-installed".',
      ],
    ],
    [
      "an error that is thrown while it is loaded",
      "components/words.tsx",
      'const known = [];\nthrow new Error("Not today");\nexport const Words = () => <b>{known}</b>;\n',
      ["layouts/components/words.tsx:2:7 error layout-renders: Not today (while it was loaded)."],
    ],
    [
      "a template's marks",
      "components/site-footer.njk",
      "<footer>\n{% if site %}\n{{ site.title }\n</footer>\n",
      ["layouts/components/site-footer.njk:3:15 error layout-compiles: expected variable end."],
    ],
    [
      "a template for a file of several components, none of which bears its name",
      "components/course-week.njk",
      "<p></p>\n",
      [
        "layouts/components/course-week.njk:1:1 error layout-compiles: A template cannot stand in for several components; write components/course-week.tsx.",
      ],
    ],
    [
      "a style sheet from elsewhere, a picture that is not there, a slip",
      "styles/mine.css",
      '@import url("https://fonts.example/a.css");\n.a { background: url(no.png) }\n.b { colr red }\n',
      [
        "layouts/styles/mine.css:1:13 error layout-compiles: Found https://fonts.example/a.css, which stands on another host; expected a file beside this one.",
        'layouts/styles/mine.css:2:18 error layout-compiles: Could not resolve "no.png".',
        'layouts/styles/mine.css:3:10 warning layout-compiles: Expected ":".',
      ],
    ],
  ])("%s", async (_title, path, text, told) => {
    project.write(`layouts/${path}`, text);
    const { code, stdout } = await project.run("check");
    project.remove(`layouts/${path}`);
    expect(stdout.match(/^layouts\/.*$/gm)).toEqual(told);
    expect(code).toBe(1);
  });

  test("two files for one layout", async () => {
    project.write("layouts/components/words.tsx", WORDS);
    project.write("layouts/components/words.njk", "{{ text }}");
    const { stdout } = await project.run("check");
    for (const ending of ["tsx", "njk"]) project.remove(`layouts/components/words.${ending}`);
    expect(stdout).toContain(
      "layouts/components/words.tsx:1:1 error layout-unique: `layouts/components/words.njk` stands in for `components/words` already; expected one file for it.\n",
    );
  });

  test.each<[title: string, path: string, text: string, told: string]>([
    [
      "a component that throws",
      "components/words.tsx",
      "export function Words({ text }) {\n  const length = text.size.value;\n  return <b>{length}</b>;\n}\n",
      "layouts/components/words.tsx:2:28 error layout-renders: Cannot read properties of undefined (reading 'value') (while a page was made).",
    ],
    [
      "a template that shows what is not there",
      "components/site-footer.njk",
      "<footer>\n  {{ site.titel }}\n</footer>\n",
      "layouts/components/site-footer.njk:2:3 error layout-renders: attempted to output null or undefined value (while a page was made).",
    ],
    [
      "a filter that is not there",
      "components/site-footer.njk",
      "<footer>\n  {{ site.title | loud }}\n</footer>\n",
      "layouts/components/site-footer.njk:2:19 error layout-renders: filter not found: loud (while a page was made).",
    ],
  ])("%s is told once, and no site is written", async (_title, path, text, told) => {
    project.write(`layouts/${path}`, text);
    const { code, stderr } = await project.run("build");
    project.remove(`layouts/${path}`);
    expect([code, stderr.match(/^layouts\/.*$/gm)]).toEqual([1, [told]]);
    expect(stderr).toContain("1 error, 0 warnings; no site was written.");
  });
});

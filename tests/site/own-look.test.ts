import { describe, expect, onTestFinished, test } from "vitest";
import { SiteBuilder } from "../../plugins/site/site-builder.ts";
import { paper, post, projectOf } from "../support/blog.ts";
import { PLAIN_SITE, REPOSITORY } from "../support/project.ts";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>';

const LOOK = {
  menu: "menu: [{title: First, to: notes/a.md}]\n",
  icon: "icon: icon.svg\n",
  colors: 'colors: {overview: "#8a1538"}\n',
  head: 'head: <meta name="me" content="you">\n',
};

function siteOf(look: Partial<typeof LOOK> = {}): string {
  return `${PLAIN_SITE}${Object.values({ ...LOOK, ...look }).join("")}`;
}

/** A blog with a look, as it stands while it is written. */
async function blogWithLook() {
  const project = projectOf({
    "posts/notes/a.md": post("Text."),
    ...paper("p"),
    "posts/icon.svg": ICON,
    "posts/site.yaml": siteOf(),
  });
  const builder = new SiteBuilder({ root: project.root, engine: REPOSITORY, dev: true, offline: false, base: "/b/" });
  onTestFinished(() => builder.close());
  const files = new Map<string, string>();
  const made = async (): Promise<string[]> => {
    const paths: string[] = [];
    await builder.check();
    const sink = {
      page: async (path: string, bytes: string | Uint8Array) => {
        paths.push(path.replace(/index\.html$/, ""));
        files.set(path, Buffer.from(bytes).toString("utf8"));
      },
      file: (path: string, bytes: string | Uint8Array) => {
        files.set(path, Buffer.from(bytes).toString("utf8"));
      },
    };
    await builder.pages(sink);
    await builder.rest(sink);
    return paths.sort();
  };
  return { project, builder, files, made };
}

describe("an author's look", () => {
  test("is in every page's head and header, in a style sheet after the engine's, and in the manifest", async () => {
    const { files, made, builder } = await blogWithLook();
    await made();
    expect(builder.diagnostics()).toEqual([]);
    const page = files.get("papers/p/index.html") ?? "";
    expect(page.match(/<nav class="site-nav".*?<\/nav>/)?.[0]).toBe(
      '<nav class="site-nav" aria-label="Site"><ul><li><a href="/b/notes/a/">First</a></li></ul></nav>',
    );
    expect(page).toContain('<meta name="me" content="you"/>');
    expect(page).toMatch(/<link rel="stylesheet" href="\/b\/assets\/look\.css"\/><link rel="preload"/);
    expect(page).toMatch(/<link rel="icon" href="\/b\/assets\/icon-[0-9a-f]{8}\.svg" type="image\/svg\+xml"\/>/);
    expect(files.get("assets/look.css")).toContain("--warm:light-dark(#8a1538,#e0a645)");
    const manifest = JSON.parse(files.get("manifest.webmanifest") ?? "") as { icons: { src: string; sizes: string }[] };
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(["any", "192x192", "512x512", "512x512"]);
    for (const { src } of manifest.icons) expect(files.has(src.replace("/b/", ""))).toBe(true);
  });

  test("changes the style sheet alone where a colour does, and pages where the menu does", async () => {
    const { project, files, made } = await blogWithLook();
    const all = await made();
    files.clear();
    project.write("posts/site.yaml", siteOf({ colors: 'colors: {overview: "#005544"}\n' }));
    expect(await made()).toEqual([]);
    expect([...files.keys()].filter((path) => path.endsWith(".css") && !path.includes("-"))).toEqual([
      "assets/look.css",
    ]);
    expect(files.get("assets/look.css")).toContain("#005544");
    project.write("posts/site.yaml", siteOf({ menu: "menu: [{title: Other, to: notes/a.md}]\n" }));
    expect(await made()).toEqual(all);
  });
});

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { beforeAll, describe, expect, test } from "vitest";
import type { OfflineList, OfflineParts } from "../../plugins/core/offline-list.ts";
import { post, projectOf } from "../support/blog.ts";
import { realBlog } from "../support/built-blogs.ts";
import { filesIn } from "../support/files-in.ts";
import { PLAIN_SITE } from "../support/project.ts";
import { PAIRS } from "../support/real-posts.ts";

const SITES = [
  ["/", "root"],
  ["/blog/", "below"],
] as const;

/** The two lists of a site: what may be kept, and the parts of its search index. */
function lists(site: string): { list: OfflineList; parts: OfflineParts; ids: string[] } {
  const names = readdirSync(join(site, "offline")).filter((name) => name.endsWith(".json"));
  const read = names.map((name) => JSON.parse(readFileSync(join(site, "offline", name), "utf8")) as object);
  return {
    list: read.find((value) => "files" in value) as OfflineList,
    parts: (read.find((value) => !("files" in value)) ?? {}) as OfflineParts,
    ids: names.map((name) => name.replace(/\.json$/, "")),
  };
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("base64url");
}

describe.each(SITES)("the blog at %s", (base, name) => {
  let folder: string;
  beforeAll(async () => {
    folder = await realBlog(name);
  });
  const site = (): string => folder;
  const fileOf = (path: string): string => join(site(), path === "" || path.endsWith("/") ? `${path}index.html` : path);

  test("lists every page, style sheet, script and font, each as it is", () => {
    const { list, parts } = lists(site());
    const listed = { ...list.files, ...parts };
    const wrong = Object.entries(listed).flatMap(([path, file]) =>
      hashOf(fileOf(path)) === file.hash && readFileSync(fileOf(path)).length === file.bytes ? [] : [path],
    );
    expect(wrong).toEqual([]);
    const paths = new Set(Object.keys(listed).map(fileOf));
    const left = Object.keys(filesIn(site())).filter((file) => !paths.has(join(site(), file)));
    // Feeds are read by feed readers; a preview is kept with the page that links to its place; code is downloaded, and shown on
    // pages of its own; knobs stand in the page; pictures are for where a page is shared; Python is kept if the reader asks for it; the rest is for machines.
    const isForOthers =
      /(\.xml|feed\.json|\.opml|\.txt|\.ics|\.csv|^sw\.js|^offline\/.*\.json|figures\/.*|.*\/knobs\/.*\.json|\/code\/.*|\/code\.zip|^(previews|pictures|python|pyodide)\/.*|^_headers)$/;
    expect(left.filter((file) => !isForOthers.test(file))).toEqual([]);
  });

  test("names each list by its hash, and the worker knows which", () => {
    const { ids } = lists(site());
    expect(ids.length).toBe(2);
    for (const id of ids) expect(hashOf(join(site(), "offline", `${id}.json`))).toBe(id);
    const worker = readFileSync(join(site(), "sw.js"), "utf8");
    expect(ids.filter((id) => worker.includes(id)).length).toBe(1);
  });

  test("keeps the home page, the stories, the search and what they look like in every browser", () => {
    const { list } = lists(site());
    expect(list.core).toEqual(expect.arrayContaining(["", "offline/", "search/", "stories/overparameterization/"]));
    expect(list.core.filter((path) => path.startsWith("assets/"))).toEqual(
      readdirSync(join(site(), "assets"))
        .map((file) => `assets/${file}`)
        .sort(),
    );
    const pages = list.stories.overparameterization?.pages ?? [];
    expect(pages[0]).toBe("stories/overparameterization/");
    expect(pages).toEqual(
      expect.arrayContaining(
        PAIRS.flatMap((slug) => ["", "deep-dive/", "diptych/"].map((panel) => `papers/${slug}/${panel}`)),
      ),
    );
    expect(new Set(pages).size).toBe(pages.length);
    expect(list.index?.roots).toContain("pagefind/pagefind-entry.json");
    expect(list.index?.ask).toBe(false);
  });

  test("is an app with icons of the sizes that it says", () => {
    const manifest = JSON.parse(readFileSync(join(site(), "manifest.webmanifest"), "utf8")) as {
      id: string;
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
    };
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([base, base, base]);
    for (const icon of manifest.icons) {
      const file = join(site(), icon.src.slice(base.length));
      expect([icon.src, existsSync(file)]).toEqual([icon.src, true]);
      if (icon.type !== "image/png") continue;
      const { width, height } = imageSize(readFileSync(file));
      expect(`${width}x${height}`).toBe(icon.sizes);
    }
    expect(manifest.icons.map((icon) => icon.purpose ?? "any")).toContain("maskable");
  });

  test("the worker is no more than 10 kB compressed", async () => {
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(readFileSync(join(site(), "sw.js"))).length).toBeLessThan(10_000);
  });
});

describe("what a page needs", () => {
  const FILES = {
    "posts/notes/a.md": post(
      "![A dot.](figures/dot.png)\n\n![A square.](<figures/Größe, 2+2.png>)\n\n[The slides](figures/slides.pdf), [data](figures/data.csv).",
    ),
    "posts/notes/figures/dot.png": pixel(),
    "posts/notes/figures/Größe, 2+2.png": pixel(),
    "posts/notes/figures/slides.pdf": "%PDF-1.4 slides",
    "posts/notes/figures/data.csv": "x,y",
  };

  test("is its figures; what it leads to is left to the network", async () => {
    const project = projectOf(FILES);
    expect(await project.run("build", "--pathprefix", "/b/")).toMatchObject({ code: 0, stderr: "" });
    const { list } = lists(join(project.root, "_site"));
    expect(list.files["notes/a/"]?.needs).toEqual(["notes/figures/Größe, 2+2.png", "notes/figures/dot.png"]);
    expect(
      Object.keys(list.files).filter((path) => /\.(png|pdf|csv)$/.test(path) && !path.startsWith("assets/")),
    ).toEqual(["notes/figures/Größe, 2+2.png", "notes/figures/dot.png"]);
  });

  test("is listed in the same bytes for the same input", async () => {
    const more = { ...FILES, "posts/notes/b.md": post("Other words."), "posts/notes/c.md": post("Words, too.") };
    const built: Record<string, string>[] = [];
    for (const project of [projectOf(more), projectOf(more)]) {
      expect((await project.run("build")).code).toBe(0);
      const files = Object.entries(filesIn(join(project.root, "_site")));
      // Their bytes; when they were written is another matter.
      built.push(Object.fromEntries(files.map(([path, look]) => [path, look.split(" ")[0] ?? ""])));
    }
    expect(built[1]).toEqual(built[0]);
    expect(Object.keys(built[0] ?? {})).toContain("sw.js");
  });
});

test("a page needs the previews of the places that it links to", async () => {
  const project = projectOf({
    "posts/notes/a.md": post(
      "See [why](b.md#why) and [all of it](b.md), but not [here](#here).\n\n## Here {#here}\n\nText.",
    ),
    "posts/notes/b.md": post("Text.\n\n## Why {#why}\n\nBecause."),
  });
  expect(await project.run("build", "--pathprefix", "/b/")).toMatchObject({ code: 0, stderr: "" });
  const { list } = lists(join(project.root, "_site"));
  expect(list.files["notes/a/"]?.needs).toEqual(["previews/notes/b/at-why.json", "previews/notes/b/index.json"]);
});

test("`offline: false` keeps nothing, and takes away what earlier builds have kept", async () => {
  const project = projectOf({ "posts/site.yaml": `${PLAIN_SITE}offline: false\n`, "posts/notes/a.md": post("Text.") });
  expect((await project.run("build")).code).toBe(0);
  const site = filesIn(join(project.root, "_site"));
  expect(Object.keys(site).filter((path) => path.startsWith("offline/"))).toEqual([]);
  const page = readFileSync(join(project.root, "_site/notes/a/index.html"), "utf8");
  expect(page).not.toMatch(/data-worker|offline/i);
  const worker = readFileSync(join(project.root, "_site/sw.js"), "utf8");
  expect(worker).toMatch(/unregister/);
  expect(worker).not.toMatch(/"fetch"/);
});

/** A PNG of one pixel. */
function pixel(): Uint8Array {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Address } from "../../plugins/linking/addresses.ts";
import { headersFile } from "../../plugins/site/headers-file.ts";
import { blogOfFiles, realBlog } from "../support/built-blogs.ts";
import { allPages } from "../support/pages.ts";
import { runEleventy } from "../support/plain-eleventy.ts";
import { createProject } from "../support/project.ts";

const NOTE = "---\ndate: 2026-01-02\n---\n\nWords.\n";

describe("what hosts are told in `_headers`", () => {
  const addresses = (...all: string[]): Address[] => all as Address[];

  test("pages are asked for anew and have their policy, hashed files are kept for a year", () => {
    const text = headersFile({
      pages: addresses("/", "/404.html", "/notes/a/", "/notes/"),
      files: addresses("/notes/a.png"),
      base: "/blog/",
      policy: "default-src 'none'",
    });
    expect(text.split("\n").slice(1).join("\n")).toBe(`
/blog/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin

/blog/assets/*
  Cache-Control: public, max-age=31536000, immutable

/blog/pictures/*
  Cache-Control: public, max-age=31536000, immutable

/blog/python/*
  Cache-Control: public, max-age=31536000, immutable

/blog/pyodide/*
  Cache-Control: public, max-age=31536000, immutable

/blog/sw.js
  Cache-Control: no-cache

/blog/
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'

/blog/404.html
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'

/blog/notes/*
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'
`);
  });

  test("a folder that holds files of the author's, whose names stay as they are, is not kept", () => {
    const text = headersFile({
      pages: [],
      files: addresses("/assets/photo.png"),
      base: "/",
      policy: "",
    });
    expect(text).not.toContain("/assets/*");
    expect(text).toContain("/pictures/*");
  });

  test("the policy is the one that the pages themselves have, at every page's address and at no other", async () => {
    const site = await realBlog("root");
    const rules = new Map(
      readFileSync(join(site, "_headers"), "utf8")
        .split("\n\n")
        .map((rule) => rule.trim().split("\n"))
        .map(([address = "", ...lines]) => [address, lines.map((line) => line.trim())]),
    );
    for (const page of allPages(site)) {
      const found = [...rules].filter(
        ([address, lines]) =>
          lines.some((line) => line.startsWith("Content-Security-Policy")) && matches(address, `/${page}`),
      );
      const [, policy = ""] =
        /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
          readFileSync(join(site, page.endsWith(".html") ? page : `${page}index.html`), "utf8"),
        ) ?? [];
      expect([page, found.map(([, lines]) => lines)]).toEqual([
        page,
        [["Cache-Control: no-cache", `Content-Security-Policy: ${policy.replaceAll("&#39;", "'")}`]],
      ]);
    }
    for (const file of ["/sw.js", "/feed.xml", "/assets/x.js", "/python/worker.js"])
      for (const [address, lines] of rules)
        if (matches(address, file)) expect(lines.join()).not.toContain("Content-Security-Policy");
  });

  test("a file of the author's own stands in its place", async () => {
    const site = await blogOfFiles({ "posts/notes/a.md": NOTE, "posts/_headers": "/*\n  X-Mine: yes\n" });
    expect(readFileSync(join(site, "_headers"), "utf8")).toBe("/*\n  X-Mine: yes\n");
  });

  test("one that a configuration of the author's copies is not written over, and ours is made anew", async () => {
    const project = createProject({ "posts/notes/a.md": NOTE, own: "/*\n  X-Mine: yes\n" });
    try {
      await runEleventy(project.root, "plain");
      await runEleventy(project.root, "plain");
      expect(readFileSync(join(project.root, "plain/_headers"), "utf8")).toContain("/notes/*\n");
      project.write("plain/_headers", "/*\n  X-Mine: yes\n");
      await runEleventy(project.root, "plain");
      expect(readFileSync(join(project.root, "plain/_headers"), "utf8")).toBe("/*\n  X-Mine: yes\n");
    } finally {
      project.delete();
    }
  });
});

function matches(pattern: string, address: string): boolean {
  return pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : pattern === address;
}

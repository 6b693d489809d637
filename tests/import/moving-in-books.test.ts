import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importTexts } from "../support/import-text-site.ts";

test("the chapter of the documentation is what an import makes of it", () => {
  const page = readFileSync("docs/moving-in.md", "utf8");
  const [old = "", now = ""] = [...page.matchAll(/````markdown\n([\s\S]*?)````/g)].map(([, block = ""]) => block);
  const { text } = importTexts({ "_toc.yml": "root: peak\n", "peak.md": old });
  expect((text("posts/pages/peak.md") ?? "").replace(/^---\n[\s\S]*?\n---\n\n/, "")).toBe(now);
});

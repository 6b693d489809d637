import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importTexts } from "../support/import-text-site.ts";

test("the example of the documentation is what an import makes", () => {
  const page = readFileSync("docs/moving-in.md", "utf8");
  const [old = "", now = ""] = [...page.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  const { text } = importTexts({ "_config.yml": "title: Old\n", "_posts/2019-09-08-the-peak.md": old });
  expect(text("posts/notes/the-peak.md")).toBe(now);
});

import { expect, test } from "vitest";
import { importTexts } from "../../support/import-text-site.ts";

test("a text without front matter has the title that it begins with, and is told to bear no date", () => {
  const { text, notes } = importTexts({
    "notes/act.md": "## [Adaptive time](https://arxiv.org/abs/1603.08983)\n\nWords.\n",
  });
  expect(text("posts/notes/act.md")).toBe(
    "---\ntitle: Adaptive time\ndate: 1970-01-01\n---\n\n## [Adaptive time](https://arxiv.org/abs/1603.08983)\n\nWords.\n",
  );
  expect(notes).toContain(
    "lost notes/act.md It bears no date; it has the day on which its file was changed last. Write the one that you mean.",
  );
});

test("files with numbers are the parts of a series, and links between them follow", () => {
  const { text } = importTexts({
    "01-vectors/01-scaling.md": "# Scaling\n\nNext: [norms](../02-norms/01-norms.md)\n",
    "02-norms/01-norms.md": "# Norms\n\nWords.\n",
  });
  expect(text("posts/stories/old.md")).toBe("---\ntitle: old\nkind: series\nentries:\n  - scaling\n  - norms\n---\n");
  expect(text("posts/chapters/scaling.md")).toContain("Next: [norms](norms.md)");
  expect(text("posts/chapters/norms.md")).not.toContain("# Norms");
});

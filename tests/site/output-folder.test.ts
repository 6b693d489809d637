import { linkSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { OutputFolder } from "../../plugins/site/output/output-folder.ts";
import { describeFile } from "../../plugins/site/output/sink.ts";

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("root", async ({}, { onCleanup }) => {
  const root = mkdtempSync(join(tmpdir(), "diptych-output-"));
  onCleanup(() => rmSync(root, { recursive: true, force: true }));
  return root;
});

function inPlace(root: string): OutputFolder {
  return new OutputFolder({ folder: join(root, "site"), record: join(root, "site.json"), empty: join(root, "empty") });
}

async function writePage(output: OutputFolder, path: string, text: string): Promise<void> {
  const content = Buffer.from(text);
  await output.page(path, content, describeFile(content).digest);
  await output.flush();
}

test("a page that is written anew is another file: who reads the one before reads it to its end", async ({ root }) => {
  const output = inPlace(root);
  await writePage(output, "a/index.html", "<p>before</p>");
  const [place, reader] = [join(root, "site/a/index.html"), join(root, "reader")];
  linkSync(place, reader);
  await writePage(output, "a/index.html", "<p>after</p>");
  expect(readFileSync(place, "utf8")).toBe("<p>after</p>");
  expect(readFileSync(reader, "utf8")).toBe("<p>before</p>");
});

test("so is any other file", ({ root }) => {
  const output = inPlace(root);
  output.file("a.css", "p {}", describeFile("p {}").digest);
  const [place, reader] = [join(root, "site/a.css"), join(root, "reader")];
  linkSync(place, reader);
  output.file("a.css", "q {}", describeFile("q {}").digest);
  expect(readFileSync(place, "utf8")).toBe("q {}");
  expect(readFileSync(reader, "utf8")).toBe("p {}");
});

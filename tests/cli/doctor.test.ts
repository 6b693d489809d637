import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createOwnBlog } from "../support/own-blog.ts";
import { REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

function ownBlog(files: Readonly<Record<string, string>>): string {
  const project = createOwnBlog(files);
  onTestFinished(() => project.delete());
  return project.root;
}

const engines = (path: string): string => readFileSync(join(REPOSITORY, "layouts", path), "utf8");
const { version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as { version: string };
const HEAD = `Diptych ${version} on Node ${process.versions.node}.\n`;

describe("diptych doctor", () => {
  test("has nothing to say of a blog with a copy that is up to date, helpers, layouts of posts and style sheets", async () => {
    const root = ownBlog({
      "layouts/components/people.jsx": 'import { Sign } from "../signs/sign.jsx";\nexport const People = Sign;\n',
      "layouts/signs/sign.jsx": "export const Sign = () => <b />;\n",
      "layouts/mine.njk": "{{ content | safe }}",
      "layouts/styles/mine.css": '@import "./parts/colors.css";\n',
      "layouts/styles/parts/colors.css": ".a { color: red }\n",
      "posts/notes/plain.md": "---\ndate: 2026-01-01\nlayout: mine.njk\n---\nText.\n",
    });
    await runMain(root, "eject", "components/site-footer");
    expect(await runMain(root, "doctor")).toEqual({ code: 0, stdout: `${HEAD}Everything is in order.\n`, stderr: "" });
  });

  test("shows what has changed in the engine since a layout was copied, until that is noted", async () => {
    const root = ownBlog({});
    await runMain(root, "eject", "components/words");
    const own = join(root, "layouts/components/words.tsx");
    // As an older engine had it, and as its author has changed it.
    const before = engines("components/words.tsx").replace('as="span"', 'as="b"');
    writeFileSync(join(root, "layouts/.ejected/components/words.tsx"), before);
    const mine = `// Copied from Diptych 0.0.9 (aaaaaaaaaaaa); a note\n${before.replace("text :", "text.trim() :")}`;
    writeFileSync(own, mine);
    const { code, stdout } = await runMain(root, "doctor");
    expect(code).toBe(1);
    expect(stdout).toBe(`${HEAD}
layouts/components/words.tsx: what it was copied from has changed since 0.0.9. Take over what you want, then run \`diptych eject components/words --noted\`.
--- a/components/words.tsx
+++ b/components/words.tsx
@@ -3,5 +3,5 @@
 
 /** What something is called: its HTML where it holds a formula or other marks, else its text. */
 export function Words({ text, html }: { readonly text: string; readonly html?: Html | undefined }) {
-  return html === undefined ? text : <Raw as="b" html={html} />;
+  return html === undefined ? text : <Raw as="span" html={html} />;
 }
`);
    expect(await runMain(root, "eject", "components/words", "--noted")).toEqual({
      code: 0,
      stdout: `layouts/components/words.tsx is up to date with Diptych ${version}.\n`,
      stderr: "",
    });
    expect(readFileSync(own, "utf8")).toBe(mine);
    expect((await runMain(root, "doctor")).stdout).toBe(`${HEAD}Everything is in order.\n`);
  });

  test("says that it cannot show the difference where the original is gone", async () => {
    const root = ownBlog({
      "layouts/components/words.tsx":
        "// Copied from Diptych 0.0.9 (aaaaaaaaaaaa); a note\nexport const Words = () => <b />;\n",
    });
    expect((await runMain(root, "doctor")).stdout).toBe(`${HEAD}
layouts/components/words.tsx: what it was copied from has changed since 0.0.9. Take over what you want, then run \`diptych eject components/words --noted\`.
What it was when it was copied was not kept, so there is no difference to show.
`);
  });

  test("names files that do nothing, and another version than package.json asks for", async () => {
    const root = ownBlog({
      "layouts/components/site-foter.tsx": "export const SiteFooter = () => <b />;\n",
      "layouts/site-header.njk": "<header></header>\n",
      "layouts/mine.css": ".a { color: red }\n",
    });
    const manifest = join(root, "package.json");
    rmSync(manifest);
    writeFileSync(manifest, '{ "dependencies": { "diptych": "99.0.0" } }\n');
    expect(await runMain(root, "doctor")).toEqual({
      code: 1,
      stdout: `${HEAD}
package.json asks for diptych 99.0.0; found ${version}. Run \`npm install\`.

layouts/components/site-foter.tsx stands in for no layout of the engine's, and nothing names it; did you mean layouts/components/site-footer.tsx?

layouts/mine.css is on no page; expected it in layouts/styles/ itself.

layouts/site-header.njk stands in for no layout of the engine's, and nothing names it; did you mean layouts/components/site-header.njk?
`,
      stderr: "",
    });
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createOwnBlog } from "../support/own-blog.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { runMain } from "../support/run-main.ts";

function ownBlog(files: Readonly<Record<string, string>> = {}): Project & { text(path: string): string } {
  const project = createOwnBlog(files);
  onTestFinished(() => project.delete());
  return { ...project, text: (path) => readFileSync(join(project.root, path), "utf8") };
}

const engines = (path: string): string => readFileSync(join(REPOSITORY, "layouts", path), "utf8");
const { version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as { version: string };

describe("diptych eject", () => {
  test("copies a layout, with a note of where it came from, and keeps what it was", async () => {
    const blog = ownBlog();
    expect(await runMain(blog.root, "eject", "components/site-footer")).toEqual({
      code: 0,
      stdout: `Copied components/site-footer to layouts/components/site-footer.tsx, which stands in for the engine's from now on.
layouts/.ejected/components/site-footer.tsx is what it was, for \`diptych doctor\`; keep both.
`,
      stderr: "",
    });
    const [note, ...rest] = blog.text("layouts/components/site-footer.tsx").split("\n");
    expect(note).toMatch(
      new RegExp(
        `^// Copied from Diptych ${version} \\([\\w-]{12}\\); \`diptych doctor\` tells what has changed there since\\.$`,
      ),
    );
    expect(rest.join("\n")).toBe(engines("components/site-footer.tsx"));
    expect(blog.text("layouts/.ejected/components/site-footer.tsx")).toBe(engines("components/site-footer.tsx"));
  });

  test.each(["layouts/components/words.tsx", "./layouts/components/words", "components/words.tsx"])(
    "takes `%s` for components/words",
    async (name) => {
      const blog = ownBlog();
      expect((await runMain(blog.root, "eject", name)).code).toBe(0);
      expect(existsSync(join(blog.root, "layouts/components/words.tsx"))).toBe(true);
    },
  );

  test.each([
    ["site-footer", "`components/site-footer`"],
    ["components/site-foter", "`components/site-footer`"],
    ["hom", "`home`"],
    ["../package", "one of those that `diptych eject` lists"],
  ])("does not know `%s`: expected %s", async (name, expected) => {
    const blog = ownBlog();
    const { code, stderr } = await runMain(blog.root, "eject", name);
    expect([code, stderr.split("\n")[0]]).toEqual([2, `diptych: found the layout \`${name}\`; expected ${expected}.`]);
    expect(existsSync(join(blog.root, "layouts"))).toBe(false);
  });

  test.each(["tsx", "njk"])("never writes over a layout of the author's in .%s", async (ending) => {
    const path = `layouts/components/words.${ending}`;
    const blog = ownBlog({ [path]: "mine" });
    expect(await runMain(blog.root, "eject", "components/words")).toEqual({
      code: 1,
      stdout: "",
      stderr: `diptych: ${path} is there already; nothing was written.\n`,
    });
    expect(blog.text(path)).toBe("mine");
    expect(existsSync(join(blog.root, "layouts/.ejected"))).toBe(false);
  });

  test("lists what there is", async () => {
    const { code, stdout } = await runMain(ownBlog().root, "eject");
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual(expect.arrayContaining(["home", "post", "components/site-footer"]));
    expect(stdout).not.toMatch(/render-page|props/);
  });

  test("has nothing to do in the engine's own folder, or where no blog is", async () => {
    const repository = createProject();
    onTestFinished(() => repository.delete());
    expect((await runMain(repository.root, "eject", "home")).stderr).toBe(
      "diptych: this is the engine's own folder; edit its layouts/ themselves.\n",
    );
    const empty = ownBlog();
    empty.remove("posts");
    expect((await runMain(empty.root, "eject", "home")).stderr).toBe(
      "diptych: found no posts/ in this folder; expected to be called where the blog stands.\n",
    );
  });
});

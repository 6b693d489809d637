import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createProject, type Project, REPOSITORY } from "./project.ts";
import { readSite, type SiteFolder } from "./site-folder.ts";

/** A fixture site that has been built. */
export interface BuiltSite {
  readonly project: Project;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly site: SiteFolder;
}

/**
 * Makes a project of a folder in `tests/fixtures/sites/`; its `layouts/`, if it has some, stand beside the engine's, its
 * `.eleventy.js` in place of that, and its `data/` with it.
 */
function fixtureProject(name: string): Project {
  const fixture = join(REPOSITORY, "tests/fixtures/sites", name);
  const project = createProject({}, join(fixture, "posts"));
  if (existsSync(join(fixture, "layouts"))) {
    const layouts = join(project.root, "layouts");
    rmSync(layouts);
    mkdirSync(layouts);
    for (const file of readdirSync(join(REPOSITORY, "layouts"))) {
      symlinkSync(join(REPOSITORY, "layouts", file), join(layouts, file));
    }
    cpSync(join(fixture, "layouts"), layouts, { recursive: true });
  }
  for (const own of [".eleventy.js", "data"]) {
    if (!existsSync(join(fixture, own))) continue;
    rmSync(join(project.root, own), { force: true });
    cpSync(join(fixture, own), join(project.root, own), { recursive: true });
  }
  return project;
}

/**
 * Builds a fixture site with `diptych build`.
 * @param base what its pages are below: the path of `url` in its `site.yaml`
 */
export async function buildFixture(name: string, base = "/"): Promise<BuiltSite> {
  const project = fixtureProject(name);
  const { code, stdout, stderr } = await project.run("build");
  if (!existsSync(join(project.root, "_site")))
    throw new Error(`The fixture ${name} does not build:\n${stdout}${stderr}`);
  return { project, code, stdout, stderr, site: readSite(join(project.root, "_site"), base) };
}

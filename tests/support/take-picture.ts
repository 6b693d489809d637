// npm run picture: builds the blog and takes the README's picture of it anew.
import { join } from "node:path";
import { HEADLESS } from "./chromium.js";
import { ensureDebianPackages } from "./debian-packages.js";
import { launchChromium } from "./launch-chromium.ts";
import { createProject, REPOSITORY } from "./project.ts";
import { serveFolder } from "./serve.ts";

const PAGE = "/papers/belkin-2019-double-descent/diptych/#second-descent";
const PICTURE = join(REPOSITORY, ".github/diptych.png");

const problem = ensureDebianPackages([HEADLESS]);
if (problem) throw new Error(problem);
const project = createProject({}, join(REPOSITORY, "posts"));
const { code, stderr } = await project.run("build", "--pathprefix", "/");
if (code !== 0) throw new Error(stderr);
const server = await serveFolder(join(project.root, "_site"));
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  await page.goto(server.origin + PAGE, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.locator("[data-row][data-current]").waitFor();
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await server.close();
  project.delete();
}

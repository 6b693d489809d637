// node --import tsx tests/support/draw-icons.ts: draws the site's sign anew, in every size that devices ask for.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.js";
import { REPOSITORY } from "./project.ts";

const FOLDER = join(REPOSITORY, "layouts/styles/icons");
const PAPER = "#fdfcf8";
const sign = readFileSync(join(FOLDER, "icon.svg"), "utf8");

/** Name, side in pixels, how much of it the sign takes, what is behind it. */
const ICONS = [
  ["icon-192.png", 192, 1, "transparent"],
  ["icon-512.png", 512, 1, "transparent"],
  // A device may cut off all but the inner four fifths.
  ["icon-maskable-512.png", 512, 0.6, PAPER],
  ["icon-touch-180.png", 180, 0.76, PAPER],
] as const;

const browser = await chromium.launch({
  ...(findChromium() && { executablePath: findChromium() as string }),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const [name, side, share, behind] of ICONS) {
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:${side}px;background:${behind}">
        <img alt="" width="${side * share}" height="${side * share}" src="data:image/svg+xml;base64,${btoa(sign)}"></body>`,
      { waitUntil: "load" },
    );
    writeFileSync(join(FOLDER, name), await page.screenshot({ omitBackground: behind === "transparent" }));
  }
} finally {
  await browser.close();
}

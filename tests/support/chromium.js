import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium, or nothing. The environment's `CHROMIUM` names another one. */
export function findChromium() {
  return PLACES.find((path) => path && existsSync(path));
}

/** As Debian has it. */
export const CHROMIUM = { package: "chromium", has: () => findChromium() !== undefined };

import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const SHELL = "/usr/bin/chromium-headless-shell";

/** The path of a Chromium, or nothing. The environment's `CHROMIUM` names another one. */
export function findChromium() {
  return PLACES.find((path) => path && existsSync(path));
}

/**
 * The path of the Chromium that tests drive: the same engine without a window, a profile and a desktop's services, where it
 * is installed. It opens a page in half the time.
 */
export function findHeadless() {
  return process.env.CHROMIUM === undefined && existsSync(SHELL) ? SHELL : findChromium();
}

/** As Debian has it. */
export const CHROMIUM = { package: "chromium", has: () => findChromium() !== undefined };

/** Elsewhere than on Debian, Chromium itself takes its place. */
export const HEADLESS = {
  package: "chromium-headless-shell",
  has: () => existsSync(SHELL) || !existsSync("/etc/debian_version"),
};

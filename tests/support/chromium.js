import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium, or nothing. `CHROMIUM` names another one. */
export function findChromium() {
  return PLACES.find((path) => path && existsSync(path));
}

/**
 * Makes sure that there is a Chromium: installs Debian's when root on Debian.
 * @returns what to do where there is none and none can be installed; nothing when all is well
 */
export function ensureChromium() {
  if (findChromium()) return undefined;
  const install = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", "chromium"];
  const byHand = `apt-get update && apt-get ${install.join(" ")}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) {
    return `The tests drive a Chromium and found none. Install one (on Debian, as root: ${byHand}), or name it in CHROMIUM.`;
  }
  process.stdout.write("Installing Debian's chromium for the browser tests.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "inherit", env });
  spawnSync("apt-get", install, { stdio: "inherit", env });
  return findChromium() ? undefined : `Chromium could not be installed; run: ${byHand}`;
}

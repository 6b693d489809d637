import { type Browser, chromium } from "playwright-core";
import { findHeadless } from "./chromium.js";

/** What Chromium is started with. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts the Chromium that is there, talking to nobody of its own accord.
 * @param more arguments
 */
export async function launchChromium(...more: string[]): Promise<Browser> {
  const executablePath = findHeadless();
  if (!executablePath) throw new Error("No Chromium was found; `npm test` installs one.");
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}

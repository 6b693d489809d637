import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./chromium.js";

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
 * How the Chromium that is there is started, talking to nobody of its own accord.
 * @param more arguments
 */
export function launchOptions(...more: string[]): { executablePath: string; args: string[] } {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium was found; `npm test` installs one.");
  return { executablePath, args: [...ARGUMENTS, ...more] };
}

/**
 * Starts a Chromium.
 * @param more arguments
 */
export function launchChromium(...more: string[]): Promise<Browser> {
  return chromium.launch(launchOptions(...more));
}

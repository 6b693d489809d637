import { CHROMIUM, HEADLESS } from "./chromium.js";
import { ensureDebianPackages } from "./debian-packages.js";

/** Runs before tests that drive a browser. */
export default function setup(): void {
  const problem = ensureDebianPackages([CHROMIUM, HEADLESS]);
  if (problem) throw new Error(problem);
}

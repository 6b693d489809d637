import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { ensureDebianPackages } from "./debian-packages.js";
import { PYTHON_PACKAGES } from "./debian-python.js";
import { EPUBCHECK } from "./epubcheck.js";
import { FEED_READERS } from "./feed-readers.js";

/** Runs before tests that build sites: what they share is made by the first that asks, and goes when all are done. */
export default function setup(project: TestProject): () => void {
  const problem = ensureDebianPackages([...FEED_READERS, ...PYTHON_PACKAGES, EPUBCHECK]);
  if (problem) throw new Error(problem);
  const { runFolder } = project.getProvidedContext();
  return () => rmSync(runFolder, { recursive: true, force: true });
}

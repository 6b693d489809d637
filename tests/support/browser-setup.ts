import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { CHROMIUM } from "./chromium.js";
import { ensureDebianPackages } from "./debian-packages.js";
import { launchOptions } from "./launch-chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Chromium that all tests share listens. */
    readonly browserEndpoint: string;
  }
}

/** Starts the browser that all tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const problem = ensureDebianPackages([CHROMIUM]);
  if (problem) throw new Error(problem);
  const server = await chromium.launchServer(launchOptions());
  project.provide("browserEndpoint", server.wsEndpoint());
  return () => server.close();
}

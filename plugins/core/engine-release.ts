import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMPILED } from "./engine-folder.ts";

/** What an installed package says of itself: `dist/engine.json`. */
export interface EngineRelease {
  readonly version: string;
  /** Of all that the package holds. */
  readonly digest: string;
}

/** Which engine this is, where it is an installed package; nothing in a repository, where its sources may change. */
export function engineRelease(): EngineRelease | undefined {
  if (COMPILED === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(join(COMPILED, "engine.json"), "utf8")) as EngineRelease;
  } catch {
    return undefined;
  }
}

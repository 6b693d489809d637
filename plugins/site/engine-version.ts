import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import { digestOf } from "../incremental/digest.ts";

/** What tells one state of the engine from another. */
export interface EngineVersion {
  /** Of what makes pages: whatever was found out by another code is thrown away. */
  readonly code: string;
  /** Of style sheets and scripts of the browser. */
  readonly assets: string;
}

/** @param engine the folder that holds `layouts/` and `plugins/` */
export function engineVersion(engine: string): EngineVersion {
  const code: string[] = [process.version];
  const assets: string[] = [];
  for (const folder of ["layouts", "plugins"]) {
    for (const entry of readdirSync(join(engine, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || isLeftBehind(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      const line = `${path} ${size} ${mtimeMs}`;
      const isAsset = /[\\/](?:styles|browser)[\\/]/.test(path);
      (isAsset ? assets : code).push(line);
      // What both sides share is bundled into scripts, too.
      if (/[\\/]plugins[\\/](?:core|search)[\\/]/.test(path)) assets.push(line);
    }
  }
  const lock = join(engine, "package-lock.json");
  const found = statSync(lock, { throwIfNoEntry: false });
  code.push(`${lock} ${found?.size} ${found?.mtimeMs}`);
  return { code: digestOf(code.sort().join("\n")), assets: digestOf(assets.sort().join("\n")) };
}

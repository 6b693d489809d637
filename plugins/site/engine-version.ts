import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { engineRelease } from "../core/engine-release.ts";
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
  const release = engine === ENGINE ? engineRelease() : undefined;
  return release ? installedVersion(release.digest) : sourcesVersion(engine);
}

/**
 * Installed files have no times that would tell them from others, and nobody edits them. So the same blog has the same version
 * on every machine, and a host may keep what was found out from one build to the next.
 */
function installedVersion(digest: string): EngineVersion {
  let packages = "";
  try {
    // npm's own list of what stands beside the engine.
    packages = readFileSync(join(ENGINE, "../.package-lock.json"), "utf8");
  } catch {
    // Another program has installed it; the versions of what the engine itself uses are in its digest.
  }
  return { code: digestOf([process.version, digest, packages].join("\n")), assets: digestOf(digest) };
}

function sourcesVersion(engine: string): EngineVersion {
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

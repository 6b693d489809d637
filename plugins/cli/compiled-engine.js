// In a repository the engine is compiled when its sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileEngine } from "./compile-engine.js";

/** The folder that holds `layouts/` and `plugins/`. */
const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

/** Below the engine's folder, so that packages are found from there. */
const COMPILED = join(ENGINE, ".diptych/engine");

/** What was compiled from other sources is kept for a day: a command that is running may still load from it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * The folder of the engine as JavaScript, as its sources are now.
 * @returns {Promise<string | undefined>} nothing where it cannot be written
 */
export async function compiledEngine() {
  const folder = join(COMPILED, sourcesKey());
  if (existsSync(folder)) return folder;
  const temporary = `${folder}-${process.pid}`;
  try {
    mkdirSync(temporary, { recursive: true });
    await compileEngine(ENGINE, folder, temporary);
    renameSync(temporary, folder);
    await endCompiler();
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process was first, or nothing may be written here.
    if (!existsSync(folder)) {
      if (isWritingProblem(error)) return undefined;
      throw error;
    }
  }
  removeOthers(folder);
  return folder;
}

/** Its process would hold 100 MB as long as this one runs, and `dev` runs all day. Whoever bundles something later starts another. */
async function endCompiler() {
  const { stop } = await import("esbuild");
  await stop();
}

/** What tells these sources from others: their names, sizes and times. Contents are not read at every start. */
function sourcesKey() {
  const lines = [process.versions.modules];
  for (const folder of ["plugins", "layouts"]) {
    for (const entry of readdirSync(join(ENGINE, folder), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      // How it is compiled counts as well.
      const isCompiled = /\.tsx?$/.test(entry.name) || entry.name === "compile-engine.js";
      if (!entry.isFile() || !isCompiled || /[\\/]plugins[\\/]browser[\\/]/.test(path)) continue;
      const { size, mtimeMs } = statSync(path);
      lines.push(`${path} ${size} ${mtimeMs}`);
    }
  }
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}

/** @param {string} current */
function removeOthers(current) {
  try {
    const now = new Date();
    utimesSync(current, now, now);
    for (const name of readdirSync(COMPILED)) {
      const folder = join(COMPILED, name);
      if (folder !== current && now.getTime() - statSync(folder).mtimeMs > KEPT_MS)
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // Another process is tidying up.
  }
}

/** @param {unknown} error */
function isWritingProblem(error) {
  return /^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)$/.test(/** @type {{ code?: string }} */ (error)?.code ?? "");
}

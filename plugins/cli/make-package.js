// What `npm pack` runs first: the engine as JavaScript with source maps and types, and what tells this state of it from others.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compileEngine } from "./compile-engine.js";

const ENGINE = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ENGINE, "dist");

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
await compileEngine(ENGINE, DIST);
writeTypes();
const { version } = JSON.parse(readFileSync(join(ENGINE, "package.json"), "utf8"));
// Written last: a folder without it is none that an engine is loaded from.
writeFileSync(join(DIST, "engine.json"), `${JSON.stringify({ version, digest: digestOfSources() })}\n`);

/** The types of what is imported as `diptych`. */
function writeTypes() {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  const flags =
    "--ignoreConfig --declaration --emitDeclarationOnly --allowJs --skipLibCheck --types node --target es2023 --module nodenext --allowImportingTsExtensions";
  const files = ["--outDir", join(DIST, "types"), join(ENGINE, "plugins/door.js")];
  execFileSync(process.execPath, [tsc, ...flags.split(" "), ...files], { stdio: "inherit" });
}

/** Of all that the package holds: its installed files have no times that would tell. */
function digestOfSources() {
  const hash = createHash("sha256").update(readFileSync(join(ENGINE, "package.json")));
  for (const folder of ["layouts", "plugins"]) {
    const entries = readdirSync(join(ENGINE, folder), { withFileTypes: true, recursive: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) {
      hash.update(`\n${relative(ENGINE, path).split("\\").join("/")}\n`).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, 32);
}

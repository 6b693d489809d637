import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { VNode } from "preact";
import { digestOf } from "../incremental/digest.ts";

/**
 * Loads a layout in TSX that an author has written beside the engine's own.
 * @param path of the file; what it exports by default is the layout
 * @throws esbuild's messages where it cannot be compiled
 */
export async function loadLayout<Props>(path: string): Promise<(props: Props) => VNode> {
  const result = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.text ?? "";
  // Beside the layout, so that packages are found; its name is new when its code is, since modules are loaded once.
  const file = join(dirname(path), `../.diptych/cache/layouts/${digestOf(code)}.mjs`);
  if (!existsSync(file)) {
    // Whole as soon as it has its name: many pages ask for the same layout at once.
    const temporary = `${file}.${randomUUID()}.tmp`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, code);
    renameSync(temporary, file);
  }
  const { default: layout } = (await import(pathToFileURL(file).href)) as { default: (props: Props) => VNode };
  return layout;
}

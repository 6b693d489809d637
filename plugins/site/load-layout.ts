import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ENGINE } from "../core/engine-folder.ts";
import { digestOf } from "../incremental/digest.ts";
import { MODULES } from "./own/compile-layouts.ts";
import { withoutCarriers } from "./own/nunjucks-module.ts";
import { ownFiles } from "./own/own-files.ts";
import { ownResolution } from "./own/own-resolution.ts";
import { replacedLayouts } from "./own/replaced-layouts.ts";

/**
 * Loads a layout in TSX that an author has given a post. It may import the engine's as if they stood beside it.
 * @param root the folder that holds `posts/`
 * @param path of the file; what it exports by default is the layout
 * @returns makes HTML of the layout's props
 * @throws esbuild's messages where it cannot be compiled
 */
export async function loadLayout<Props>(root: string, path: string): Promise<(props: Props) => string> {
  const [place, engine] = [realpathSync(root), realpathSync(ENGINE)];
  const replaced = new Map(
    [...replacedLayouts(ownFiles(root, ENGINE), ENGINE)].map(([stem, [first = ""]]) => [stem, first]),
  );
  const contents = `import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import Layout from ${JSON.stringify(realpathSync(path))};

export const render = (props) => renderToString(h(Layout, props));
`;
  const result = await build({
    stdin: { contents, resolveDir: engine },
    absWorkingDir: place,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [ownResolution({ root: place, engine, replaced })],
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.text ?? "";
  // Below the root, so that packages are found; its name is new when its code is, since modules are loaded once.
  const file = join(root, MODULES, `${digestOf(code)}.mjs`);
  if (!existsSync(file)) {
    // Whole as soon as it has its name: many pages ask for the same layout at once.
    const temporary = `${file}.${randomUUID()}.tmp`;
    mkdirSync(join(root, MODULES), { recursive: true });
    writeFileSync(temporary, code);
    renameSync(temporary, file);
  }
  const { render } = (await import(pathToFileURL(file).href)) as { render: (props: Props) => string };
  return (props) => withoutCarriers(render(props));
}

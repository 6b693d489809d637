import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";
import type { Assets, Icons } from "../../../layouts/props.ts";
import { withBase } from "../../linking/addresses.ts";
import type { FontName } from "../../pages/views/font-name.ts";
import { layered, layeredStyles } from "./layered-styles.ts";
import { OWN_STYLE_FILES } from "./own-style-files.ts";
import type { SubsetTask } from "./subset-font.ts";
import { subsetFonts } from "./subset-fonts.ts";

/** Style sheets, scripts, fonts and the icon, ready to be written. */
export interface AssetBundle {
  readonly assets: Assets;
  /** Path below the output folder to its bytes. Names bear a hash of what is in them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const PRELOADED = [/source-serif-4-latin-wght-normal-/, /inter-latin-wght-normal-/];

/** What a site has to say about its assets. */
export interface AssetOptions {
  /** Makes fonts that have all that the site can show, and no more; without it they stay whole. */
  readonly fonts?: { readonly characters: string; subset(task: SubsetTask): Promise<Uint8Array> } | undefined;
  /** Style sheets of the author's, which come after the engine's: absolute paths. */
  readonly own?: readonly string[];
}

/**
 * Bundles what pages load.
 * @param engine the folder that holds `layouts/` and `plugins/`
 * @param base the base path
 */
export async function bundleAssets(
  engine: string,
  base: string,
  { fonts, own = [] }: AssetOptions = {},
): Promise<AssetBundle> {
  const { build } = await import("esbuild");
  const files = new Map<string, Uint8Array>();
  const styles = join(engine, "layouts/styles");
  const result = await build({
    entryPoints: [
      { in: layered(join(styles, "site.css")), out: "site" },
      { in: layered(join(styles, "math.css")), out: "math" },
      { in: layered(join(styles, "code.css")), out: "code" },
      { in: layered(join(styles, "feed.css")), out: "feed" },
      { in: join(engine, "plugins/browser/main.ts"), out: "site" },
    ],
    bundle: true,
    minify: true,
    // The same scripts come of it wherever the engine stands: in a package there are no settings of TypeScript's.
    tsconfigRaw: "{}",
    write: false,
    format: "esm",
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    outdir: "/assets",
    // What is opened by few (the search) is loaded when it is.
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: OWN_STYLE_FILES,
    plugins: [
      layeredStyles(new Map([[join(styles, "site.css"), own]])),
      woff2Only,
      ...(fonts ? [subsetFonts(fonts.characters, fonts.subset)] : []),
    ],
    absWorkingDir: engine,
    logLevel: "silent",
  });
  for (const file of result.outputFiles) files.set(`assets/${file.path.split(/[\\/]/).at(-1)}`, file.contents);
  const first = await build({
    entryPoints: [join(engine, "plugins/browser/before-paint.ts")],
    bundle: true,
    minify: true,
    // The same scripts come of it wherever the engine stands: in a package there are no settings of TypeScript's.
    tsconfigRaw: "{}",
    write: false,
    format: "iife",
    target: "es2020",
    logLevel: "silent",
  });
  const code = (first.outputFiles[0]?.text ?? "").trim();
  const icon = (name: string): string => {
    const bytes = readFileSync(join(styles, "icons", name));
    const path = `assets/${name.replace(".", `-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.`)}`;
    files.set(path, bytes);
    return withBase(base, `/${path}`);
  };
  const icons: Icons = {
    vector: icon("icon.svg"),
    small: icon("icon-192.png"),
    large: icon("icon-512.png"),
    maskable: icon("icon-maskable-512.png"),
    touch: icon("icon-touch-180.png"),
  };
  const address = (pattern: RegExp): string => {
    const path = [...files.keys()].find((name) => pattern.test(name));
    if (path === undefined) throw new Error(`No asset matches ${pattern}.`);
    return withBase(base, `/${path}`);
  };
  return {
    assets: {
      style: address(/^assets\/site-[^/]+\.css$/),
      mathStyle: address(/^assets\/math-[^/]+\.css$/),
      codeStyle: address(/^assets\/code-[^/]+\.css$/),
      feedStyle: address(/^assets\/feed-[^/]+\.css$/),
      script: address(/^assets\/site-[^/]+\.js$/),
      icons,
      preload: PRELOADED.map(address),
      fonts: new Map(
        [...files.keys()].flatMap((path) => {
          const [, name] = /^assets\/(.+)-[^-]+\.woff2$/.exec(path) ?? [];
          return name === undefined ? [] : [[name as FontName, withBase(base, `/${path}`)] as const];
        }),
      ),
      firstScript: { code, hash: `sha256-${createHash("sha256").update(code).digest("base64")}` },
    },
    files,
  };
}

/** KaTeX's style sheet names three formats of every font; every browser that is aimed at reads the first. */
const woff2Only: Plugin = {
  name: "woff2-only",
  setup(build) {
    build.onLoad({ filter: /katex(\.min)?\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/,\s*url\([^)]+\)\s*format\(["'](?:woff|truetype)["']\)/g, ""),
      loader: "css",
      resolveDir: dirname(path),
    }));
  },
};

import { statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ImportKind, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { nunjucksModule, templateModule } from "./nunjucks-module.ts";
import { engineLayouts, stemOf } from "./replaced-layouts.ts";

/** What is at work in a page has to be one and the same for the engine's components and an author's. */
const SHARED = /^preact(?:-render-to-string)?(?:\/|$)/;

/**
 * Lets esbuild find an author's layout wherever the engine's of the same path is asked for, and the engine's wherever an author's
 * layout asks for one that it does not bring.
 * @param options.root the folder that holds the blog's own `layouts/`, without links
 * @param options.engine the folder that holds the engine's, without links
 * @param options.replaced by path without extension, the author's path below `layouts/`
 */
export function ownResolution(options: {
  readonly root: string;
  readonly engine: string;
  readonly replaced: ReadonlyMap<string, string>;
}): Plugin {
  const { root, engine, replaced } = options;
  const own = join(root, "layouts");
  /** A path below the engine's folder or the blog's, with `/`, and whether it is the engine's. */
  const placeOf = (path: string): readonly [path: string, isEngines: boolean] | undefined => {
    for (const folder of [engine, root]) {
      const place = relative(folder, path);
      if (!place.startsWith("..")) return [place.split(sep).join("/"), folder === engine];
    }
    return undefined;
  };
  const inEngine = (place: string): OnResolveResult | undefined => {
    const path = ["", ".tsx", ".ts"].map((extension) => join(engine, place) + extension).find((file) => isFile(file));
    return path === undefined ? undefined : { path };
  };
  return {
    name: "own-layouts",
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
        const wanted = resolve(resolveDir, path);
        const [place, isEngines] = placeOf(wanted) ?? [];
        if (place === undefined) return undefined;
        const layout = place.startsWith("layouts/") ? replaced.get(stemOf(place.slice("layouts/".length))) : undefined;
        if (layout !== undefined && join(own, layout) !== importer) return { path: join(own, layout) };
        return isEngines || isFile(wanted) ? undefined : inEngine(place);
      });
      build.onResolve({ filter: /^diptych\/layouts\// }, ({ path }) => inEngine(path.slice("diptych/".length)));
      build.onResolve({ filter: /^diptych:nunjucks$/ }, () => ({ path: "nunjucks", namespace: "diptych" }));
      build.onResolve({ filter: /^file:/ }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === "found") return undefined;
        if (SHARED.test(path)) return build.resolve(path, { kind, importer, resolveDir: engine, pluginData: "found" });
        return importer.startsWith(own + sep) ? ownPackage(build, path, kind, resolveDir) : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: "diptych" }, () => ({
        contents: nunjucksModule(own),
        resolveDir: engine,
      }));
      build.onLoad({ filter: /\.njk$/ }, ({ path }) => {
        const layout = relative(own, path).split(sep).join("/");
        const original = engineLayouts(engine).get(stemOf(layout)) ?? "";
        const contents = templateModule(layout, original, engine);
        if (contents !== undefined) return { contents, resolveDir: engine };
        const text = `A template cannot stand in for several components; write ${stemOf(layout)}.tsx`;
        return { errors: [{ text, location: { file: `layouts/${layout}`, line: 1, column: 0, lineText: "" } }] };
      });
    },
  };
}

/** A package of the author's is loaded from where it is installed. */
async function ownPackage(
  build: PluginBuild,
  path: string,
  kind: ImportKind,
  resolveDir: string,
): Promise<OnResolveResult> {
  const { errors } = await build.resolve(path, { kind, resolveDir, pluginData: "found" });
  return errors.length > 0 ? { errors } : { path, external: true };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

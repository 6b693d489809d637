import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/** The layer that all of the engine's style sheets stand in, so that whatever an author writes outranks them. */
export const LAYER = "diptych";

const ENTRY = "layered:";

/** The entry of a style sheet of the engine's. @param path absolute */
export function layered(path: string): string {
  return ENTRY + path;
}

/**
 * Puts the engine's style sheets that are entries (`layered`) into a layer.
 * @param own by the path of one of them, sheets that come after it and stand in no layer: absolute paths
 */
export function layeredStyles(own: ReadonlyMap<string, readonly string[]> = new Map()): Plugin {
  return {
    name: "layered-styles",
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${ENTRY}`) }, ({ path }) => ({
        path: path.slice(ENTRY.length),
        namespace: LAYER,
      }));
      build.onLoad({ filter: /.*/, namespace: LAYER }, ({ path }) => {
        const imports = [`@import ${JSON.stringify(path)} layer(${LAYER});`];
        for (const sheet of own.get(path) ?? []) imports.push(`@import ${JSON.stringify(sheet)};`);
        return { contents: imports.join("\n"), loader: "css", resolveDir: dirname(path) };
      });
    },
  };
}

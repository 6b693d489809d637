import { join } from "node:path";
import type { Message, Plugin } from "esbuild";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { compileMistake } from "../own/layout-mistakes.ts";
import { OWN_STYLE_FILES } from "./own-style-files.ts";

/**
 * What is wrong in a style sheet of an author's.
 * @param root the folder that holds `layouts/`, without links
 * @param path below `layouts/`
 */
export async function styleMistakes(root: string, path: string): Promise<Diagnostic[]> {
  const { build } = await import("esbuild");
  const { errors, warnings } = await build({
    entryPoints: [join(root, "layouts", path)],
    absWorkingDir: root,
    outdir: root,
    bundle: true,
    write: false,
    loader: OWN_STYLE_FILES,
    plugins: [nothingFromElsewhere],
    logLevel: "silent",
  }).catch((error: { readonly errors?: Message[]; readonly warnings?: Message[] }) => {
    if (!error.errors) throw error;
    return { errors: error.errors, warnings: error.warnings ?? [] };
  });
  return [
    ...errors.map((error) => compileMistake(error, "error")),
    ...warnings.map((warning) => compileMistake(warning, "warning")),
  ];
}

/** Pages ask no other host for anything. */
const nothingFromElsewhere: Plugin = {
  name: "nothing-from-elsewhere",
  setup(build) {
    build.onResolve({ filter: /^(?:https?:)?\/\// }, ({ path }) => ({
      errors: [{ text: `Found ${path}, which stands on another host; expected a file beside this one` }],
    }));
  },
};

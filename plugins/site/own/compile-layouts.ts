import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "esbuild";
import nunjucks from "nunjucks";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { compileMistake, templateSyntaxMistake } from "./layout-mistakes.ts";
import { ENTRY_MODULE } from "./nunjucks-module.ts";
import { ownResolution } from "./own-resolution.ts";

/** Where modules that are made of an author's layouts stand, below the root: packages are found from there. */
export const MODULES = ".diptych/cache/layouts";

/** What came of compiling. */
export interface Compiled {
  /** A module that exports `renderPage` and `renderPost`; nothing where it cannot be made. */
  readonly code?: string;
  /** Files of the author's that are in it, below `layouts/`. */
  readonly used: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the engine's layouts with an author's in place of some.
 * @param options.root the folder that holds the blog's `layouts/`, without links
 * @param options.engine the folder that holds the engine's, without links
 * @param options.replaced by path without extension, the author's path below `layouts/`
 */
export async function compileLayouts(options: {
  readonly root: string;
  readonly engine: string;
  readonly replaced: ReadonlyMap<string, string>;
}): Promise<Compiled> {
  const { root, engine, replaced } = options;
  const broken = [...replaced.values()].flatMap((path) => (path.endsWith(".njk") ? templateMistakes(root, path) : []));
  if (broken.length > 0) return { used: [...replaced.values()], diagnostics: broken };
  const { build } = await import("esbuild");
  const result = await build({
    stdin: { contents: ENTRY_MODULE, resolveDir: engine, sourcefile: "layouts-of-the-blog.js" },
    outfile: join(root, MODULES, "layouts.mjs"),
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: "{}",
    sourcemap: "inline",
    sourcesContent: false,
    plugins: [ownResolution({ root, engine, replaced })],
    logLevel: "silent",
  }).catch((error: unknown) => {
    if (!hasMessages(error)) throw error;
    return error;
  });
  const isOwn = ({ location, text }: { readonly location: { readonly file: string } | null; readonly text: string }) =>
    location === null || location.file.startsWith("layouts/") || text.includes('"layouts/');
  const diagnostics = [
    ...result.errors.map((error) => compileMistake(error, "error")),
    ...result.warnings.filter(isOwn).map((warning) => compileMistake(warning, "warning")),
  ];
  if (!("outputFiles" in result)) return { used: [...replaced.values()], diagnostics };
  const used = Object.keys(result.metafile.inputs).flatMap((path) =>
    path.startsWith("layouts/") ? [path.slice(8)] : [],
  );
  return { code: result.outputFiles[0]?.text ?? "", used, diagnostics };
}

function templateMistakes(root: string, path: string): Diagnostic[] {
  try {
    new nunjucks.Template(
      readFileSync(join(root, "layouts", path), "utf8"),
      new nunjucks.Environment(null),
      path,
      true,
    );
    return [];
  } catch (error) {
    return [templateSyntaxMistake(error, root, path)];
  }
}

function hasMessages(error: unknown): error is { readonly errors: Message[]; readonly warnings: Message[] } {
  return error instanceof Error && "errors" in error && "warnings" in error;
}

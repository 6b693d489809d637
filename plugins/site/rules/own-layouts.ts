import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { distinctCharacters } from "../../blog/characters-in.ts";
import type { Services } from "../../blog/services.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { type OwnFile, ownStyles } from "../own/own-files.ts";
import type { OwnLayouts } from "../own/renderers.ts";
import { isLayout, replacedLayouts } from "../own/replaced-layouts.ts";

/** What a blog has of layouts and style sheets of its own, and what is wrong in them: fact `own-layouts`, where it has some. */
export function ownLayoutsRule({ root, store }: Services, engine: string): Rule {
  return {
    name: "own-layouts",
    keys: (read) => (read<readonly OwnFile[]>("own-files") ? [""] : []),
    answer: async (_key, read) => {
      // Of the files' digests; and another engine has other layouts beside them.
      const files = read<readonly OwnFile[]>("own-files") ?? [];
      read("engine");
      const [layouts, styles] = await Promise.all([
        compiledLayouts(root, engine, files),
        checkedStyles(root, ownStyles(files)),
      ]);
      const own: OwnLayouts = {
        ...(layouts.code !== undefined && { code: store.put(layouts.code) }),
        used: layouts.used,
        styles: styles.sound,
        styled: digestOf(JSON.stringify(files.filter(({ path }) => !isLayout(path)))),
        characters: charactersOf(root, files),
      };
      return { facts: { "own-layouts": own }, diagnostics: [...layouts.diagnostics, ...styles.diagnostics] };
    },
  };
}

async function compiledLayouts(
  root: string,
  engine: string,
  files: readonly OwnFile[],
): Promise<{ code?: string; used: readonly string[]; diagnostics: readonly Diagnostic[] }> {
  const replaced = replacedLayouts(files, engine);
  if (replaced.size === 0) return { used: [], diagnostics: [] };
  const twice = [...replaced].flatMap(([stem, paths]) => paths.slice(1).map((path) => alsoReplaced(path, stem, paths)));
  const { compileLayouts } = await import("../own/compile-layouts.ts");
  const compiled = await compileLayouts({
    root: realpathSync(root),
    engine: realpathSync(engine),
    replaced: new Map([...replaced].map(([stem, [path = ""]]) => [stem, path])),
  });
  const diagnostics = [...twice, ...compiled.diagnostics];
  if (compiled.code === undefined) return { used: compiled.used, diagnostics };
  const { loadRenderers } = await import("../own/renderers.ts");
  try {
    await loadRenderers(root, digestOf(compiled.code), compiled.code);
    return { ...compiled, diagnostics };
  } catch (error) {
    const { thrownMistake } = await import("../own/layout-mistakes.ts");
    const mistake = thrownMistake(error, realpathSync(root), "while it was loaded", compiled.used);
    return { used: compiled.used, diagnostics: [...diagnostics, mistake] };
  }
}

function alsoReplaced(path: string, stem: string, [first]: readonly string[]): Diagnostic {
  const message = `\`layouts/${first}\` stands in for \`${stem}\` already; expected one file for it.`;
  return { file: `layouts/${path}`, line: 1, column: 1, severity: "error", rule: "layout-unique", message };
}

async function checkedStyles(
  root: string,
  paths: readonly string[],
): Promise<{ sound: readonly string[]; diagnostics: readonly Diagnostic[] }> {
  if (paths.length === 0) return { sound: [], diagnostics: [] };
  const { styleMistakes } = await import("../assets/style-mistakes.ts");
  const sound: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = await styleMistakes(realpathSync(root), path);
    if (found.every(({ severity }) => severity === "warning")) sound.push(path);
    diagnostics.push(...found);
  }
  return { sound, diagnostics };
}

function charactersOf(root: string, files: readonly OwnFile[]): string {
  const texts = files.filter(({ path }) => /\.(?:[jt]sx?|njk|css|html|liquid)$/.test(path));
  return distinctCharacters(
    texts
      .map(({ path }) => {
        try {
          return readFileSync(join(root, "layouts", path), "utf8");
        } catch {
          // It has gone since it was looked at; that is another look.
          return "";
        }
      })
      .join(""),
  );
}

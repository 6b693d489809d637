import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ENGINE } from "../core/engine-folder.ts";
import { engineName } from "../core/engine-name.ts";
import { keepOriginal, ORIGINALS, originNote } from "../site/own/ejected-layout.ts";
import { hasOwnLayouts, ownFiles } from "../site/own/own-files.ts";
import { engineLayouts, nearestLayout, replacedLayouts, stemOf } from "../site/own/replaced-layouts.ts";
import { UsageError } from "./command.ts";

/**
 * `diptych eject`: copies a layout of the engine's into the blog, where it stands in for that from then on.
 * @param options.component path below `layouts/`, with or without its ending; nothing: all that there are are listed
 * @param options.noted whether the engine's text of now is taken for the one that was copied, and the author's file left alone
 */
export function eject(options: { root: string; component?: string | undefined; noted: boolean }): number {
  const { root, component, noted } = options;
  const known = engineLayouts(ENGINE);
  if (component === undefined) {
    process.stdout.write(`${[...known.keys()].join("\n")}\n`);
    return 0;
  }
  if (!hasOwnLayouts(root, ENGINE)) {
    process.stderr.write("diptych: this is the engine's own folder; edit its layouts/ themselves.\n");
    return 1;
  }
  if (!existsSync(join(root, "posts"))) {
    process.stderr.write("diptych: found no posts/ in this folder; expected to be called where the blog stands.\n");
    return 1;
  }
  const stem = stemOf(component.replace(/\\/g, "/").replace(/^(?:\.\/)?layouts\//, ""));
  const path = known.get(stem);
  if (path === undefined) throw new UsageError(unknown(component, stem));
  const text = readFileSync(join(ENGINE, "layouts", path), "utf8");
  const [own] = replacedLayouts(ownFiles(root, ENGINE), ENGINE).get(stem) ?? [];
  if (noted) return note(root, path, text, own);
  const file = `layouts/${path}`;
  const there = own ?? (existsSync(join(root, file)) ? path : undefined);
  if (there !== undefined) {
    process.stderr.write(`diptych: layouts/${there} is there already; nothing was written.\n`);
    return 1;
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), originNote(engineName().version, text) + text, { flag: "wx" });
  keepOriginal(root, path, text);
  process.stdout.write(
    `Copied ${stem} to ${file}, which stands in for the engine's from now on.\nlayouts/${ORIGINALS}/${path} is what it was, for \`diptych doctor\`; keep both.\n`,
  );
  return 0;
}

/** The author has taken over what they want of the engine's changes. */
function note(root: string, path: string, text: string, own: string | undefined): number {
  if (own === undefined) {
    process.stderr.write(`diptych: nothing in layouts/ stands in for ${stemOf(path)}; nothing was written.\n`);
    return 1;
  }
  keepOriginal(root, path, text);
  process.stdout.write(`layouts/${own} is up to date with Diptych ${engineName().version}.\n`);
  return 0;
}

function unknown(component: string, stem: string): string {
  const near = nearestLayout(stem, ENGINE);
  const expected = near === undefined ? "one of those that `diptych eject` lists" : `\`${near}\``;
  return `found the layout \`${component}\`; expected ${expected}.`;
}

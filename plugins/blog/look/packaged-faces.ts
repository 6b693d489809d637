import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FontRole } from "../../catalog/schema/look.ts";
import type { FontFace } from "./font-face.ts";

/** Every weight that the style sheets use: of text, labels and headings. */
const WEIGHTS = [400, 600];

/**
 * The files of a package of Fontsource's that a blog needs: upright, for text slanted too, of the weights that are used, for
 * whatever letters there are.
 * @param root the project's root; packages are looked for as Node does
 * @returns nothing where it is not installed, or holds no font
 */
export function packagedFaces(root: string, name: string, role: FontRole): readonly FontFace[] | undefined {
  const folder = packageFolder(root, name);
  if (folder === undefined) return undefined;
  const names = filesOf(join(folder, "files"));
  const parsed = names.flatMap((file) => {
    const found = new RegExp(`^${basename(name)}-(.+)-([a-z]+|\\d+)-(normal|italic)\\.woff2$`).exec(file);
    const [, subset = "", axis = "", style] = found ?? [];
    return found ? [{ file, subset, axis, style: style as FontFace["style"] }] : [];
  });
  const axes = axesOf(new Set(parsed.map(({ axis }) => axis)));
  const ranges = rangesOf(folder);
  const faces = parsed
    .filter(({ axis, style }) => axes.has(axis) && (role === "text" || style === "normal"))
    .map(({ file, subset, axis, style }): FontFace => {
      const range = ranges[subset] ?? ranges[`[${subset}]`];
      return {
        role,
        file: join(folder, "files", file),
        style,
        weight: axes.get(axis) as string,
        ...(range !== undefined && { range }),
      };
    });
  return faces.length > 0 ? faces : undefined;
}

/** The axes or weights to take, with what CSS calls them: all weights in one file, else those that are nearest. */
function axesOf(found: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (found.has("wght")) return new Map([["wght", "100 900"]]);
  const weights = [...found].map(Number).filter((weight) => weight > 0);
  const nearest = WEIGHTS.flatMap((wanted) => {
    const [best] = weights.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || other - one);
    return best === undefined ? [] : [String(best)];
  });
  return new Map(nearest.map((weight) => [weight, weight]));
}

/** Which letters each file is for, as the package says. */
function rangesOf(folder: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

function packageFolder(root: string, name: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) return undefined;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

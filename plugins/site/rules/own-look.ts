import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import type { Icons } from "../../../layouts/props.ts";
import { bytesOf } from "../../blog/jobs/source-text.ts";
import type { FontFace } from "../../blog/look/font-face.ts";
import { paletteOf } from "../../blog/look/palette.ts";
import type { Services } from "../../blog/services.ts";
import type { FontRole, LookColours } from "../../catalog/schema/look.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { withBase } from "../../linking/addresses.ts";
import { drawIcons } from "../look/draw-icons.ts";
import { lookStyle, type WrittenFace } from "../look/look-style.ts";
import { charactersInRange } from "../look/unicode-range.ts";

/** Files of the site by their paths, with the digests of their contents in the store. */
export type StoredFiles = readonly (readonly [path: string, digest: string])[];

/** What pages load beside the engine's own; the same as long as only colours change. */
export interface OwnAssets {
  /** The address of the author's colours and fonts. */
  readonly style: string;
  /** By what they are for: the files that are needed at once, upright and slanted. */
  readonly fonts: Readonly<Partial<Record<FontRole, { readonly normal?: string; readonly italic?: string }>>>;
}

/**
 * The style sheet bears no hash of what is in it, so that no page changes with a colour; hosts and browsers ask whether it has
 * changed, as they do for pages.
 */
const STYLE = "assets/look.css";

/** An author's fonts as they are served, and where: facts `own-faces` and `own-font-files`, where there are some. */
export function ownFontsRule({ root, store }: Services): Rule {
  return {
    name: "own-fonts",
    keys: (read) => ((read<readonly FontFace[]>("font-faces") ?? []).length > 0 ? [""] : []),
    answer: async (_key, read) => {
      const characters = read<boolean>("dev") ? undefined : read<string>("characters");
      const faces: WrittenFace[] = [];
      const files = new Map<string, string>();
      for (const { file, ...face } of read<readonly FontFace[]>("font-faces") ?? []) {
        const digest = isAbsolute(file) ? undefined : read<string>(`file:${file}`);
        const bytes =
          digest === undefined
            ? readFileSync(isAbsolute(file) ? file : join(root, file))
            : bytesOf({ root, path: file, digest });
        const shown = characters === undefined ? undefined : charactersInRange(characters, face.range);
        // No letter of the site is in it.
        if (shown === "") continue;
        const { content, ending } =
          shown === undefined ? { content: bytes, ending: endingOf(file) } : await subset(bytes, shown, file);
        const name = `${basename(file).replace(/\.[^.]+$/, "")}-${hashOf(content)}.${ending}`;
        files.set(`assets/${name}`, store.put(content));
        faces.push({ ...face, file: name });
      }
      return { facts: { "own-faces": faces, "own-font-files": [...files] satisfies StoredFiles } };
    },
  };
}

/** The style sheet of an author's colours and fonts: facts `own-style-files` and `own-assets`, where there is one. */
export function ownStyleRule({ store }: Services): Rule {
  return {
    name: "own-style",
    keys: (read) => (read("colours") !== undefined || read("own-faces") !== undefined ? [""] : []),
    answer: (_key, read) => {
      const base = read<string>("base") ?? "/";
      const faces = read<readonly WrittenFace[]>("own-faces") ?? [];
      const style = lookStyle(read<LookColours>("colours"), faces);
      const fonts = Object.fromEntries(
        [...new Set(faces.map(({ role }) => role))].map((role) => {
          // Of several files for different letters, the one with Latin's is what most pages need at once.
          const first = (slant: FontFace["style"]): string | undefined =>
            faces.find(
              (face) => face.role === role && face.style === slant && charactersInRange("a", face.range) !== "",
            )?.file;
          const addresses = (["normal", "italic"] as const).flatMap((slant) => {
            const file = first(slant);
            return file === undefined ? [] : [[slant, withBase(base, `/assets/${file}`)] as const];
          });
          return [role, Object.fromEntries(addresses)];
        }),
      );
      return {
        facts: {
          "own-style-files": [[STYLE, store.put(Buffer.from(style))]] satisfies StoredFiles,
          "own-assets": { style: withBase(base, `/${STYLE}`), fonts } satisfies OwnAssets,
        },
      };
    },
  };
}

/** What is kept of an author's sign. */
export interface OwnIcons {
  readonly icons: Icons;
  readonly files: StoredFiles;
}

/** An author's sign in the sizes that devices ask for: fact `own-icons`, where there is one. */
export function ownIconsRule({ root, store }: Services): Rule {
  return {
    name: "own-icons",
    keys: (read) => (read<string>("icon") === undefined ? [] : [""]),
    answer: async (_key, read) => {
      const path = read<string>("icon") ?? "";
      const base = read<string>("base") ?? "/";
      const bytes = bytesOf({ root, path, digest: read<string>(`file:${path}`) ?? "" });
      const type = path.endsWith(".svg") ? "svg" : "png";
      const { paper } = paletteOf(read<LookColours>("colours") ?? {}, "light");
      const drawn = await drawIcons(bytes, type, paper);
      const files: (readonly [string, string])[] = [];
      const written = (name: string, content: Uint8Array, ending = "png"): string => {
        const file = `assets/${name}-${hashOf(content)}.${ending}`;
        files.push([file, store.put(content)]);
        return withBase(base, `/${file}`);
      };
      const icons: Icons = {
        vector: type === "svg" ? written("icon", bytes, "svg") : undefined,
        small: written("icon-192", drawn.small),
        large: written("icon-512", drawn.large),
        maskable: written("icon-maskable-512", drawn.maskable),
        touch: written("icon-touch-180", drawn.touch),
      };
      return { facts: { "own-icons": { icons, files } satisfies OwnIcons } };
    },
  };
}

/** The author's sign, where there is one. */
export function ownIconsOf(read: Read): Icons | undefined {
  return read<OwnIcons>("own-icons")?.icons;
}

/** All files of an author's look. */
export function ownFilesOf(read: Read): StoredFiles {
  return [
    ...(read<StoredFiles>("own-style-files") ?? []),
    ...(read<StoredFiles>("own-font-files") ?? []),
    ...(read<OwnIcons>("own-icons")?.files ?? []),
  ];
}

/** What the style sheets use of a font with all weights (`subset-fonts.ts`). */
const WEIGHTS = { min: 400, max: 600 };

/** A font with the letters of the site alone; whole, where it is made in a way that cannot be cut. */
async function subset(
  bytes: Buffer,
  characters: string,
  file: string,
): Promise<{ content: Uint8Array; ending: string }> {
  const { default: subsetFont } = await import("subset-font");
  // Packages say in names of files which axes there are; an author's own file may have any.
  const isVariable = isAbsolute(file) && file.includes("-wght-");
  try {
    const content = await subsetFont(bytes, characters, {
      targetFormat: "woff2",
      ...(isVariable && { variationAxes: { wght: WEIGHTS } }),
    });
    return { content, ending: "woff2" };
  } catch {
    return { content: bytes, ending: endingOf(file) };
  }
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assets } from "../../../layouts/props.ts";
import { charactersIn, distinctCharacters } from "../../blog/characters-in.ts";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { bytesOf } from "../../blog/jobs/source-text.ts";
import type { FontFace } from "../../blog/look/font-face.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import { codePaths } from "../../blog/rules/code-files.ts";
import { documentPaths } from "../../blog/rules/documents.ts";
import type { StoredSentence } from "../../blog/rules/sentences.ts";
import { picturesOf, sentenceFact, sentencesOf, storySentences } from "../../blog/sentences.ts";
import type { Services } from "../../blog/services.ts";
import { placedEntries } from "../../catalog/placed-entries.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { assetAddress, outputPath } from "../../linking/addresses.ts";
import type { FontName } from "../../pages/views/font-name.ts";
import { bundleAssets } from "../assets/assets.ts";
import type { SubsetTask } from "../assets/subset-font.ts";
import { SUBSET_FONTS } from "../assets/subset-fonts.ts";
import { engineCharacters, usedCharacters } from "../assets/used-characters.ts";
import type { CodeLines } from "../jobs/code-lines.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { wireBytes } from "../offline/wire-bytes.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact } from "../output/written-file.ts";
import type { OwnLayouts } from "../own/renderers.ts";
import { type OwnAssets, ownFilesOf, ownIconsOf } from "./own-look.ts";

/** What the engine's text is set in where it is slanted. */
const SLANTED: FontName = "source-serif-4-latin-wght-italic";

/** Assets as they are stored. */
type StoredAssets = Omit<Assets, "fonts"> & { readonly fonts: readonly (readonly [FontName, string])[] };

/** A bundle as it is kept: its files by the digests of their contents in the store. */
export interface StoredBundle {
  readonly assets: StoredAssets;
  readonly files: readonly (readonly [path: string, digest: string])[];
}

/** What a page needs at once is set in, in the order of `preload` (`assets.ts`). */
const PRELOADED_ROLES = ["text", "labels"] as const;

/** The addresses of style sheets, scripts, fonts and icons: the author's where there are some, else the engine's. */
export function assetsOf(read: Read): Assets {
  const { assets } = read<StoredBundle>("bundle") as StoredBundle;
  const own = read<OwnAssets>("own-assets");
  const icons = ownIconsOf(read) ?? assets.icons;
  const fonts = new Map(assets.fonts);
  if (!own) return { ...assets, fonts, icons };
  const { text } = own.fonts;
  // Whoever asks for text that is slanted, asks for the author's.
  if (text) fonts.delete(SLANTED);
  if (text?.italic !== undefined) fonts.set(SLANTED, text.italic);
  const preload = PRELOADED_ROLES.flatMap((role, at) => {
    const face = own.fonts[role];
    return (face ? face.normal : assets.preload[at]) ?? [];
  });
  return { ...assets, fonts, icons, preload, ownStyle: own.style };
}

/** Every character that the site can show: fact `characters`. While writing it is not asked: fonts stay whole. */
export function charactersRule(engine: string): Rule {
  return {
    name: "characters",
    keys: (read) => (read<boolean>("dev") ? [] : [""]),
    answer: (_key, read) => {
      // The words of layouts and scripts.
      read("engine");
      const { catalog } = new FactBlog(read);
      const pieces = documentPaths(read).map((path) => read<string>(`paints:${path}`) ?? "");
      for (const path of codePaths(read)) pieces.push(read<CodeLines>(`code-text:${path}`)?.characters ?? "");
      const placed = placedEntries(catalog);
      const owners = [
        ...placed.flatMap((entry) => [sentencesOf(entry), picturesOf(entry)]),
        ...[...catalog.stories.values()].map(storySentences),
      ];
      for (const sentences of owners) {
        for (const prose of sentences) {
          pieces.push(charactersIn(read<StoredSentence>(sentenceFact(prose))?.page ?? ""));
        }
      }
      const { papers, stories, threads, tags, posts, site } = catalog;
      const plain = [
        [...papers.values()].map(({ fields }) => fields),
        [...stories.values()].map(({ fields }) => fields),
        [...threads.values()].map(({ fields }) => fields),
        [...tags.values()],
        [...posts.values()],
        codePaths(read),
        site,
        read("menu") ?? [],
      ];
      pieces.push(distinctCharacters(JSON.stringify(plain)), read<OwnLayouts>("own-layouts")?.characters ?? "");
      return { facts: { characters: usedCharacters(pieces, engineCharacters(engine)) } };
    },
  };
}

/** What pages load: fact `bundle`. */
export function assetsRule({ root, store, jobs }: SiteServices, engine: string): Rule {
  return {
    name: "bundle",
    keys: () => [""],
    answer: async (_key, read) => {
      read("engine-assets");
      const base = read<string>("base") ?? "/";
      const characters = read<boolean>("dev") ? undefined : read<string>("characters");
      const own = read<OwnLayouts>("own-layouts")?.styles.map((path) => join(root, "layouts", path));
      if (characters !== undefined) jobs.expect(SUBSET_FONTS);
      const fonts =
        characters === undefined ? undefined : { characters, subset: (task: SubsetTask) => jobs.run("font", task) };
      const { assets, files } = await bundleAssets(engine, base, { fonts, ...(own && { own }) });
      const bundle: StoredBundle = {
        assets: { ...assets, fonts: [...assets.fonts] },
        files: [...files].map(([path, bytes]) => [path, store.put(bytes)] as const),
      };
      return { facts: { bundle } };
    },
  };
}

/** Files of saved runs that posts link to. */
function publishedOutputs(read: Read): readonly string[] {
  return documentPaths(read).flatMap((path) => read<readonly string[]>(`published:${path}`) ?? []);
}

/** The files of the bundle, and those beside the posts: facts `out:` with their paths. */
export function assetFilesRule({ root, store }: Services, sink: () => Sink | undefined): Rule {
  return {
    name: "asset-file",
    keys: (read) => {
      // Of a font that pages are set in, they have the letters that they need.
      const fonts = new Set((read<readonly FontFace[]>("font-faces") ?? []).map(({ file }) => file));
      const assets = [...new FactBlog(read).catalog.assets].filter((path) => !fonts.has(path));
      return ["", ...assets, ...publishedOutputs(read)];
    },
    answer: (key, read) => {
      if (key !== "") {
        const digest = read<string>(`file:${key}`);
        // One that cannot be read says why, when it is tried once more.
        const bytes = digest === undefined ? readFileSync(join(root, key)) : bytesOf({ root, path: key, digest });
        const path = outputPath(assetAddress(key));
        const file = { ...describeFile(bytes), wire: wireBytes(path, bytes) };
        sink()?.file(path, bytes, file.digest);
        return { facts: { [fileFact(path)]: file } };
      }
      const { files } = read<StoredBundle>("bundle") as StoredBundle;
      const facts = [...files, ...ownFilesOf(read)].map(([path, digest]) => {
        const bytes = store.bytes(digest);
        if (!bytes) throw new MissingContentError("bundle", "");
        sink()?.file(path, bytes, digest);
        return [fileFact(path), { digest: digestOf(bytes), bytes: bytes.length, wire: wireBytes(path, bytes) }];
      });
      return { facts: Object.fromEntries(facts) };
    },
  };
}

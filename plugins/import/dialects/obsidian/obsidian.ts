import { hiddenDefinitions } from "../../convert/hidden-definitions.ts";
import { links } from "../../convert/links.ts";
import { mathematics } from "../../convert/mathematics.ts";
import { numberedReferences } from "../../convert/numbered-references.ts";
import { scripts } from "../../convert/scripts.ts";
import { silentHtml } from "../../convert/silent-html.ts";
import type { Dialect } from "../../model/dialect.ts";
import type { OldSite } from "../../model/old-site.ts";
import { textOfOld } from "../../model/old-site.ts";
import { obsidianMarks } from "./marks.ts";
import { nestedCallouts } from "./nested-callouts.ts";
import { readNotes } from "./read-notes.ts";
import { wikilinks } from "./wikilinks.ts";

/** Obsidian's vaults (obsidian.md), and Quartz (quartz.jzhao.xyz), which makes sites of them. */
export const obsidian: Dialect = {
  name: "obsidian",
  called: "Obsidian or Quartz",
  likeness(site) {
    if (hasVault(site) || site.files.has("quartz.config.ts") || site.files.has("quartz.config.yaml")) return 0.9;
    const notes = [...site.files].filter(([path, { text }]) => /\.md$/i.test(path) && text !== undefined);
    const linked = notes.filter(([, { text }]) => /\[\[[^[\]\n]+\]\]/.test(text ?? "")).length;
    return linked >= 3 && linked * 5 >= notes.length ? 0.6 : 0;
  },
  read(site, tell) {
    const root = rootOf(site);
    const config = textOfOld(site, "quartz.config.ts") ?? "";
    const said = (name: string): string | undefined =>
      new RegExp(`\\b${name}:\\s*["']([^"'\\n]+)["']`).exec(config)?.[1];
    const title = said("pageTitle");
    const base = said("baseUrl");
    const language = said("locale");
    return {
      site: {
        ...(title !== undefined && { title }),
        ...(base !== undefined && { url: `${base.replace(/^(?!https?:)/, "https://").replace(/\/?$/, "/")}` }),
        authors: [],
        ...(language !== undefined && { language }),
        macros: {},
      },
      posts: readNotes(site, root, tell),
      stories: [],
      bibliographies: [...site.files.keys()].filter((path) => path.startsWith(root) && /\.bib$/i.test(path)),
      roots: root === "" ? [""] : [root, ""],
    };
  },
  constructs: [
    hiddenDefinitions,
    scripts,
    nestedCallouts,
    wikilinks,
    obsidianMarks,
    silentHtml,
    links,
    numberedReferences,
    mathematics,
  ],
};

function hasVault(site: OldSite): boolean {
  return site.leftOut.some(({ path }) => /(?:^|\/)\.obsidian\/$/.test(path));
}

/** The vault's folder, with a slash at its end, or `""`. */
function rootOf(site: OldSite): string {
  const isQuartz = [...site.files.keys()].some((path) => /^quartz(?:\.config\.\w+|\/)/.test(path));
  if (isQuartz && [...site.files.keys()].some((path) => /^content\/.*\.md$/i.test(path))) return "content/";
  const vault = site.leftOut.map(({ path }) => path).find((path) => path.endsWith(".obsidian/"));
  return vault === undefined ? "" : vault.slice(0, -".obsidian/".length);
}

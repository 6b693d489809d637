import type { Catalog, Chapter, Paper, Post } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import {
  ADDRESSES,
  type Address,
  assetAddress,
  diptychAddress,
  outputPath,
  postAddress,
  storyAddress,
  tagAddress,
  threadAddress,
} from "./addresses.ts";
import { codeAddresses, coveredCode } from "./code-site-addresses.ts";
import { courseAddresses } from "./course-addresses.ts";
import { feedAbouts } from "./feed-channels.ts";
import type { LinkSpace } from "./link-space.ts";
import { storyParts } from "./story-parts.ts";
import { hasScroll, scrollAddress } from "./story-scroll.ts";

/** Every address of a site, and the posts that want one which is taken: `address-unique`. */
export function siteAddresses(
  catalog: Catalog,
  codeFile: LinkSpace["codeFile"],
): { addresses: Address[]; diagnostics: Diagnostic[] } {
  const code = codeAddresses(catalog, codeFile);
  const generated = [...generatedAddresses(catalog), ...code];
  const posts = [...catalog.posts.values()];
  const all = new Set<Address>([...generated, ...posts.map(postAddress), ...posts.flatMap(redirects)]);
  return { addresses: [...all], diagnostics: [...takenAddresses(catalog, generated), ...coveredCode(catalog, code)] };
}

/** Pairs whose two panels can stand side by side. */
export function diptychs(catalog: Catalog): ((Paper | Chapter) & { overview: Post; deepDive: Post })[] {
  return [...catalog.papers.values(), ...catalog.chapters.values()].filter(
    (pair): pair is (Paper | Chapter) & { overview: Post; deepDive: Post } =>
      pair.overview !== undefined && pair.deepDive !== undefined,
  );
}

/** The addresses that a post has left. */
export function redirects(post: Post): Address[] {
  return post.frontMatter.redirectFrom as Address[];
}

/** The addresses of the pages that the engine makes of the catalog, posts left out. */
function generatedAddresses(catalog: Catalog): Address[] {
  return [
    ...Object.values(ADDRESSES),
    ...diptychs(catalog).map(diptychAddress),
    ...[...catalog.stories.values()].map(storyAddress),
    ...[...catalog.stories.values()].filter(hasScroll).map(scrollAddress),
    ...[...catalog.stories.values()].flatMap(courseAddresses),
    ...[...catalog.stories.values()].flatMap((story) => storyParts(story).map(({ address }) => address)),
    ...[...catalog.threads.keys()].map(threadAddress),
    ...[...catalog.tags.keys()].map(tagAddress),
    ...feedAbouts(catalog).map((about) => about.address),
  ];
}

function takenAddresses(catalog: Catalog, generated: readonly Address[]): Diagnostic[] {
  const owners = new Map<string, string>();
  for (const address of generated) owners.set(outputPath(address), "a page that Diptych makes");
  owners.delete(outputPath(ADDRESSES.notFound));
  for (const path of catalog.assets) owners.set(outputPath(assetAddress(path)), `\`${path}\``);
  const diagnostics: Diagnostic[] = [];
  const claim = (post: Post, address: Address, field: "permalink" | "redirectFrom"): void => {
    const owner = owners.get(outputPath(address));
    if (owner === undefined) {
      owners.set(outputPath(address), `\`${post.source.path}\``);
      return;
    }
    const { line = 1, column = 1 } = post.addressPlaces[field] ?? {};
    const message = `The address \`${address}\` is that of ${owner} already; expected one of its own.`;
    diagnostics.push({ file: post.source.path, line, column, severity: "error", rule: "address-unique", message });
  };
  for (const post of catalog.posts.values()) claim(post, postAddress(post), "permalink");
  for (const post of catalog.posts.values()) {
    for (const address of redirects(post)) claim(post, address, "redirectFrom");
  }
  return diagnostics;
}

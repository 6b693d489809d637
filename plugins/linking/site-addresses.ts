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
  const all = new Set<Address>([
    ...generated,
    ...posts.map(postAddress),
    ...redirects(catalog).map(({ address }) => address),
  ]);
  return { addresses: [...all], diagnostics: [...takenAddresses(catalog, generated), ...coveredCode(catalog, code)] };
}

/** Pairs whose two panels can stand side by side. */
export function diptychs(catalog: Catalog): ((Paper | Chapter) & { overview: Post; deepDive: Post })[] {
  return [...catalog.papers.values(), ...catalog.chapters.values()].filter(
    (pair): pair is (Paper | Chapter) & { overview: Post; deepDive: Post } =>
      pair.overview !== undefined && pair.deepDive !== undefined,
  );
}

/** An address that a page has left, with the file that the page is made of. */
export interface Redirect {
  readonly address: Address;
  readonly path: string;
}

/** The addresses that posts, stories and threads have left. */
export function redirects(catalog: Catalog): Redirect[] {
  const left = (path: string, addresses: readonly string[]): Redirect[] =>
    addresses.map((address) => ({ address: address as Address, path }));
  return [
    ...[...catalog.posts.values()].flatMap(({ source, frontMatter }) => left(source.path, frontMatter.redirectFrom)),
    ...[...catalog.stories.values(), ...catalog.threads.values()].flatMap(({ source, fields }) =>
      left(source.path, fields.redirectFrom),
    ),
  ];
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
  const claim = (
    path: string,
    address: Address,
    { line, column }: { readonly line: number; readonly column: number },
  ): void => {
    const owner = owners.get(outputPath(address));
    if (owner === undefined) {
      owners.set(outputPath(address), `\`${path}\``);
      return;
    }
    const message = `The address \`${address}\` is that of ${owner} already; expected one of its own.`;
    diagnostics.push({ file: path, line, column, severity: "error", rule: "address-unique", message });
  };
  const start = { line: 1, column: 1 };
  for (const post of catalog.posts.values())
    claim(post.source.path, postAddress(post), post.addressPlaces.permalink ?? start);
  for (const { path, address } of redirects(catalog))
    claim(path, address, catalog.posts.get(path)?.addressPlaces.redirectFrom ?? start);
  return diagnostics;
}

import type { Catalog, Chapter, Paper, Post } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Slug } from "../core/slug.ts";
import type { LinkedDocument, LinkTarget, LinkUse, ParsedDocument } from "../markdown/document/document.ts";
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
import { citedBy, unknownKeys } from "./citations.ts";
import { type PlacedErratum, placeErrata } from "./errata.ts";
import { type FeedChannel, feedChannels } from "./feed-channels.ts";
import { type LinkSpace, resolveLink } from "./resolve-link.ts";

/** The catalog with its documents, every link resolved. */
export interface LinkedBlog {
  readonly catalog: Catalog;
  /** By the path of the file: posts, stories, threads. */
  readonly documents: ReadonlyMap<string, LinkedDocument>;
  readonly base: string;
  readonly addresses: ReadonlySet<string>;
  /** The newest first. */
  readonly errata: readonly PlacedErratum[];
  readonly channels: readonly FeedChannel[];
  /** The posts that cite a paper, its own left out, by the paper's slug. */
  readonly citedBy: ReadonlyMap<Slug, readonly Post[]>;
}

/**
 * Resolves the links of all documents.
 * @param base `/` or `/blog/`
 * @returns the blog, and the diagnostics `link-resolves`, `resource-local`, `address-unique`, `citation-resolves`
 */
export function linkBlog(
  catalog: Catalog,
  documents: ReadonlyMap<string, ParsedDocument>,
  base: string,
): { blog: LinkedBlog; diagnostics: Diagnostic[] } {
  const diagnostics = duplicateAddresses(catalog);
  const addresses = allAddresses(catalog);
  const space: LinkSpace = { catalog, documents, addresses, base };
  const linked = new Map<string, LinkedDocument>();
  for (const [path, parsed] of documents) {
    const targets = new Map<LinkUse, LinkTarget>();
    for (const use of [...parsed.links.values()].flat()) {
      const { target, diagnostic } = resolveLink(space, path, use);
      if (diagnostic) diagnostics.push(diagnostic);
      targets.set(use, target ?? { kind: "none" });
    }
    linked.set(path, { parsed, targets });
  }
  const placed = placeErrata(space);
  diagnostics.push(...placed.diagnostics);
  for (const document of documents.values()) {
    diagnostics.push(...unknownKeys(catalog, [...document.citations.values()]));
  }
  return {
    blog: {
      catalog,
      documents: linked,
      base,
      addresses,
      errata: placed.errata,
      channels: feedChannels(catalog),
      citedBy: citedBy(catalog, documents),
    },
    diagnostics,
  };
}

/** Pairs whose two panels can stand side by side. */
export function diptychs(catalog: Catalog): ((Paper | Chapter) & { overview: Post; deepDive: Post })[] {
  return [...catalog.papers.values(), ...catalog.chapters.values()].filter(
    (pair): pair is (Paper | Chapter) & { overview: Post; deepDive: Post } =>
      pair.overview !== undefined && pair.deepDive !== undefined,
  );
}

/** The addresses of the pages that the engine makes of the catalog, posts left out. */
function generatedAddresses(catalog: Catalog): Address[] {
  return [
    ...Object.values(ADDRESSES),
    ...diptychs(catalog).map(diptychAddress),
    ...[...catalog.stories.keys()].map(storyAddress),
    ...[...catalog.threads.keys()].map(threadAddress),
    ...[...catalog.tags.keys()].map(tagAddress),
    ...feedChannels(catalog).map((channel) => channel.address),
  ];
}

function allAddresses(catalog: Catalog): Set<string> {
  const posts = [...catalog.posts.values()];
  return new Set<string>([...generatedAddresses(catalog), ...posts.map(postAddress), ...posts.flatMap(redirects)]);
}

function duplicateAddresses(catalog: Catalog): Diagnostic[] {
  const owners = new Map<string, string>();
  for (const address of generatedAddresses(catalog)) owners.set(outputPath(address), "a page that Diptych makes");
  owners.delete(outputPath(ADDRESSES.notFound));
  for (const path of catalog.assets) owners.set(outputPath(assetAddress(path)), `\`${path}\``);
  const diagnostics: Diagnostic[] = [];
  const claim = (post: Post, address: Address, field: string): void => {
    const owner = owners.get(outputPath(address));
    if (owner === undefined) {
      owners.set(outputPath(address), `\`${post.source.path}\``);
      return;
    }
    const offset = Math.max(0, post.source.text.indexOf(`${field}:`));
    const message = `The address \`${address}\` is that of ${owner} already; expected one of its own.`;
    diagnostics.push({
      file: post.source.path,
      ...post.source.lines.positionAt(offset),
      severity: "error",
      rule: "address-unique",
      message,
    });
  };
  for (const post of catalog.posts.values()) claim(post, postAddress(post), "permalink");
  for (const post of catalog.posts.values()) {
    for (const address of redirects(post)) claim(post, address, "redirectFrom");
  }
  return diagnostics;
}

/** The addresses that a post has left. */
export function redirects(post: Post): Address[] {
  return post.frontMatter.redirectFrom as Address[];
}

/** The pair that a post is a panel of. */
export function pairOf(catalog: Catalog, post: Post): Paper | Chapter | undefined {
  if (post.tier === undefined) return undefined;
  return post.kind === "paper" ? catalog.papers.get(post.slug as Slug) : catalog.chapters.get(post.slug as Slug);
}

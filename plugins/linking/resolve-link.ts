import { posix } from "node:path";
import type { Catalog } from "../catalog/model.ts";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import {
  asBrowsersRead,
  canBeOpened,
  isInlineImage,
  leadsElsewhere,
  refusedScheme,
  schemeOf,
  shortAddress,
} from "../core/address-scheme.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { decodeAddress, linkedFile } from "../core/linked-file.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Slug } from "../core/slug.ts";
import type { LinkTarget, LinkUse } from "../markdown/document/document.ts";
import { type Address, assetAddress, postAddress, storyAddress, threadAddress, withBase } from "./addresses.ts";
import type { LinkSpace } from "./link-space.ts";
import { calledInReference, pageText, referenceText, type Vantage } from "./reference-text.ts";
import { resolveCodeLink } from "./resolve-code-link.ts";
import { findReference } from "./resolve-reference.ts";

/** What kinds of use are called in messages. */
const NOUNS = { link: "link", image: "image", media: "file", reference: "reference" } as const;

/**
 * Finds where a link leads.
 * @param from path of the file that it stands in
 * @returns the target, or the diagnostic `link-resolves`, `address-inert` or `resource-local`; a target with a diagnostic is a warning
 */
export function resolveLink(
  space: LinkSpace,
  from: string,
  use: LinkUse,
): { target: LinkTarget | undefined; diagnostic?: Diagnostic } {
  const fail = (message: string, severity: Diagnostic["severity"] = "error"): Diagnostic => ({
    ...use.place,
    severity,
    rule: "link-resolves",
    message,
  });
  if (use.kind === "reference") {
    const found = findReference(space, from, use);
    if ("message" in found) return { target: undefined, diagnostic: fail(found.message) };
    return resolveAnchor(space, from, found.path, found.id, fail);
  }
  const noun = NOUNS[use.kind];
  if (use.kind === "link" && !canBeOpened(use.href)) {
    return { target: undefined, diagnostic: { ...use.place, rule: "address-inert", ...refusedScheme(use.href) } };
  }
  if (use.kind === "image" && isInlineImage(use.href)) return { target: { kind: "external", href: use.href } };
  if (leadsElsewhere(use.href)) {
    if (use.kind === "link") return { target: { kind: "external", href: asBrowsersRead(use.href) } };
    const is = /^(?:https?)?$/.test(schemeOf(use.href) ?? "") ? "is on another host" : "is no file of the blog";
    const message = `The ${noun} \`${shortAddress(use.href)}\` ${is}; keep a copy beside the post and link to that.`;
    return { target: undefined, diagnostic: { ...use.place, severity: "error", rule: "resource-local", message } };
  }
  const toDraft = (): { target: LinkTarget; diagnostic: Diagnostic } => {
    const message = `The link \`${use.href}\` leads to a draft, which a build does not show; its text stands without a link.`;
    return { target: { kind: "none" }, diagnostic: fail(message, "warning") };
  };
  const toWithheld = (): { target: LinkTarget; diagnostic: Diagnostic } => {
    const message = `The ${noun} \`${use.href}\` leads to a solution whose day is yet to come; its text stands without a link until then.`;
    return { target: { kind: "none" }, diagnostic: fail(message, "warning") };
  };
  const [beforeHash = "", ...hashParts] = use.href.split("#");
  const hash = hashParts.join("#");
  const path = decodeAddress(beforeHash.split("?")[0] as string);
  if (path === "") return resolveAnchor(space, from, from, hash, fail);
  if (path.startsWith("/")) {
    const written = [path, `${path}/`, `${path}.html`];
    const asset = `posts${path}`;
    if (space.catalog.assets.has(asset) || space.catalog.outputs.has(asset))
      return { target: { kind: "asset", href: withBase(space.base, assetAddress(asset)), path: asset } };
    if (space.catalog.withheld.has(asset)) return toWithheld();
    const file = written.map((address) => space.fileAt(address)).find((found) => found !== undefined);
    if (file !== undefined) return resolveAnchor(space, from, file, hash, fail);
    if (written.some((address) => space.isHidden(address))) return toDraft();
    const known = written.find((address) => space.addresses.has(address));
    if (!known)
      return {
        target: undefined,
        diagnostic: fail(`No page of this site has the address \`${path}\`${suggestion(path, space.addresses)}`),
      };
    const href = withBase(space.base, known) + (hash && `#${hash}`);
    return { target: { kind: "internal", href, id: "", label: known, short: known } };
  }
  const target = linkedFile(from, use.href);
  const code = use.kind === "link" ? resolveCodeLink(space, from, target, hash, fail) : undefined;
  if (code) return code;
  if (space.catalog.assets.has(target) || space.catalog.outputs.has(target)) {
    return {
      target: { kind: "asset", href: withBase(space.base, assetAddress(target)) + (hash && `#${hash}`), path: target },
    };
  }
  if (space.catalog.withheld.has(target)) return toWithheld();
  if (space.catalog.hidden.has(target)) return toDraft();
  if (space.catalog.unusable.has(target)) return { target: { kind: "none" } };
  if (addressOf(space.catalog, target) !== undefined) return resolveAnchor(space, from, target, hash, fail);
  if (target.startsWith("posts/") && isLeftBehind(target)) {
    const message = `The ${noun} \`${path}\` leads to a name that programs give to files of their own, which are left out; expected another name.`;
    return { target: undefined, diagnostic: fail(message) };
  }
  const files = [...space.catalog.posts.keys(), ...space.catalog.assets].map((file) =>
    posix.relative(posix.dirname(from), file),
  );
  return { target: undefined, diagnostic: fail(`The ${noun} \`${path}\` leads to no file${suggestion(path, files)}`) };
}

/** The address of the page that is made from a file. */
export function addressOf(catalog: Catalog, path: string): Address | undefined {
  const post = catalog.posts.get(path);
  if (post) return postAddress(post);
  const listing = listingOf(path);
  const story = listing?.kind === "story" ? catalog.stories.get(listing.slug) : undefined;
  if (story) return storyAddress(story);
  if (listing?.kind === "thread" && catalog.threads.has(listing.slug)) return threadAddress(listing.slug);
  return undefined;
}

/** What the page that is made from a file is headed by. */
function titleOf(catalog: Catalog, path: string): string {
  const post = catalog.posts.get(path);
  if (post) return post.title;
  const listing = listingOf(path);
  const fields =
    listing?.kind === "story"
      ? catalog.stories.get(listing.slug)?.fields
      : listing && catalog.threads.get(listing.slug)?.fields;
  return fields?.title ?? path;
}

/** The story or thread that a file is, by where it stands. */
function listingOf(path: string): { readonly kind: "story" | "thread"; readonly slug: Slug } | undefined {
  const [, folder, slug] = /^posts\/(stories|threads)\/([^/]+?)(?:\/index)?\.md$/.exec(path) ?? [];
  return slug === undefined ? undefined : { kind: folder === "stories" ? "story" : "thread", slug: slug as Slug };
}

function resolveAnchor(
  space: LinkSpace,
  from: string,
  to: string,
  hash: string,
  fail: (message: string) => Diagnostic,
): { target: LinkTarget | undefined; diagnostic?: Diagnostic } {
  const document = space.documents.get(to);
  const found = document?.targets.get(hash);
  if (hash !== "" && found === undefined) {
    const where = to === from ? "This post" : `\`${posix.relative(posix.dirname(from), to)}\``;
    const hint = suggestion(hash, document?.targets.keys() ?? []);
    return { target: undefined, diagnostic: fail(`${where} has no id \`${hash}\`${hint}`) };
  }
  const source = space.catalog.posts.get(from);
  const post = space.catalog.posts.get(to);
  const acrossPair =
    source !== undefined &&
    post !== undefined &&
    source !== post &&
    source.tier !== undefined &&
    source.kind === post.kind &&
    source.slug === post.slug;
  const address = to === from && hash !== "" ? "" : withBase(space.base, addressOf(space.catalog, to) as Address);
  const title = titleOf(space.catalog, to);
  // Corrections in a `paper.yaml` speak of its own panels: that file has no text of its own.
  const vantage: Vantage = acrossPair
    ? { kind: "other panel", post }
    : to === from
      ? { kind: "same post" }
      : from.endsWith(".yaml")
        ? { kind: "its paper" }
        : { kind: "other post", called: calledInReference(space.catalog, post, title) };
  return {
    target: {
      kind: "internal",
      href: address + (hash && `#${encodeURIComponent(hash)}`),
      ...(acrossPair && { hinge: hash }),
      id: hash,
      ...(found ? referenceText(found, vantage) : pageText(title, vantage)),
      ...(post && (to !== from || hash !== "") && { previewed: { path: to, id: hash } }),
    },
  };
}

function suggestion(name: string, known: Iterable<string>): string {
  const near = nearestName(name, known);
  return near === undefined ? "." : `; did you mean \`${near}\`?`;
}

import { dirname, join, relative } from "node:path/posix";
import { decodeAddress } from "../../core/linked-file.ts";
import { slugify } from "../../core/slug.ts";
import type { OldBlog, OldPost } from "../model/old-blog.ts";
import type { OldLinks, OldTarget } from "../model/old-links.ts";
import { type OldSite, textOfOld } from "../model/old-site.ts";

const MARKDOWN = /\.(?:md|markdown|mkd|mkdn|mkdown|qmd|rmd|ipynb|html?)$/i;

/** Where a post is to stand in the new blog. */
export function newPathOf(post: OldPost): string {
  if (post.panel !== undefined) return `posts/chapters/${post.slug}/${post.panel}.md`;
  const folder = post.kind === "chapter" ? "chapters" : post.kind === "page" ? "pages" : "notes";
  return `posts/${folder}/${post.slug}.md`;
}

/** Looks up posts and files by the addresses and paths that the old site had for them. */
export function findOldLinks(site: OldSite, blog: OldBlog): OldLinks {
  const byPath = new Map<string, OldPost>();
  const byAddress = new Map<string, OldPost>();
  const byName = new Map<string, OldPost>();
  const ambiguous = new Set<string>();
  for (const post of blog.posts) {
    byPath.set(post.path, post);
    byPath.set(post.path.replace(MARKDOWN, ""), post);
    for (const address of post.addresses) byAddress.set(plainAddress(address), post);
    for (const name of new Set(namesOf(post))) {
      if (byName.has(name)) ambiguous.add(name);
      else byName.set(name, post);
    }
  }
  const base = basePath(blog.site.url);
  const hosts = ownHosts(site, blog);

  /** A path from the site's root, decoded, with neither query nor hash. */
  const atRoot = (path: string, hash: string): OldTarget => {
    const post = byAddress.get(plainAddress(path)) ?? byPath.get(path.replace(/^\/+/, ""));
    if (post) return { kind: "post", post, hash };
    for (const root of blog.roots) {
      const file = join(root, path.replace(/^\/+/, ""));
      if (site.files.has(file))
        return byPath.has(file)
          ? { kind: "post", post: byPath.get(file) as OldPost, hash }
          : { kind: "file", path: file, hash };
    }
    return { kind: "nothing", address: path };
  };

  return {
    find(href, from) {
      const written = href.trim();
      if (written === "" || written.startsWith("#")) return { kind: "elsewhere" };
      const [beforeHash = "", ...hashes] = written.split("#");
      const hash = hashes.join("#");
      const plain = decodeAddress(beforeHash.split("?")[0] as string);
      const own = /^https?:\/\/([^/]+)(\/.*)?$/i.exec(plain);
      if (own && hosts.has(plainHost(own[1] ?? ""))) {
        const found = atRoot(withoutBase(own[2] ?? "/", base), hash);
        return found.kind === "nothing" ? { kind: "elsewhere" } : found;
      }
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(plain)) return { kind: "elsewhere" };
      if (plain.startsWith("/")) {
        const found = atRoot(withoutBase(plain, base), hash);
        const again = found.kind === "nothing" && base !== "" ? atRoot(plain, hash) : found;
        if (again.kind !== "nothing") return again;
        // An address of earlier days, say: `/the-peak/`.
        const name = /^\/([\w-]{5,})\/?$/.exec(plain)?.[1] ?? "";
        const named = ambiguous.has(nameKey(name)) ? undefined : byName.get(nameKey(name));
        return named ? { kind: "post", post: named, hash, isByName: true } : again;
      }
      const beside = join(dirname(from.path), plain).replace(/\/$/, "");
      const post = byPath.get(beside) ?? byPath.get(`${beside}/index`) ?? byPath.get(`${beside}/_index`);
      if (post) return { kind: "post", post, hash };
      if (site.files.has(beside)) return { kind: "file", path: beside, hash };
      // A relative address of the site: from where the post stood, not from where its file stands.
      for (const address of from.addresses) {
        const folder = address.endsWith("/") ? address : dirname(address);
        const found = atRoot(join(folder, plain), hash);
        if (found.kind !== "nothing") return found;
      }
      const found = atRoot(`/${plain}`, hash);
      return found.kind === "nothing" ? { kind: "nothing", address: plain } : found;
    },
    named(name, from) {
      const plain = name.replace(/^\/+/, "").replace(/#.*$/, "").replace(/\/$/, "");
      return (
        byPath.get(plain) ??
        byPath.get(join(dirname(from.path), plain)) ??
        byName.get(nameKey(plain)) ??
        byName.get(nameKey(plain.split("/").at(-1) ?? plain))
      );
    },
    pathTo: (post, fromPath) => relative(dirname(fromPath), newPathOf(post)),
  };
}

/** What a post may be called in a link: its file's name with and without its date, its folder's where it is an index, its slug. */
function namesOf(post: OldPost): string[] {
  const plain = post.path.replace(MARKDOWN, "").replace(/\/_?index$/i, "");
  const file = plain.split("/").at(-1) ?? plain;
  return [nameKey(file), nameKey(file.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "")), nameKey(plain), post.slug];
}

function nameKey(name: string): string {
  return slugify(name.replace(MARKDOWN, ""));
}

/** Addresses that serve the same page have the same. */
function plainAddress(address: string): string {
  return decodeAddress(address)
    .replace(/\/index\.html?$/i, "/")
    .replace(/\.html?$/i, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

/** The path that a site stands below: `/lil-log`, or nothing. */
function basePath(url: string | undefined): string {
  return url === undefined || !URL.canParse(url) ? "" : new URL(url).pathname.replace(/\/$/, "");
}

/** What the site is served from: the host of its address, and the domain that is written into a file for GitHub Pages. */
function ownHosts(site: OldSite, { site: { url }, roots }: OldBlog): ReadonlySet<string> {
  const domains = ["", "static", "public", ...roots].map((root) => textOfOld(site, join(root, "CNAME"))?.trim());
  const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).host;
  return new Set([host, ...domains].flatMap((one) => (one ? [plainHost(one)] : [])));
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}

function withoutBase(path: string, base: string): string {
  return base !== "" && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || "/" : path;
}

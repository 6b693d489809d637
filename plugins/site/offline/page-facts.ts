import { isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** Elements that show something from another file; a link leads to one, which may be large, and shows nothing. */
const SHOWING = /<(?:img|source|image|use|link|script|object|embed|video|audio)\b[^>]*>/gi;
/** What a `<link>` fetches for the page itself; others name its feeds and its other addresses. */
const FETCHING_LINK = /\srel=["']?(?:stylesheet|icon|apple-touch-icon|preload|modulepreload)\b/i;
const ADDRESS = /\s(?:src|href|srcset|data|poster)=(?:"([^"]*)"|'([^']*)')/gi;
/** A link to a place of the site may have a preview, which a script of the page fetches. */
const LINK = /<a\b[^>]*?\shref=(?:"([^"]*)"|'([^']*)')/gi;

/** Whether a file is a page, and not a part of one that scripts fetch. */
export function isPage(html: string): boolean {
  return /^\s*<!doctype html/i.test(html);
}

/** A page's own title, without the site's. */
export function pageTitle(html: string): string {
  const end = html.search(/<\/head>/i);
  const head = parseDocument(html.slice(0, end < 0 ? html.length : end));
  const own = DomUtils.findOne((element) => element.attribs.property === "og:title", head.children);
  const title = DomUtils.findOne((element) => isTag(element) && element.name === "title", head.children);
  return (own?.attribs.content ?? title?.children.map((node) => (isText(node) ? node.data : "")).join("") ?? "").trim();
}

/**
 * The files of the site that a page shows beside its own text, the previews of its links with them.
 * @param base the base path
 * @param path of the page, below it
 * @returns paths below the base path, without escapes, each once; some may not exist
 */
export function pageResources(html: string, base: string, path: string): string[] {
  const found = new Set<string>();
  const page = new URL(base + encodeURI(path), "https://site.example");
  const add = (value: string): void => {
    const resource = pathOf(value.replaceAll("&amp;", "&"), page, base);
    if (resource !== undefined) found.add(resource);
  };
  for (const [tag] of html.matchAll(SHOWING)) {
    if (/^<link\b/i.test(tag) && !FETCHING_LINK.test(tag)) continue;
    for (const [attribute, double, single] of tag.matchAll(ADDRESS)) {
      const value = double ?? single ?? "";
      if (/^\ssrcset=/i.test(attribute)) for (const part of value.split(",")) add(part.trim().split(/\s+/)[0] ?? "");
      else add(value);
    }
  }
  for (const [, double, single] of html.matchAll(LINK)) {
    const value = (double ?? single ?? "").replaceAll("&amp;", "&");
    const target = pathOf(value, page, base);
    if (target !== undefined && target !== path) found.add(previewPath(target, new URL(value, page).hash.slice(1)));
  }
  return [...found].sort();
}

/**
 * Where the preview of a place stands, if it has one (`previewAddress` in pages).
 * @param id as it stands in addresses
 */
function previewPath(target: string, id: string): string {
  return `previews/${target.replace(/\.html$/, "/")}${id === "" ? "index" : `at-${id}`}.json`;
}

function pathOf(value: string, page: URL, base: string): string | undefined {
  try {
    const url = new URL(value, page);
    if (url.origin !== page.origin || !url.pathname.startsWith(base)) return undefined;
    return decodeURIComponent(url.pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

/** What a list of files to keep says of a page. */
export function pageFacts(
  html: string,
  base: string,
  path: string,
): { readonly title: string; readonly needs: readonly string[] } {
  return { title: pageTitle(html), needs: pageResources(html, base, path) };
}

import { isTag, isText } from "domhandler";
import { DomUtils, Parser, parseDocument } from "htmlparser2";

/** What the offline list says of a page beside its bytes. */
export interface PageFacts {
  /** Its own, without the site's. */
  readonly title: string;
  /**
   * The files of the site that it shows beside its own text, the previews of its links with them: paths below the base
   * path, without escapes, each once, sorted; some may not exist.
   */
  readonly needs: readonly string[];
}

/**
 * Elements that show something from another file; and the beginnings of links, each with its address: a link to a place
 * of the site may have a preview, which a script of the page fetches, and the proof of a claim, too.
 */
const SHOWING_OR_LINK =
  /<(?:img|source|image|use|link|script|object|embed|video|audio)\b[^>]*>|<a\b[^>]*?[\t\n\f\r ]href=(?:"([^"]*)"|'([^']*)')(?:[^>]*?\sdata-proof="([^"]*)")?/gi;
/** What a `<link>` fetches for the page itself; others name its feeds and its other addresses. */
const FETCHING_LINK = /\srel=["']?(?:stylesheet|icon|apple-touch-icon|preload|modulepreload)\b/i;
const ADDRESS = /\s(?:src|href|srcset|data|poster)=(?:"([^"]*)"|'([^']*)')/gi;
const OWN_TITLE = "og:title";

/**
 * Reads what the offline list says of a page.
 * @param base the base path
 * @param path of the page, below it
 * @param decode what makes words of what is read; a page may be given as its bytes, a character for each
 * @returns nothing for a file that is no page, but a part of one that scripts fetch
 */
export function pageFacts(
  html: string,
  base: string,
  path: string,
  decode: (value: string) => string = (value) => value,
): PageFacts | undefined {
  if (!/^\s*<!doctype html/i.test(html)) return undefined;
  return { title: pageTitle(html, decode), needs: pageNeeds(html, base, path, decode) };
}

function pageTitle(html: string, decode: (value: string) => string): string {
  const end = html.search(/<\/head>/i);
  const head = decode(html.slice(0, end < 0 ? html.length : end));
  return (ownTitle(head) ?? parsedTitle(head)).trim();
}

/** The title in the first element that bears the name of it; nothing where the head has to be read as a whole. */
function ownTitle(head: string): string | undefined {
  const at = head.indexOf(OWN_TITLE);
  const start = head.lastIndexOf("<", at);
  if (at < 0 || start < 0 || head.lastIndexOf("<!--", at) >= 0) return undefined;
  let title: string | undefined;
  const parser = new Parser({
    onopentag: (_name, { property, content }) => {
      if (property === OWN_TITLE) title = content;
      parser.pause();
    },
  });
  parser.write(head.slice(start));
  parser.reset();
  return title;
}

function parsedTitle(head: string): string {
  const nodes = parseDocument(head).children;
  const own = DomUtils.findOne((element) => element.attribs.property === OWN_TITLE, nodes);
  const title = DomUtils.findOne((element) => isTag(element) && element.name === "title", nodes);
  return own?.attribs.content ?? title?.children.map((node) => (isText(node) ? node.data : "")).join("") ?? "";
}

function pageNeeds(html: string, base: string, path: string, decode: (value: string) => string): string[] {
  const page = new URL(base + encodeURI(path), "https://site.example");
  const shown = new Set<string>();
  const linked = new Set<string>();
  const proofs: (readonly [href: string, id: string])[] = [];
  for (const [tag, double, single, proof] of html.matchAll(SHOWING_OR_LINK)) {
    if (double !== undefined || single !== undefined) {
      const href = decode(double ?? single ?? "");
      linked.add(href);
      const ids = proof === undefined ? [] : decode(proof).replaceAll("&amp;", "&").split(" ");
      for (const id of ids) proofs.push([href, encodeURIComponent(id)]);
    } else if (!/^<link\b/i.test(tag) || FETCHING_LINK.test(tag))
      for (const value of addressesIn(decode(tag))) shown.add(value);
  }
  const needs = new Set<string>();
  for (const value of shown) {
    const place = placeOf(value, page, base);
    if (place) needs.add(place.path);
  }
  for (const value of linked) {
    const place = placeOf(value, page, base);
    if (place && place.path !== path) needs.add(previewPath(place.path, place.id));
  }
  for (const [href, id] of proofs) {
    const place = placeOf(href, page, base);
    if (place && place.path !== path) needs.add(previewPath(place.path, id));
  }
  return [...needs].sort();
}

/** The values of the attributes of a tag that hold addresses. */
function addressesIn(tag: string): string[] {
  return Array.from(tag.matchAll(ADDRESS)).flatMap(([attribute, double, single]) => {
    const value = double ?? single ?? "";
    return /^\ssrcset=/i.test(attribute) ? value.split(",").map((part) => part.trim().split(/\s+/)[0] ?? "") : [value];
  });
}

/**
 * Where the preview of a place stands, if it has one (`previewAddress` in pages).
 * @param id as it stands in addresses
 */
function previewPath(target: string, id: string): string {
  return `previews/${target.replace(/\.html$/, "/")}${id === "" ? "index" : `at-${id}`}.json`;
}

/**
 * What an attribute of a page points at.
 * @param value as it is written
 * @returns the path below the base path, without escapes, and the id as it stands in addresses; nothing for what is no
 *   part of the site
 */
function placeOf(value: string, page: URL, base: string): { path: string; id: string } | undefined {
  try {
    const { origin, pathname, hash } = new URL(value.replaceAll("&amp;", "&"), page);
    if (origin !== page.origin || !pathname.startsWith(base)) return undefined;
    return { path: decodeURIComponent(pathname.slice(base.length)), id: hash.slice(1) };
  } catch {
    return undefined;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** One HTML file of a site. */
export interface SitePage {
  /** Relative to the site's folder. */
  readonly file: string;
  /** With the base path. */
  readonly address: string;
  readonly html: string;
  readonly root: AnyNode;
  /** In document order. */
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** A site as it stands in a folder. */
export interface SiteFolder {
  readonly folder: string;
  /** `/` or `/blog/`. */
  readonly base: string;
  readonly pages: readonly SitePage[];
  /** All files, relative to the folder. */
  readonly files: ReadonlySet<string>;
  page(file: string): SitePage;
  text(file: string): string;
}

/** An address that an element bears. */
export interface AddressUse {
  readonly element: Element;
  readonly attribute: string;
  readonly value: string;
}

/** Reads a built site. */
export function readSite(folder: string, base = "/"): SiteFolder {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file): SitePage => {
      const html = text(file);
      const root = parseDocument(html);
      const elements = DomUtils.findAll(() => true, [root]);
      const address = base + file.replace(/(^|\/)index\.html$/, "$1");
      const ids = new Set(elements.flatMap(({ attribs }) => (attribs.id === undefined ? [] : [attribs.id])));
      return { file, address, html, root, elements, ids };
    });
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    folder,
    base,
    pages,
    files: new Set(files),
    text,
    page: (file) => {
      const page = byFile.get(file);
      if (!page) throw new Error(`The site has no page ${file}; it has ${[...byFile.keys()].join(", ")}.`);
      return page;
    },
  };
}

const ADDRESS_ATTRIBUTES = ["href", "xlink:href", "src", "poster", "data", "action", "formaction", "cite"];

/** Every address in a page. */
export function addressesIn(page: SitePage): AddressUse[] {
  return page.elements.flatMap((element): AddressUse[] => {
    const { attribs } = element;
    const uses = ADDRESS_ATTRIBUTES.flatMap((attribute) => {
      const value = attribs[attribute];
      return value === undefined ? [] : [{ element, attribute, value }];
    });
    const candidates = (attribs.srcset ?? "").split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
    for (const value of candidates) if (value !== "") uses.push({ element, attribute: "srcset", value });
    for (const attribute of ["style", "fill", "stroke", "clip-path", "mask", "filter", "marker-end", "marker-start"]) {
      for (const [, value] of (attribs[attribute] ?? "").matchAll(/url\(["']?([^"')]*)["']?\)/g)) {
        uses.push({ element, attribute, value: value as string });
      }
    }
    if (element.name === "meta" && /^(og:url|og:image)$/.test(attribs.property ?? "")) {
      uses.push({ element, attribute: "content", value: attribs.content ?? "" });
    }
    return uses;
  });
}

/**
 * What an address leads to.
 * @param origin scheme and host of the site
 * @returns why it leads nowhere; nothing where it leads to something on the site, or to another host
 */
export function deadAddress(
  site: SiteFolder,
  page: Pick<SitePage, "address" | "file">,
  value: string,
  origin: string,
): string | undefined {
  let url: URL;
  try {
    url = new URL(value, origin + page.address);
  } catch {
    return "it is no address";
  }
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return `it leaves the base path ${site.base}`;
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!site.files.has(file)) return `there is no file ${file}`;
  const hash = decodeURIComponent(url.hash.slice(1));
  if (hash === "" || !file.endsWith(".html")) return undefined;
  return site.page(file).ids.has(hash) ? undefined : `${file} has no id ${hash}`;
}

/** The ids that a page gives more than once. */
export function repeatedIds(page: SitePage): string[] {
  const seen = new Set<string>();
  return page.elements.flatMap(({ attribs: { id } }) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [id];
    seen.add(id);
    return [];
  });
}

/** Elements of a page that a test selects. */
export function select(page: SitePage, test: (element: Element) => boolean): Element[] {
  return page.elements.filter(test);
}

/** Elements with an attribute, of a value if one is given. */
export function withAttribute(page: SitePage, name: string, value?: string): Element[] {
  return select(page, ({ attribs }) => (value === undefined ? attribs[name] !== undefined : attribs[name] === value));
}

/** An element's ancestors, the nearest first. */
export function ancestors(element: AnyNode): Element[] {
  const found: Element[] = [];
  for (let node = element.parent; node; node = node.parent) if (isTag(node)) found.push(node);
  return found;
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? "").split(/\s+/).includes(name);
}

/** The text of an element with its white space folded. */
export function textOf(element: AnyNode): string {
  return DomUtils.textContent(element).replace(/\s+/g, " ").trim();
}

/** The texts of a page that a reader meets: not scripts, nor what stands within elements that `leave` names. */
export function readableTexts(page: SitePage, leave: (element: Element) => boolean = () => false): string[] {
  const texts: string[] = [];
  const walk = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) texts.push(node.data);
      if (isTag(node) && (node.name === "script" || node.name === "style" || leave(node))) continue;
      if ("children" in node) walk(node.children);
    }
  };
  walk([page.root]);
  return texts;
}

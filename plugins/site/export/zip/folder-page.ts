import { rewriteAttributes } from "../../../core/rewrite-attributes.ts";

/** Attributes that hold addresses. */
const ADDRESSES = new Set(["href", "src", "poster", "xlink:href"]);

/**
 * What of a page means nothing without a server: the policy (no file from a disk is the page's own), modules, and what is fetched for
 * them; alternatives; and what the site's script is told.
 */
const FOR_SERVERS =
  /<meta http-equiv="Content-Security-Policy"[^>]*>|<script type="module"[^>]*><\/script>|<link rel="(?:preload|modulepreload|manifest|alternate)"[^>]*>|\sdata-(?:worker|base|math-style|code-style|python[\w-]*)="[^"]*"/g;

/**
 * A page of the site as it stands in a folder that is opened from a disk.
 * @param place what becomes of an address of the site: without an answer it stays as it is
 */
export function folderPage(html: string, place: (address: string) => string | undefined): string {
  return rewriteAttributes(html.replace(FOR_SERVERS, ""), (name, value) => {
    if (!ADDRESSES.has(name) || value === "" || value.startsWith("#")) return value;
    const to = place(value.replaceAll("&amp;", "&"));
    return to === undefined ? value : to.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  });
}

/** The way from one file of a folder to another: `../b/index.html`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  const path = [...here.slice(same).map(() => ".."), ...there.slice(same)];
  return path.map((name) => (name === ".." ? name : encodeURIComponent(name))).join("/");
}

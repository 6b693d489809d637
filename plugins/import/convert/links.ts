import { type Edit, edited } from "../model/body.ts";
import type { Construct, Scene } from "../model/construct.ts";
import { isWithin, regionsOf } from "./regions.ts";

/** `[text](address "title")`, `![alt](address)`; the address may hold one pair of brackets. */
const INLINE =
  /(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.){0,500}\]){0,1000})\]\(\s*(<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)((?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?)\s*\)/g;
const DEFINITION = /^([ \t]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(<[^<>\n]*>|\S+)/gm;
const HTML =
  /(<(?:a|img|source|video|audio|object|embed)\b[^<>]*?\s(?:href|src|poster|data)\s*=\s*)(["'])([^"'\n]*)\2/gi;

/** Links and images: addresses of the old site become paths of files, which are copied where they are files. */
export const links: Construct = {
  name: "links and images",
  convert(body, scene) {
    const regions = regionsOf(body.text, scene.post.math);
    const edits: Edit[] = [];
    const change = (start: number, end: number, href: string, written: (path: string) => string): void => {
      const path = newAddress(href, scene);
      if (path === undefined || path === href) return;
      edits.push({ start, end, text: written(path) });
      const target = scene.links.find(href, scene.post);
      if (target.kind === "post" && target.isByName)
        scene.tell(
          "changed",
          body,
          start,
          `A link to \`${href}\`, where nothing stands, leads to the post of that name.`,
        );
    };
    for (const match of body.text.matchAll(INLINE)) {
      if (isWithin(regions, match.index)) continue;
      const [all, , , address = "", title = ""] = match;
      const end =
        match.index +
        all.lastIndexOf(")") -
        title.length -
        (all.slice(0, -1).length - all.slice(0, -1).trimEnd().length);
      const start = all.slice(0, all.lastIndexOf(address + title)).length + match.index;
      if (address === "") continue;
      change(start, Math.min(end, start + address.length), plainHref(address), (path) =>
        /[\s()]/.test(path) ? `<${path}>` : path,
      );
    }
    for (const match of body.text.matchAll(DEFINITION)) {
      if (isWithin(regions, match.index)) continue;
      const start = match.index + (match[1] as string).length;
      change(start, start + (match[2] as string).length, plainHref(match[2] as string), (path) => path);
    }
    for (const match of body.text.matchAll(HTML)) {
      if (isWithin(regions, match.index)) continue;
      const start = match.index + (match[1] as string).length + 1;
      change(start, start + (match[3] as string).length, match[3] as string, (path) => path);
    }
    return edited(body, edits);
  },
};

function plainHref(address: string): string {
  return address.replace(/^<|>$/g, "").replace(/\\([()])/g, "$1");
}

/** What an address is to be in the new blog; nothing where it stays as it is. */
export function newAddress(href: string, scene: Scene): string | undefined {
  const target = scene.links.find(href, scene.post);
  if (target.kind === "post") {
    const hash = target.hash === "" ? "" : `#${target.hash}`;
    if (target.post === scene.post && hash !== "") return hash;
    return scene.links.pathTo(target.post, scene.newPath) + hash;
  }
  if (target.kind === "file") return scene.file(target.path) + (target.hash === "" ? "" : `#${target.hash}`);
  return undefined;
}

import { type Edit, edited } from "../model/body.ts";
import type { Construct, Scene } from "../model/construct.ts";
import { newAddress } from "./links.ts";
import { codeRegions, isWithin } from "./regions.ts";
import { argumentOf, type TagArguments, tagArguments } from "./tag-arguments.ts";
import { insteadOfCallout } from "./write-callout.ts";
import { aloneIn, isInHtmlBlock, writeFigure } from "./write-figure.ts";

const PAIR = /\{\{([<%])\s*([\w./-]+)([^{}]*?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\2\s*[>%]\}\}/g;
const SINGLE = /\{\{[<%]\s*([\w./-]+)((?:"[^"]*"|'[^']*'|`[^`]*`|[^"'`{}])*?)\/?\s*[>%]\}\}/g;

/** Hugo's shortcodes that have a known meaning. Others stay, and are named in the report. */
export const shortcodes: Construct = {
  name: "shortcodes",
  convert(body, scene) {
    const fenced = edited(body, highlighted(body.text));
    const pairs = edited(
      fenced,
      editsOf(fenced.text, PAIR, (match) => {
        const [, , name = "", written = "", inner = ""] = match;
        return insteadOfPair(name, tagArguments(written), inner, scene);
      }),
    );
    const code = codeRegions(pairs.text);
    return edited(
      pairs,
      editsOf(pairs.text, SINGLE, (match) => {
        const [all, name = "", written = ""] = match;
        const inHtml = isInHtmlBlock(pairs.text, match.index);
        const text = insteadOfSingle(name, tagArguments(written), inHtml, scene);
        if (text === undefined && !isWithin(code, match.index) && !/^\{\{[<%]\s*\//.test(all))
          scene.tell("lost", pairs, match.index, `The shortcode \`${name}\` is not known here; it stands as text.`);
        return text?.startsWith("![") ? aloneIn(pairs.text, match.index, all.length, text) : text;
      }),
    );
  },
};

const HIGHLIGHT = /\{\{([<%])\s*highlight([^{}]*?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g;

/** Code of the shortcode of that name, between fences. */
function highlighted(text: string): Edit[] {
  const fences = codeRegions(text.replace(/\{\{/g, "(("));
  return [...text.matchAll(HIGHLIGHT)].flatMap((match) => {
    if (isWithin(fences, match.index)) return [];
    const [all, , written = "", code = ""] = match;
    const fence = code.includes("```") ? "~~~~" : "```";
    const [language = ""] = tagArguments(written).rest;
    // A fence stands on lines of its own.
    const before = /(?:^|\n)[ \t]*$/.test(text.slice(0, match.index)) ? "" : "\n\n";
    const behind = /^[ \t]*(?:\n|$)/.test(text.slice(match.index + all.length)) ? "" : "\n\n";
    const block = `${before}${fence}${language}\n${code.replace(/^\n|\s+$/g, "")}\n${fence}${behind}`;
    return [{ start: match.index, end: match.index + all.length, text: block }];
  });
}

function editsOf(text: string, pattern: RegExp, written: (match: RegExpExecArray) => string | undefined): Edit[] {
  const code = codeRegions(text);
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (isWithin(code, match.index)) return [];
    const instead = written(match);
    return instead === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, text: instead }];
  });
}

function insteadOfPair(name: string, written: TagArguments, inner: string, scene: Scene): string | undefined {
  const plain = name.toLowerCase();
  const words = inner.trim();
  if (/^(?:side|margin)-?note$|^footnote$|^fn$/.test(plain)) return `^[${words.replace(/\s*\n\s*/g, " ")}]`;
  if (/^(?:katex|math|mathjax|latex|tex|imath|m)$/.test(plain)) {
    scene.counted(hasMarks(words) ? 0 : 1);
    if (!hasMarks(words)) scene.took(words);
    const isDisplay = written.rest.includes("display") || words.includes("\n");
    return hasMarks(words) ? words : isDisplay ? `\n\n$$\n${words}\n$$\n\n` : `\\(${words}\\)`;
  }
  if (/^(?:raw-?html|html|unsafe|center|columns?|block)$/.test(plain)) return inner;
  if (/^(?:details|expand|collapse|spoiler)$/.test(plain)) {
    const summary = argumentOf(written, "summary", "title") ?? written.rest.join(" ");
    scene.gave(summary);
    return `<details>\n<summary>${summary}</summary>\n\n${words}\n\n</details>`;
  }
  if (/^(?:figure|img|image)$/.test(plain)) return undefined;
  if (/^(?:quote|blockquote)$/.test(plain)) return words.replace(/^/gm, "> ");
  const kind = /^(?:notice|admonition|callout|hint|alert|box|note)$/.test(plain)
    ? (argumentOf(written, "type", "kind", "class") ?? written.rest[0] ?? plain)
    : plain;
  const title = argumentOf(written, "title", "name");
  const callout = insteadOfCallout(kind, title ?? "", words);
  if (callout !== undefined && title !== undefined) scene.gave(title);
  return callout;
}

function hasMarks(tex: string): boolean {
  return /^(?:\$|\\[([]|\\begin)/.test(tex);
}

function insteadOfSingle(name: string, written: TagArguments, inHtml: boolean, scene: Scene): string | undefined {
  const plain = name.toLowerCase();
  const [first = ""] = written.rest;
  if (/^(?:rel)?-?ref$|^relref$|^rel-ref$/.test(plain)) {
    const href = argumentOf(written, "path") ?? first;
    const [page = "", hash] = href.split("#");
    const post = page === "" ? scene.post : scene.links.named(page, scene.post);
    if (!post) return href;
    return `/${post.path}${hash === undefined ? "" : `#${hash}`}`;
  }
  if (/^(?:resource-ref|resource|static|absurl|relurl)$/.test(plain))
    return argumentOf(written, "path", "src") ?? first;
  if (/^(?:figure|img|image|zoom-img|picture|fig|lightbox)$/.test(plain)) {
    const src = argumentOf(written, "src", "link", "file", "url") ?? first;
    if (src === "") return undefined;
    const caption = argumentOf(written, "caption", "title");
    const alt = argumentOf(written, "alt");
    const address = newAddress(src, scene) ?? newAddress(`/${src.replace(/^\//, "")}`, scene) ?? src;
    const figure = writeFigure({ src: address, ...(alt && { alt }), ...(caption && { caption }) }, inHtml);
    scene.gave(figure);
    return figure;
  }
  if (/^(?:youtube|vimeo|gist|tweet|x|instagram|video)$/.test(plain)) return linkTo(plain, written, scene);
  if (/^(?:toc|table-of-contents|clear|mathjax|katex|math|load-photoswipe|details-close)$/.test(plain)) return "";
  return undefined;
}

function linkTo(name: string, written: TagArguments, scene: Scene): string | undefined {
  const id = argumentOf(written, "id", "src") ?? written.rest.join("/");
  const hosts: Readonly<Record<string, string>> = {
    youtube: `https://www.youtube.com/watch?v=${id}`,
    vimeo: `https://vimeo.com/${id}`,
    gist: `https://gist.github.com/${id}`,
    tweet: `https://twitter.com/i/status/${written.named.id ?? id}`,
    x: `https://twitter.com/i/status/${written.named.id ?? id}`,
    instagram: `https://www.instagram.com/p/${id}/`,
    video: newAddress(id, scene) ?? id,
  };
  const address = hosts[name];
  if (address === undefined || id === "") return undefined;
  const words =
    argumentOf(written, "title") ?? (name === "youtube" || name === "vimeo" || name === "video" ? "video" : name);
  scene.gave(words);
  return `[${words}](${address})`;
}

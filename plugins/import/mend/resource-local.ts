import { attributeAround, attributeIn, elementOf, imageAround, type Tag, tagAround } from "./around.ts";
import type { Damaged, Mend, Mending } from "./mend.ts";
import { wordsOfFile } from "./words-of-file.ts";

/** Elements that show nothing by themselves. */
const SILENT = new Set(["script", "style", "link", "meta", "base", "noscript", "template", "param"]);

/** Attributes that hold the address of what is shown. */
const SHOWN = ["src", "data", "href", "poster", "srcset", "xlink:href"];

/** What comes from another host, or runs, becomes a link to it; what shows nothing is left out. */
export const keepLocal: Mend = (damaged) => {
  const { text, offset } = damaged;
  const image = imageAround(text, offset);
  if (image && image.start <= offset) {
    const words = image.words.trim() || image.title || wordsOfFile(image.href);
    const isWithinLink =
      /\[[^\]]*$/.test(text.slice(Math.max(0, image.start - 200), image.start)) &&
      /^[^[]*\]\(/.test(text.slice(image.end, image.end + 200));
    const written = isWithinLink ? words : `[${words.replace(/[[\]]/g, "")}](${image.href})`;
    return {
      edit: { start: image.start, end: image.end, text: written },
      kind: "lost",
      what: `An image of another host is a link now: keep a copy beside the post, and show that (${hostOf(image.href)}).`,
    };
  }
  const tag = tagAround(text, offset);
  return tag === undefined ? undefined : mendTag(damaged, tag);
};

function mendTag({ text, offset, diagnostic }: Damaged, tag: Tag): Mending | undefined {
  const element = tag.isClosing ? tag : elementOf(text, tag);
  if (SILENT.has(tag.name))
    return { edit: { ...element, text: "" }, kind: "lost", what: `A \`<${tag.name}>\` element was left out.` };
  const attribute = attributeAround(tag, offset);
  if (attribute && !SHOWN.includes(attribute.name))
    return {
      edit: { ...attribute, text: "" },
      kind: "lost",
      what: `The attribute \`${attribute.name}\` was left out: it runs or fetches something.`,
    };
  const src = SHOWN.map((name) => attributeIn(tag.text, name)).find((value) => value);
  if (/element/.test(diagnostic.message) || src === undefined) {
    // An element that is not allowed at all: a frame, a form.
    const inner = element.text
      .slice(tag.text.length)
      .replace(/<[^>]*$/, "")
      .replace(/<\/\w+\s*>$/, "");
    const words = attributeIn(tag.text, "title") || (src === undefined ? "" : titleOf(src));
    const written = src === undefined ? inner : `<a href="${src}">${words}</a>`;
    return {
      edit: { ...element, text: written },
      kind: "lost",
      what:
        src === undefined
          ? `A \`<${tag.name}>\` element was left out; its text stands.`
          : `A \`<${tag.name}>\` that shows another site is a link now (${hostOf(src)}).`,
    };
  }
  if (tag.name === "a" || tag.name === "area") return undefined;
  const words = attributeIn(tag.text, "alt") || attributeIn(tag.text, "title") || wordsOfFile(src);
  // A picture of several sources is one link.
  const whole = tag.name === "source" ? tag : element;
  return {
    edit: {
      start: whole.start,
      end: whole.end,
      text: tag.name === "source" ? "" : `<a href="${src.split(/[\s,]/)[0]}">${words}</a>`,
    },
    kind: "lost",
    what: `What another host shows is a link now: keep a copy beside the post, and show that (${hostOf(src)}).`,
  };
}

function hostOf(href: string): string {
  return /^(?:https?:)?\/\/([^/]+)/i.exec(href)?.[1] ?? href.slice(0, 60);
}

function titleOf(src: string): string {
  if (/youtu\.?be/.test(src)) return "video on YouTube";
  return hostOf(src);
}

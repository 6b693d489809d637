import { attributeIn, imageAround, tagAround } from "./around.ts";
import type { Mend } from "./mend.ts";
import { wordsOfFile } from "./words-of-file.ts";

const WHAT = "An image had no description; it has the name of its file now. Write what it shows.";

/** An image without a description is described by its caption, or by the name of its file. */
export const describeImage: Mend = ({ text, offset }) => {
  const image = imageAround(text, offset);
  if (image && image.words.trim() === "") {
    const words = image.title || wordsOfFile(image.href);
    const at = image.start + 2;
    return {
      edit: { start: at, end: at + image.words.length, text: words.replace(/[[\]]/g, "") },
      kind: "lost",
      what: WHAT,
    };
  }
  const tag = tagAround(text, offset);
  if (tag?.name !== "img") return undefined;
  const words = attributeIn(tag.text, "title") || wordsOfFile(attributeIn(tag.text, "src") ?? "");
  const without = tag.text.replace(/\salt(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/i, "");
  return {
    edit: {
      start: tag.start,
      end: tag.end,
      text: without.replace(/^<img/i, `<img alt="${words.replace(/"/g, "&quot;")}"`),
    },
    kind: "lost",
    what: WHAT,
  };
};

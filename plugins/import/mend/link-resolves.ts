import { attributeIn, elementOf, imageAround, linkAround, tagAround } from "./around.ts";
import type { Mend, Mending } from "./mend.ts";

/** A link that leads nowhere: to another id where one is near, else its words alone. */
export const unlinkDead: Mend = (damaged) => {
  const { text, offset, diagnostic } = damaged;
  const image = imageAround(text, offset);
  if (image)
    return {
      edit: { start: image.start, end: image.end, text: image.words.trim() || `\`${image.href}\`` },
      kind: "lost",
      what: `An image leads to no file: ${code(image.href)}.`,
    };
  const near = /did you mean `([^`]+)`\?$/.exec(diagnostic.message)?.[1];
  const id = /has no id `([^`]*)`/.exec(diagnostic.message)?.[1];
  const link = linkAround(text, offset);
  if (link) {
    const [page = ""] = link.href.split("#");
    if (id !== undefined && near !== undefined && sameLetters(id, near))
      return {
        edit: replaced(link.start, link.text, link.href, `${page}#${near}`),
        kind: "changed",
        what: `A link to ${code(`#${id}`)} leads to \`#${near}\` now.`,
      };
    if (id !== undefined && page !== "")
      return {
        edit: replaced(link.start, link.text, link.href, page),
        kind: "lost",
        what: `A link leads to the post and no longer to a place in it: ${code(link.href)}.`,
      };
    return {
      edit: { start: link.start, end: link.end, text: link.words },
      kind: "lost",
      what: `A link leads nowhere; its words stand: ${code(link.href)}.`,
    };
  }
  const reference = /\\(?:eq)?ref\{$/.exec(text.slice(Math.max(0, offset - 8), offset));
  const label = /^[^{}\n]*(?=\})/.exec(text.slice(offset, offset + 200))?.[0];
  if (reference && label !== undefined)
    return {
      edit: { start: offset - reference[0].length, end: offset + label.length + 1, text: code(label) },
      kind: "lost",
      what: `A reference leads to no formula; its label stands: ${code(label)}.`,
    };
  const tag = tagAround(text, offset);
  if (!tag) {
    // The place may be that of the same word earlier in the line.
    const later = addressLater(text, offset, diagnostic.message);
    return later === undefined ? linkInLink(text, offset) : unlinkDead({ ...damaged, offset: later });
  }
  const href = attributeIn(tag.text, "href") ?? attributeIn(tag.text, "src") ?? "";
  const element = elementOf(text, tag);
  if (tag.name === "a") {
    const inner = element.text.slice(tag.text.length).replace(/<\/a\s*>$/i, "");
    return {
      edit: { ...element, text: inner },
      kind: "lost",
      what: `A link leads nowhere; its words stand: ${code(href)}.`,
    };
  }
  const words = attributeIn(tag.text, "alt") || `<code>${href.replace(/[<&]/g, "")}</code>`;
  return { edit: { ...element, text: words }, kind: "lost", what: `What is shown leads to no file: ${code(href)}.` };
};

/** A drawing that is refused: its words stand. */
export const unlinkDrawing: Mend = (damaged) => {
  const mending = unlinkDead(damaged);
  return (
    mending && {
      ...mending,
      what: "A drawing is refused, since it is none, or holds more than a drawing; its words stand.",
    }
  );
};

/** Where in the rest of a line the address stands that a message names. */
function addressLater(text: string, offset: number, message: string): number | undefined {
  const href = /`([^`]+)`/.exec(message)?.[1];
  const end = text.indexOf("\n", offset);
  const at = href === undefined ? -1 : text.slice(offset + 1, end < 0 ? text.length : end).indexOf(`](${href}`);
  return at < 0 ? undefined : offset + 1 + at + 2;
}

/** `[text]([address](address))`: the inner address is meant. What is so broken has no place but its line. */
function linkInLink(text: string, offset: number): Mending | undefined {
  const end = text.indexOf("\n", offset);
  const match = /\]\(\[[^[\]\n]*\]\((\S*?)\)\)(?!\))/.exec(text.slice(offset, end < 0 ? text.length : end));
  if (!match) return undefined;
  const start = offset + match.index;
  const edit = { start, end: start + match[0].length, text: `](<${match[1]}>)` };
  return { edit, kind: "changed", what: "A link within the address of a link is the address now." };
}

function replaced(start: number, whole: string, href: string, by: string) {
  const at = start + whole.lastIndexOf(href);
  return { start: at, end: at + href.length, text: by };
}

function sameLetters(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return plain(a) === plain(b);
}

function code(href: string): string {
  return `\`${href.replace(/`/g, "'").slice(0, 100)}\``;
}

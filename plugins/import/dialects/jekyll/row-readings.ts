import type { Fields } from "../../read/field-values.ts";

const WORDS = ["title", "name", "text", "label", "description"];
const ADDRESSES = ["url", "link", "href", "file", "pdf", "path"];

/**
 * The values of a row of a schedule as lines of Markdown, each of which can be a reading: texts as they are, addresses as links that are
 * called by the field's name, lists item by item. Nothing of the data is left out.
 * @param taken fields that stand elsewhere
 */
export function rowReadings(fields: Fields, taken: ReadonlySet<string>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => (taken.has(name) ? [] : readings(value, name)));
}

function readings(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => readings(one, name));
  if (typeof value === "object" && value !== null) return objectReadings(value as Fields, name);
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = String(value).replace(/\s+/g, " ").trim();
  if (text === "") return [];
  if (isAddress(text)) return [`[${wordsOf(name)}](${text})`];
  return [SAID.test(name) ? text : `${wordsOf(name)}: ${text}`];
}

/** Fields whose values say by themselves what they are. */
const SAID = /^(?:readings?|materials?|links?|resources?|description|details|content|notes?|topics?|text|tldr)$/i;

/** `{title: Notes, url: notes.pdf}` is a link; of anything else each value has the name of its field before it. */
function objectReadings(fields: Fields, name: string): string[] {
  const word = WORDS.find((one) => typeof fields[one] === "string");
  const address = ADDRESSES.find((one) => typeof fields[one] === "string");
  if (address === undefined) {
    const inner = rowReadings(fields, new Set(word === undefined ? [] : [word]));
    return word === undefined ? inner : [[`${fields[word]}`, ...inner].join(", ")];
  }
  const link = `[${word === undefined ? wordsOf(name) : fields[word]}](${String(fields[address]).trim()})`;
  const rest = rowReadings(fields, new Set([address, ...(word === undefined ? [] : [word])]));
  return [[link, ...rest].join(", ")];
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/\S+|\/?[\w./~-]*[\w-]\.(?:pdf|html?|md|ipynb|pptx?|zip|py|mp4|txt|tex)(?:#\S*)?)$/i.test(text);
}

function wordsOf(name: string): string {
  return name.replace(/[_-]+/g, " ").replace(/^./, (letter) => letter.toUpperCase());
}

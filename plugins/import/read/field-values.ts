import { decodeReferences } from "./decode-references.ts";
/** Fields of an old post's front matter. */
export type Fields = Readonly<Record<string, unknown>>;

/** The first of some fields that is a text or a number, as a text that is not empty. */
export function textField(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
    // Other programs put fields into pages as they stand, so that some are written as HTML.
    if (text !== "") return decodeReferences(text);
  }
  return undefined;
}

/** Texts of a list, or of a text that lists them with commas; a text without commas is one of them, unless `words` are meant. */
export function listField(fields: Fields, name: string, words = false): string[] {
  const value = fields[name];
  if (Array.isArray(value))
    return value
      .flatMap((item) => (typeof item === "string" || typeof item === "number" ? [String(item).trim()] : []))
      .filter((item) => item !== "");
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = String(value).trim();
  const parts = text.includes(",") ? text.split(",") : words ? text.split(/\s+/) : [text];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** A field that says yes or no, as YAML 1.1 and careless hands write it. */
export function flagField(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on)$/i.test(value.trim())) return true;
  return /^(?:false|no|off)$/i.test(value.trim()) ? false : undefined;
}

/** A field that holds fields of its own. */
export function fieldsField(fields: Fields, name: string): Fields {
  const value = fields[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Tags without those that are written twice, or differ in case or hyphens alone; the first stands. */
export function uniqueTags(tags: readonly string[], sameAs: (tag: string) => string): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = sameAs(tag);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

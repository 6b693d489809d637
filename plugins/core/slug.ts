/** A folder, file or tag name that can stand in an address: `^[a-z0-9]+(-[a-z0-9]+)*$`. */
export type Slug = string & { readonly __brand: "Slug" };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of signs that carry a tag's meaning. */
const SIGN_NAMES: ReadonlyMap<string, string> = new Map([
  ["+", "plus"],
  ["#", "sharp"],
  ["&", "and"],
  ["@", "at"],
]);

/** Letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

/** True if a name is a slug as it stands. */
export function isSlug(name: string): name is Slug {
  return SLUG.test(name);
}

/**
 * Makes a slug from a text: accents dropped, signs that carry meaning spelled out (`C++` → `c-plus-plus`).
 * A text with nothing to keep gives its code points (`日本` → `u65e5-u672c`), so that no text is left without one.
 */
export function slugify(text: string): Slug {
  const spelled = text.replace(/[+#&@]/g, (sign) => ` ${SIGN_NAMES.get(sign)} `);
  const plain = spelled.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const latin = plain.replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter);
  const slug = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (slug !== "") return slug as Slug;
  const points = [...text.trim()].map((character) => `u${(character.codePointAt(0) as number).toString(16)}`);
  return (points.join("-") || "untitled") as Slug;
}

/** Scripts that run from right to left (ISO 15924; Unicode Standard, chapters 9 and 19). */
const SCRIPTS = new Set(["adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"]);
/**
 * Languages that are written in one of them where their tag names no script (CLDR, likely subtags). A table of our own: what
 * a runtime knows of languages depends on its version, and a site's pages must not.
 */
const LANGUAGES = new Set(
  "ae aeb ajp apc apd ar arc arq ars ary arz av-ir azb bal bqi ckb dv fa fas glk he heb iw ji khw ks lki lrc luz mzn nqo pa-pk pbt pes pnb prs ps sd sdh skr syr ug ur urd uz-af yi yid az-ir kk-cn ky-cn ku-iq ku-ir ms-cc tg-pk".split(
    " ",
  ),
);

/** Which way a text runs. */
export type TextDirection = "ltr" | "rtl";

/**
 * Which way the texts of a language run.
 * @param language a tag as BCP 47 has it, in any case: `he`, `az-Arab`, `pa-PK`
 */
export function textDirection(language: string): TextDirection {
  const [name = "", ...subtags] = language.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script !== undefined) return SCRIPTS.has(script) ? "rtl" : "ltr";
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag));
  return LANGUAGES.has(name) || LANGUAGES.has(`${name}-${region}`) ? "rtl" : "ltr";
}

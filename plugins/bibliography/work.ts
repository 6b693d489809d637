import type { Slug } from "../core/slug.ts";
import type { CslItem } from "./csl-item.ts";

/** An address within a text of a work, and the words that it is shown as. */
export interface WorkLink {
  readonly href: string;
  readonly text: string;
}

/** A work that can be cited, ready to be put in a style. */
export interface Work {
  readonly key: string;
  /** Formulas and links in its texts are placeholders: `formulaPlaceholder(index)`, `linkPlaceholder(index)`. */
  readonly item: CslItem;
  /** TeX, by the number of the placeholder. */
  readonly formulas: readonly string[];
  /** By the number of the placeholder. */
  readonly links: readonly WorkLink[];
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly url: string | undefined;
  /** The paper of this blog that it is, shown or not. */
  readonly paper: Slug | undefined;
}

/** Private-use characters, which no text of an author's holds: what they stand for is put in after the style. */
const FIRST_PLACEHOLDER = 0xe000;
/** How many formulas a work may have; further ones stay as they are. */
export const MAX_FORMULAS = 256;
const FIRST_LINK = 0xe200;
/** How many links a work's texts may have; further ones are text. */
export const MAX_LINKS = 256;
/** Signs that have a meaning in the LaTeX and the HTML that a text passes through on its way. */
export const SIGN_PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ["<", "\ue100"],
  [">", "\ue101"],
]);

/** The literal name that stands for authors who are not named (`and others`); a style puts it at the end. */
export const OTHERS = "\ue102";

/** @param index from 0 to `MAX_FORMULAS - 1` */
export function formulaPlaceholder(index: number): string {
  return String.fromCharCode(FIRST_PLACEHOLDER + index);
}

/** @param index from 0 to `MAX_LINKS - 1` */
export function linkPlaceholder(index: number): string {
  return String.fromCharCode(FIRST_LINK + index);
}

/** Takes private-use characters out of a text of an author's, so that none is taken for a placeholder. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, "\ufffd");
}

/**
 * Puts something in the place of every placeholder of a text.
 * @param formula given its number
 * @param sign given `<` or `>`
 * @param link given its number
 */
export function fillPlaceholders(
  text: string,
  formula: (index: number) => string,
  sign: (character: string) => string,
  link: (index: number) => string,
): string {
  return text.replace(/[\ue000-\ue101\ue200-\ue2ff]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= FIRST_LINK) return link(code - FIRST_LINK);
    for (const [meant, placeholder] of SIGN_PLACEHOLDERS) if (placeholder === character) return sign(meant);
    return formula(code - FIRST_PLACEHOLDER);
  });
}

/** A text of a work in plain words: formulas as their TeX, without mark-up. */
export function plainWorkText(work: Work, text: string): string {
  const words = text.replace(/<\/?(?:i|b|sup|sub|span)\b[^>]*>/g, "");
  return fillPlaceholders(
    words,
    (index) => work.formulas[index] ?? "",
    (character) => character,
    (index) => work.links[index]?.text ?? "",
  );
}

/** Those who wrote a work, else who edited it, as they are spoken of: `Aad W. van der Vaart`. */
export function plainNames({ item }: Work): string[] {
  return (item.author ?? item.editor ?? [])
    .filter(({ literal }) => literal !== OTHERS)
    .map((name) =>
      name.literal === undefined
        ? [name.given, name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ")
        : name.literal,
    );
}

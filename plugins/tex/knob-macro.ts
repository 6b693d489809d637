// \knob{risk} is the number that the knob's column `risk` has
import { DATA } from "../core/data-attributes.ts";
import { ownValue } from "../core/own-value.ts";
import type { Macros } from "./macros/macros.ts";
import { texOfWords } from "./tex-of-words.ts";

/** A value of a knob's as a formula shows it. */
export interface KnobText {
  /** What the elements that show it are marked with: `curve.risk`. */
  readonly mark: string;
  /** As it is at the knob's default. */
  readonly text: string;
}

/** The values that a formula can show, by what stands in the braces of `\knob{…}`. */
export type KnobTexts = Readonly<Record<string, KnobText>>;

/** The part of KaTeX's macro expander that is used here. Arguments come as tokens, the last one first. */
interface Expander {
  consumeArgs(count: number): readonly (readonly { readonly text: string }[])[];
}

/**
 * A colour of no name that CSS has. KaTeX takes any word for a colour, and a colour is the one mark that it puts on a part of a
 * formula in its HTML and in its MathML alike, and that moves nothing.
 */
const COLOUR = "knobvalue";

const USE = /\\knob\s*\{([^{}]*)\}/g;

const NUMBER = /^[-−+]?[\d.,\u2009\u202f]*\d$/;

/** What stands in the braces of each `\knob{…}` of a formula, and where: 0-based offsets of the whole. */
export function knobUses(tex: string): { readonly name: string; readonly offset: number; readonly length: number }[] {
  if (!tex.includes("\\knob")) return [];
  return [...tex.matchAll(USE)].map(({ 0: all, 1: name = "", index }) => ({
    name: name.trim(),
    offset: index,
    length: all.length,
  }));
}

/** `\knob` as a macro: the value, as upright digits, marked. What is not known reads `??`. */
export function knobMacro(knobs: KnobTexts): Macros {
  return {
    "\\knob": (expander: Expander) => {
      const name = (expander.consumeArgs(1)[0] ?? [])
        .map((token) => token.text)
        .reverse()
        .join("")
        .trim();
      const value = ownValue(knobs, name);
      if (!value) return "\\text{??}";
      return `{\\textcolor{${COLOUR}${asLetters(value.mark)}}{\\text{${texOfWords(value.text)}}}}`;
    },
  };
}

/** TeX that is copied and read aloud: values in place of `\knob{…}`. */
export function knobsInWords(tex: string, knobs: KnobTexts | undefined): string {
  if (!knobs || !tex.includes("\\knob")) return tex;
  return tex.replace(USE, (_, name: string) => {
    const text = ownValue(knobs, name.trim())?.text;
    return text === undefined ? "\\text{??}" : NUMBER.test(text) ? `{${text}}` : `\\text{${texOfWords(text)}}`;
  });
}

/** Turns the colours in KaTeX's markup into marks, on the number itself in both of its halves. */
export function markKnobs(markup: string): string {
  if (!markup.includes(COLOUR)) return markup;
  return markup
    .replace(/<mstyle mathcolor="knobvalue([a-z]+)">([\s\S]*?)<\/mstyle>/g, (_, letters: string, inner: string) => {
      const text = inner.replace(/<[^>]*>/g, "");
      const name = NUMBER.test(text) ? "mn" : "mtext";
      return `<${name} ${DATA.knobValue}="${ofLetters(letters)}">${text}</${name}>`;
    })
    .replace(
      /<span class="([^"]*)" style="([^"]*?)color:knobvalue([a-z]+);([^"]*)">/g,
      (_, classes: string, before: string, letters: string, after: string) => {
        const style = before + after;
        // KaTeX colours the text and each run of signs within it: all of the value is one element.
        const mark = /^mord text\b/.test(classes) ? ` ${DATA.knobValue}="${ofLetters(letters)}"` : "";
        return `<span class="${classes}"${style && ` style="${style}"`}${mark}>`;
      },
    );
}

/** MathML without marks, for feeds. */
export function withoutKnobMarks(mathml: string): string {
  return mathml.replaceAll(/ data-knob-value="[^"]*"/g, "");
}

/** A colour's name has letters alone: two for each character. */
function asLetters(mark: string): string {
  return Array.from({ length: mark.length }, (_, index) => {
    const code = mark.charCodeAt(index);
    return letter(Math.floor(code / 26)) + letter(code % 26);
  }).join("");
}

function ofLetters(letters: string): string {
  return (letters.match(/../g) ?? [])
    .map((pair) => String.fromCharCode((pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97))
    .join("");
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

import { ownValue } from "../core/own-value.ts";
import { type KnobTexts, knobMacro } from "./knob-macro.ts";
import type { Macros } from "./macros/macros.ts";

/** What the labels and references in a formula read. It is decided before the formula is set. */
export interface TexLabels {
  /**
   * What stands at the right of a labelled line, without its parentheses, by label. One that has a `\tag`, or names a group
   * of lines, has none here.
   */
  readonly numbers: Readonly<Record<string, string>>;
  /** What `\ref` and `\eqref` read, as TeX of a text (`texOfWords`), by command and label: `eqref:eq:risk`. */
  readonly references: Readonly<Record<string, string>>;
  /** What `\knob` reads; nothing for the many formulas that have none. */
  readonly knobs?: KnobTexts;
}

/** The part of KaTeX's macro expander that is used here. Arguments come as tokens, the last one first. */
interface Expander {
  consumeArgs(count: number): readonly (readonly { readonly text: string }[])[];
}

export const NO_LABELS: TexLabels = { numbers: {}, references: {} };

/**
 * `\label`, `\ref` and `\eqref` as macros, because KaTeX has none of them. So the TeX need not be changed, and the places of
 * mistakes in it stay true. A label becomes the tag of its line.
 */
export function labelMacros({ numbers, references, knobs }: TexLabels): Macros {
  const argument = (expander: Expander): string =>
    (expander.consumeArgs(1)[0] ?? [])
      .map((token) => token.text)
      .reverse()
      .join("")
      .trim();
  const reference = (command: string) => (expander: Expander) =>
    `\\text{${ownValue(references, `${command}:${argument(expander)}`) ?? "??"}}`;
  return {
    "\\label": (expander: Expander) => {
      const number = ownValue(numbers, argument(expander));
      return number === undefined ? "" : `\\tag{${number}}`;
    },
    "\\ref": reference("ref"),
    "\\eqref": reference("eqref"),
    ...(knobs && knobMacro(knobs)),
  };
}

/** TeX for `alttext`, which is read without its document: numbers in place of labels, and no environment that only numbers. */
export function labelsInWords(tex: string, { numbers, references }: TexLabels): string {
  return tex
    .replace(/\\(?:begin|end)\{subequations\}/g, "")
    .replace(/\\(label|eqref|ref)\{([^{}]*)\}/g, (_, command: string, label: string) => {
      if (command !== "label") return `\\text{${ownValue(references, `${command}:${label.trim()}`) ?? "??"}}`;
      const number = ownValue(numbers, label.trim());
      return number === undefined ? "" : `\\tag{${number}}`;
    })
    .trim();
}

/**
 * Corrects the numbers of lines in KaTeX's markup. KaTeX numbers every line of an `align` by a counter in its style sheet; here
 * only a line with a label or a tag has a number. And KaTeX puts the tag of a line into the HTML alone; here it stands in the
 * MathML too, at the end of the line, so that screen readers and feeds have it.
 */
export function mendNumbers(markup: string): string {
  if (!markup.includes("eqn-num")) return markup;
  const column = markup.lastIndexOf('<span class="katex-tag">');
  // One entry a line, in order, behind a strut: KaTeX's counter, the tag, or nothing for a line with `\nonumber`. The MathML
  // has a cell for the first two.
  const lines = column < 0 ? [] : markup.slice(column).split('<span class="pstrut"').slice(1);
  const tags = lines.flatMap((line) => {
    if (line.includes('class="eqn-num"')) return [""];
    const tag = textOf(line.slice(line.indexOf("</span>")));
    return tag === "" ? [] : [tag];
  });
  let index = 0;
  return markup
    .replace(/<mtd class ?="mml-eqn-num"><\/mtd>/g, () => {
      const tag = tags[index++];
      return tag ? `<mtd><mtext>${tag}</mtext></mtd>` : "<mtd></mtd>";
    })
    .replace(/<span class="eqn-num"><\/span>/g, "<span></span>");
}

/** The words of a piece of markup up to the end of its line; entities stay. */
function textOf(html: string): string {
  return html
    .replace(/<span class="vlist-s">[\s\S]*$/, "")
    .replace(/<[^>]*>/g, "")
    .trim();
}

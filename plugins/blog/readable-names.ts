import type { ParsedDocument, ParsedTarget } from "../markdown/document/document.ts";
import { plainText } from "../markdown/syntax/blocks/heading-ids.ts";
import type { FormulaSetter } from "../tex/formula-setter.ts";
import { readableFormula } from "../tex/readable/readable-formula.ts";
import type { Macros } from "../tex/set-formula.ts";

/**
 * Calls headings and titles that hold formulas by words that can be read where no markup stands: "The risk Rₙ", not its TeX.
 * @param macros in force at the beginning of the document; a formula that they do not set stays TeX
 */
export function readableNames(document: ParsedDocument, tex: FormulaSetter, macros: Macros): ParsedDocument {
  const read = (source: string): string => {
    const set = tex.set(source, { display: false, macros });
    return set.error ? source : readableFormula(set.mathml);
  };
  const named = (target: ParsedTarget): ParsedTarget => {
    if (!target.words.some(({ type }) => type.startsWith("math"))) return target;
    const words = plainText(target.words, read);
    return target.kind === "heading" ? { ...target, name: words } : { ...target, title: words };
  };
  const targets = new Map([...document.targets].map(([id, target]) => [id, named(target)] as const));
  return [...targets.values()].some((target) => target !== document.targets.get(target.id))
    ? { ...document, targets }
    : document;
}

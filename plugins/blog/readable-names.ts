import type { ParsedDocument, ParsedTarget } from "../markdown/document/document.ts";
import { plainText } from "../markdown/syntax/blocks/heading-ids.ts";
import type { FormulaSetter } from "../tex/formula-setter.ts";
import { readableFormula } from "../tex/readable/readable-formula.ts";
import type { Macros } from "../tex/set-formula.ts";
import { spellOut } from "../tex/spell-out.ts";
import { isTexTag, tagFormula } from "../tex/tag-formula.ts";

/**
 * Calls headings, titles and tags that hold formulas by words that can be read where no markup stands: "The risk Rₙ", not its
 * TeX.
 * @param macros in force at the beginning of the document; a formula that they do not set stays TeX
 */
export function readableNames(document: ParsedDocument, tex: FormulaSetter, macros: Macros): ParsedDocument {
  const read = (source: string): string => {
    const set = tex.set(source, { display: false, macros });
    return set.error ? source : readableFormula(set.mathml);
  };
  const tagged = (target: ParsedTarget, tag: string): ParsedTarget => {
    const set = tex.set(tagFormula(tag), { display: false, macros });
    if (set.error) return target;
    const number = readableFormula(set.mathml);
    return { ...target, number, name: target.name.slice(0, -tag.length) + number, tag: spellOut(tag, macros) };
  };
  const named = (target: ParsedTarget): ParsedTarget => {
    if (target.kind === "equation" && target.number !== undefined && isTexTag(target.number))
      return tagged(target, target.number);
    if (!target.words.some(({ type }) => type.startsWith("math"))) return target;
    const words = plainText(target.words, read);
    return target.kind === "heading" ? { ...target, name: words } : { ...target, title: words };
  };
  const targets = new Map([...document.targets].map(([id, target]) => [id, named(target)] as const));
  return [...targets.values()].some((target) => target !== document.targets.get(target.id))
    ? { ...document, targets }
    : document;
}

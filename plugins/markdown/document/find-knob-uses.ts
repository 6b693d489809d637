import type { Token } from "markdown-it";
import type { Place } from "../../core/place.ts";
import { knobUses } from "../../tex/knob-macro.ts";
import type { FigureMeta } from "../syntax/blocks/figures.ts";
import type { KnobValueMeta } from "../syntax/inline/knob-values.ts";
import { type FormulaMeta, texPosition } from "../syntax/math/math-position.ts";
import type { MarkdownSource } from "./document.ts";
import type { KnobFigure, KnobValueUse } from "./knob-use.ts";
import { decodedAddress } from "./link-uses.ts";
import { attributeOf } from "./token-attribute.ts";
import { metaOf } from "./token-meta.ts";

/** The knob of a figure's token; nothing for one without. */
export function knobFigure(token: Token, find: (needle: string) => Place): KnobFigure | undefined {
  const { image, braces } = metaOf<FigureMeta>(token);
  const knob = braces?.attributes.get("knob");
  if (knob === undefined) return undefined;
  return { knob, href: decodedAddress(attributeOf(image, "src") ?? ""), place: find(`knob=${knob}`) };
}

/** The value that a `knob_value` token shows. */
export function knobValueUse(token: Token, source: MarkdownSource): KnobValueUse {
  const { name, line, column } = metaOf<KnobValueMeta>(token);
  const place = { file: source.path, line: line + source.linesBefore, column, length: token.content.length };
  return { name, place };
}

/** The values that a formula shows. */
export function knobsInFormula(token: Token, source: MarkdownSource): KnobValueUse[] {
  return knobUses(token.content).map(({ name, offset, length }) => {
    const { line, column } = texPosition(metaOf<FormulaMeta>(token), token.content, offset);
    return { name, place: { file: source.path, line: line + source.linesBefore, column, length } };
  });
}

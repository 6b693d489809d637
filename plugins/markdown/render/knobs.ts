import type { MarkdownIt, Token } from "markdown-it";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { KnobFrames } from "../../core/knob-frames.ts";
import type { KnobTexts } from "../../tex/knob-macro.ts";
import { metaOf } from "../document/token-meta.ts";
import type { KnobValueMeta } from "../syntax/inline/knob-values.ts";
import { contextOf } from "./render-context.ts";

/** The knobs of a text, as far as the text has them: plain data. */
export interface ShownKnobs {
  /** Values by what the author calls them: at the knob's default. */
  readonly values: KnobTexts;
  /** By name: the columns that the text shows, and what moves in its figures. */
  readonly frames: Readonly<Record<string, KnobFrames>>;
  /** Of those, the ones that a figure of the text is turned by. */
  readonly turned: readonly string[];
}

export const NO_KNOBS: ShownKnobs = { values: {}, frames: {}, turned: [] };

/** HTML of `knob_value`: the number at the knob's default, marked for the script; what was written where it is not known, which has been told. */
export function installKnobValueRenderer(md: MarkdownIt): void {
  md.renderer.rules.knob_value = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const { markup, knobs } = contextOf(env);
    const value = knobs?.value(metaOf<KnobValueMeta>(token).name);
    if (!value) return `<code>${escapeHtml(token.content)}</code>`;
    const text = escapeHtml(value.text);
    return markup === "plain" ? text : `<span class="knob-value" ${DATA.knobValue}="${value.mark}">${text}</span>`;
  };
}

/**
 * Where a page's script builds the knob, or, `isTurned` being false, finds what it needs to follow one that was turned elsewhere.
 * There is nothing in it to be seen without the script: no knob that cannot be turned.
 */
export function knobElement(name: string, frames: KnobFrames, isTurned: boolean): string {
  const data = escapeHtml(JSON.stringify(frames));
  return isTurned
    ? `<div class="knob" ${DATA.knob}="${name}" ${DATA.knobFrames}="${data}"></div>`
    : `<div hidden ${DATA.knob}="${name}" ${DATA.knobFrames}="${data}"></div>`;
}

import type { RenderedSection } from "../../markdown/document/document.ts";
import type { Html } from "../views/html.ts";
import { blocksThatFit } from "./blocks-that-fit.ts";
import { type SectionBlocks, sectionBlocks } from "./section-blocks.ts";
import { type StandingBlock, standAlone } from "./stand-alone.ts";

/** What a preview shows of a place in a post. */
export interface PreviewFragment {
  readonly html: Html;
  /** True where it was cut: there is more at the place itself. */
  readonly more: boolean;
}

/**
 * Cuts places out of a rendered post: those that are asked for, and those that links within them lead to, for such a link
 * has a preview of its own.
 * @param sections of the post
 * @param ids of headings: their sections, subsections included; of anything else: that block alone
 * @param address of the post, with the base path: links within it lead there
 * @returns by id, in the order in which they were come upon; without ids that the post does not have
 */
export function previewFragments(
  sections: readonly RenderedSection[],
  ids: Iterable<string>,
  address: string,
): Map<string, PreviewFragment> {
  const blocks = new Map<RenderedSection, SectionBlocks>();
  const blocksOf = (section: RenderedSection): SectionBlocks => {
    const known = blocks.get(section) ?? sectionBlocks(section.html);
    blocks.set(section, known);
    return known;
  };
  // A block is seen in its own section and in those around it.
  const standing = new Map<Html, StandingBlock>();
  const stand = (block: Html): StandingBlock => {
    const known = standing.get(block) ?? standAlone(block, address);
    standing.set(block, known);
    return known;
  };
  const placeOf = (id: string): readonly Html[] | undefined => {
    const own = sections.findIndex((section) => section.headingId === id);
    if (own >= 0) return wholeSection(sections, own).flatMap((section) => blocksOf(section).all);
    const mark = `id="${id}"`;
    for (const section of sections) {
      const found = section.html.includes(mark) ? blocksOf(section).at(id) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const fragments = new Map<string, PreviewFragment>();
  const wanted = new Set(ids);
  // Grows while it is gone through.
  for (const id of wanted) {
    const shown = placeOf(id)?.map(stand);
    if (!shown) continue;
    const { html, count } = blocksThatFit(shown.map((block) => block.html));
    fragments.set(id, { html, more: count < shown.length });
    for (const { leadsTo } of shown.slice(0, count)) for (const next of leadsTo) wanted.add(next);
  }
  return fragments;
}

/** A section and those of a deeper level that follow it. */
function wholeSection(sections: readonly RenderedSection[], own: number): readonly RenderedSection[] {
  const level = levelOf(sections[own]);
  const length = sections.slice(own + 1).findIndex((section) => levelOf(section) <= level);
  return length < 0 ? sections.slice(own) : sections.slice(own, own + 1 + length);
}

/** 1 to 6. */
function levelOf(section: RenderedSection | undefined): number {
  return Number(/<h([1-6])/.exec(section?.html ?? "")?.[1] ?? 1);
}

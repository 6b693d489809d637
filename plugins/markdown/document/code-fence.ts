import type { Token } from "markdown-it";
import type { Place } from "../../core/place.ts";
import { fenceMetaOf, optionSpot } from "../syntax/blocks/code-fences.ts";
import { codeBlockOf } from "./code-block.ts";
import type { CodeFence, LinkUse, MarkdownSource } from "./document.ts";

/** What a token of code says that has options; its id is known once a document's targets are collected. */
export function codeFence(token: Token, source: MarkdownSource): CodeFence | undefined {
  const meta = fenceMetaOf(token);
  if (!meta) return undefined;
  const { hideCode, hideOutput, raises, alt, file, region } = meta.options;
  return {
    ...codeBlockOf(token),
    place: inFile(meta.place, source),
    ...(file && { file: { path: file.text, place: inFile(optionSpot(meta, file), source) } }),
    ...(file && region && { region: { name: region.text, place: inFile(optionSpot(meta, region), source) } }),
    ...(meta.run > 0 && {
      run: { number: meta.run, id: meta.id, options: { hideCode, hideOutput, raises, alt } },
    }),
  };
}

/** The reference to the equation that a block implements: its label or id, as `\\eqref` would have it. */
export function implementsUse(token: Token, source: MarkdownSource): LinkUse | undefined {
  const meta = fenceMetaOf(token);
  const written = meta?.run ? meta.options.implements : undefined;
  if (!meta || !written) return undefined;
  const place = inFile(optionSpot(meta, written), source);
  return { kind: "reference", href: written.text, wantsText: true, implementedBy: meta.id, place };
}

function inFile(
  { line, column, length }: { readonly line: number; readonly column: number; readonly length: number },
  { path, linesBefore }: MarkdownSource,
): Place {
  return { file: path, line: line + linesBefore, column, length };
}

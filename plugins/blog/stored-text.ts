import type { ContentStore } from "../incremental/content-store.ts";
import type { RenderedSection } from "../markdown/document/document.ts";

/** A rendered text in the store: the HTML of its sections, one behind the other. */
export interface StoredText {
  readonly digest: string;
  /** Of each section, the id of its heading and how long it is in bytes. */
  readonly sections: readonly (readonly [headingId: string | null, bytes: number])[];
}

/** Puts a text into the store. */
export function storeText(store: ContentStore, sections: readonly RenderedSection[]): StoredText {
  const bytes = sections.map(({ html }) => Buffer.from(html));
  return {
    digest: store.put(Buffer.concat(bytes)),
    sections: sections.map(({ headingId }, index) => [headingId ?? null, bytes[index]?.length ?? 0] as const),
  };
}

/** The sections of a text; nothing where the store has lost them. */
export function storedSections(store: ContentStore, text: StoredText): readonly RenderedSection[] | undefined {
  const bytes = store.bytes(text.digest);
  if (!bytes) return undefined;
  let at = 0;
  return text.sections.map(([headingId, length]) => {
    const html = bytes.toString("utf8", at, at + length);
    at += length;
    return { headingId: headingId ?? undefined, html };
  });
}

/**
 * Where some sections of a text stand in it, in bytes.
 * @param from the first of them
 * @param to the one behind the last; default: all that follow
 */
export function sectionsRange(
  { sections }: StoredText,
  from: number,
  to = sections.length,
): { readonly start: number; readonly end: number } {
  const length = (some: StoredText["sections"]): number => some.reduce((sum, [, bytes]) => sum + bytes, 0);
  const start = length(sections.slice(0, from));
  return { start, end: start + length(sections.slice(from, to)) };
}

/** What a sentence is not cut at. */
const WHOLE = "[data-tex], code, svg, .visually-hidden";
/** What stands beside the text, and is no part of its sentences. */
const BESIDE = ".note, .note-ref, .preview, .hinge, .unfold-button, .unfolded";
const BLOCK = "p, li, dd, dt, td, th, figcaption, blockquote, summary, h1, h2, h3, h4, h5, h6, div, section, article";

/** Where a sentence is seen: the top of its first line and the bottom of its last, in the window. */
export interface SentencePlace {
  readonly top: number;
  readonly bottom: number;
}

/** Where the sentence around a link is seen: of a claim's sign, the claim; of a link that stands alone, its own lines. */
export function sentenceAround(link: HTMLAnchorElement): SentencePlace {
  const claim = link.matches(".claim-sign") ? link.previousElementSibling : null;
  const rects = [...link.getClientRects()];
  if (claim?.matches(".claim")) rects.push(...claim.getClientRects());
  else rects.push(...sentenceRects(link));
  const seen = rects.filter(({ width, height }) => width > 0 && height > 0);
  return { top: Math.min(...seen.map(({ top }) => top)), bottom: Math.max(...seen.map(({ bottom }) => bottom)) };
}

function sentenceRects(link: HTMLAnchorElement): DOMRect[] {
  const block = link.closest<HTMLElement>(BLOCK);
  return block && !link.matches(BESIDE) && "Segmenter" in Intl ? rectsWithin(block, link) : [];
}

/** The places of what the sentences hold that a link of a block reaches into. */
function rectsWithin(block: HTMLElement, link: HTMLAnchorElement): DOMRect[] {
  const pieces: { readonly node: Text | Element; readonly start: number; readonly length: number }[] = [];
  let text = "";
  let from = -1;
  let to = -1;
  const add = (node: Text | Element, words: string): void => {
    pieces.push({ node, start: text.length, length: words.length });
    text += words;
  };
  const read = (node: Node): void => {
    if (node === link) from = text.length;
    if (node instanceof Text) add(node, node.data);
    else if (node instanceof Element && node.matches(WHOLE)) add(node, "x");
    else if (!(node instanceof Element && node.matches(BESIDE))) for (const child of node.childNodes) read(child);
    if (node === link) to = text.length;
  };
  read(block);
  if (from < 0) return [];
  const language = block.closest<HTMLElement>("[lang]")?.lang;
  const sentences = [...new Intl.Segmenter(language || undefined, { granularity: "sentence" }).segment(text)].filter(
    ({ index, segment }) => index < Math.max(to, from + 1) && index + segment.trimEnd().length > from,
  );
  const last = sentences.at(-1);
  const start = sentences[0]?.index ?? 0;
  const end = last ? last.index + last.segment.trimEnd().length : 0;
  return pieces
    .filter((piece) => piece.start < end && piece.start + piece.length > start)
    .flatMap(({ node, start: at, length }) => {
      // Of a formula its box alone: what is in it for those who listen has places of its own.
      if (node instanceof Element) return [...node.getClientRects()];
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - at));
      range.setEnd(node, Math.min(length, end - at));
      return [...range.getClientRects()];
    });
}

/** What a reader reads one after the other: whatever of it stands at the eye is where they are. */
const BLOCKS = "p, li, dt, dd, h2, h3, h4, h5, h6, figure, pre, summary, .math-display, .table";

/** A place in the text of a panel, which is found again in another window, in the diptych, and after an edit elsewhere. */
export interface TextPlace {
  /** The number of the block among the panel's, from 0, as long as none before it was added or taken away. */
  readonly index: number;
  /** What the block says, in short. */
  readonly digest: string;
  /** How much of the block's height lies above the place, from 0 to 1. */
  readonly share: number;
  /** How far behind the block the place is, in CSS pixels. */
  readonly beyond: number;
  /** Where in the window the place was, from its top, in CSS pixels; nothing where that was at the reader's eye. */
  readonly from?: number;
}

/**
 * The blocks of a panel's text, in its order.
 * @param texts elements that hold the text: one on a panel's page, one for each row in the diptych
 */
export function blocksOf(texts: Iterable<Element>): Element[] {
  return [...texts].flatMap((text) => {
    const panel = panelOf(text);
    return [...text.querySelectorAll(BLOCKS)].filter((block) => panelOf(block) === panel);
  });
}

/** What an element is part of: a piece of the other panel that is shown within a text is no part of it. */
export function panelOf(element: Element): Element | null {
  return element.closest("[data-tier], [data-half]");
}

/**
 * Where in a section the reader is: at its head as long as that is in the window, else at what is at their eye.
 * @param blocks of the whole panel
 * @param isPart whether a block is part of the section
 * @param eye from the window's top, in CSS pixels
 * @returns nothing where the section is not in the window
 */
export function placeIn(
  blocks: readonly Element[],
  isPart: (block: Element) => boolean,
  eye: number,
): TextPlace | undefined {
  const boxes = blocks.flatMap((block, index) => {
    // What is folded has a place in the window, and is not seen there.
    if (!isPart(block) || block.checkVisibility?.() === false) return [];
    const { top, height } = block.getBoundingClientRect();
    return height > 0 ? [{ block, index, top, height }] : [];
  });
  const [head] = boxes;
  if (!head || head.top > window.innerHeight) return undefined;
  if (head.top >= 0) return { index: head.index, digest: digestOf(head.block), share: 0, beyond: 0, from: head.top };
  const at = boxes.findLast(({ top }) => top <= eye) ?? head;
  const share = Math.min(1, (eye - at.top) / at.height);
  return { index: at.index, digest: digestOf(at.block), share, beyond: eye - at.top - share * at.height };
}

/** The block that a place is in; nothing where it is gone, or says something else. */
export function blockAt(blocks: readonly Element[], { index, digest }: TextPlace): Element | undefined {
  const expected = blocks[index];
  if (expected && digestOf(expected) === digest) return expected;
  // Of blocks that say the same, the one that has moved least.
  const same = blocks.map((block, at) => ({ block, moved: Math.abs(at - index) })).sort((a, b) => a.moved - b.moved);
  return same.find(({ block }) => digestOf(block) === digest)?.block;
}

/** How far a place is from the window's top, in CSS pixels. */
export function topOf(blocks: readonly Element[], block: Element, { share, beyond }: TextPlace): number {
  const { top, height } = block.getBoundingClientRect();
  const within = top + share * height;
  if (beyond === 0) return within;
  // Where what follows has moved nearer, the place is not in the middle of that.
  const next = blocks
    .slice(blocks.indexOf(block) + 1)
    .map((other) => other.getBoundingClientRect())
    .find((other) => other.height > 0 && other.top >= within);
  return Math.min(within + beyond, next?.top ?? within);
}

/** Length and 32-bit FNV-1a of what a block says; what scripts have put into it to be pressed says nothing. */
function digestOf(block: Element): string {
  const words = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLButtonElement ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  let hash = 0x811c9dc5;
  while (words.nextNode()) {
    const text = words.currentNode.nodeValue ?? "";
    length += text.length;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${length.toString(36)}.${(hash >>> 0).toString(36)}`;
}

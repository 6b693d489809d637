import type { ContentStore } from "../../incremental/content-store.ts";
import { digestOf } from "../../incremental/digest.ts";
import { type Placing, placedHtml } from "../../pages/placed-html.ts";
import { type PageFacts, pageFacts } from "../offline/page-facts.ts";
import { wireBytes } from "../offline/wire-bytes.ts";
import type { LostText } from "./site-jobs.ts";

/** A part of a text in the store that stands in a page. */
export interface TextSlot extends Placing {
  /** Of the file that the text was written in. */
  readonly path: string;
  readonly digest: string;
  /** Where the part begins and ends, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** A page before its texts are put in. */
export interface PageParts {
  /** Its HTML, with a mark for each slot (`slotMark`). */
  readonly shell: string;
  readonly slots: readonly TextSlot[];
  readonly base: string;
  /** Of its file, below the output folder. */
  readonly path: string;
  /** Whether a list of what browsers keep will say what it comes to on the way. */
  readonly measured?: boolean;
}

/** A page as it is written. */
export interface AssembledPage {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly page: PageFacts | undefined;
  /** What it comes to when a host sends it compressed, about; where that is asked for. */
  readonly wire: number | undefined;
}

/** No text has this character: CommonMark replaces it. */
const EDGE = "\u0000";
const MARK = new RegExp(`${EDGE}slot:(\\d+)${EDGE}`);

/** What stands in a shell where a slot is to be filled. */
export function slotMark(slot: number): string {
  return `${EDGE}slot:${slot}${EDGE}`;
}

/** Puts texts into a page. */
export function assemblePage(
  store: ContentStore,
  { shell, slots, base, path, measured }: PageParts,
): AssembledPage | LostText {
  const texts = new Map<string, Buffer>();
  const parts: Uint8Array[] = [];
  for (const [index, part] of shell.split(MARK).entries()) {
    if (index % 2 === 0) {
      parts.push(Buffer.from(part));
      continue;
    }
    const slot = slots[Number(part)] as TextSlot;
    const text = texts.get(slot.digest) ?? store.bytes(slot.digest);
    if (!text) return { lost: slot.path };
    texts.set(slot.digest, text);
    const bytes = text.subarray(slot.start, slot.end);
    parts.push(slot.half || slot.scroll || slot.prefix !== undefined ? inPage(bytes, slot) : bytes);
  }
  const bytes = Buffer.concat(parts);
  return {
    bytes,
    digest: digestOf(bytes),
    page: factsOf(bytes, base, path),
    wire: measured ? wireBytes(path, bytes) : undefined,
  };
}

/** Tags and ids are looked for a byte at a time: decoding a long text takes longer than that, and its words stay as they are. */
function inPage(bytes: Buffer, slot: TextSlot): Buffer {
  return Buffer.from(placedHtml(bytes.toString("latin1"), slot), "latin1");
}

function factsOf(bytes: Buffer, base: string, path: string): PageFacts | undefined {
  return pageFacts(bytes.toString("latin1"), base, path.replace(/(^|\/)index\.html$/, "$1"), (value) =>
    Buffer.from(value, "latin1").toString("utf8"),
  );
}

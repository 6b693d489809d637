import type { GatheredFacts, SectionWords } from "../../blog/gathered-post.ts";
import { sectionWords } from "../../blog/section-words.ts";
import { type StoredText, storedSections, storeText } from "../../blog/stored-text.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import { type CutFrom, cutBlocks } from "../../pages/gathered/cut-blocks.ts";
import type { PlannedBlock } from "../../pages/gathered/planned-blocks.ts";
import type { LostText } from "./site-jobs.ts";

/** A post from which pages of its story show something. */
export interface GatherTask {
  /** Of the post's file. */
  readonly path: string;
  readonly text: StoredText;
  readonly blocks: readonly PlannedBlock[];
  readonly from: CutFrom;
}

/** Cuts out of a post what pages of its story show, and finds the words among which their terms are looked for. */
export function gatherBlocks(store: ContentStore, { path, text, blocks, from }: GatherTask): GatheredFacts | LostText {
  const sections = storedSections(store, text);
  if (!sections) return { lost: path };
  const cut = cutBlocks(sections.map(({ html }) => html).join(""), blocks, from);
  const words: SectionWords = sections.map((section) => [section.headingId ?? "", sectionWords(section.html)]);
  return {
    blocks: {
      text: storeText(
        store,
        cut.map((block) => ({ headingId: block.id, html: block.html })),
      ),
      mathIn: cut.filter(({ html }) => html.includes('class="katex"')).map(({ id }) => id),
      codeIn: cut.filter(({ html }) => /<code|<pre/.test(html)).map(({ id }) => id),
    },
    words: store.put(JSON.stringify(words)),
  };
}

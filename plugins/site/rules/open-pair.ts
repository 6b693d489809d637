import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import { OPEN_PAIR, type StoredPair } from "../../blog/stored-pair.ts";
import { type StoredText, storedSections, storeText } from "../../blog/stored-text.ts";
import type { Post } from "../../catalog/model.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { postAddress, withBase } from "../../linking/addresses.ts";
import type { GatheredBlock, LinkTarget } from "../../markdown/document/document.ts";
import { cutOpenPair } from "../../pages/cut-open-pair.ts";
import { type PlannedBlock, plannedBlocks } from "../../pages/gathered/planned-blocks.ts";
import { entriesToMeet } from "../../pages/home-stories.ts";
import type { Html } from "../../pages/views/html.ts";

/**
 * A sentence of an overview and the statement that backs it, for the home page: fact `open-pair`. It is one of the first pair that a
 * reader meets which has one, and stays the same while nothing of the two changes.
 */
export function openPairRule(store: ContentStore): Rule {
  return {
    name: OPEN_PAIR,
    keys: () => [""],
    answer: (_key, read) => {
      const blog = new FactBlog(read);
      for (const entry of entriesToMeet(blog.catalog)) {
        if (entry.kind === "note" || !entry.overview || !entry.deepDive) continue;
        const found = pairOf(store, read, blog, entry.overview, entry.deepDive);
        if (found) return { facts: { [OPEN_PAIR]: found } };
      }
      return {};
    },
  };
}

function pairOf(
  store: ContentStore,
  read: Read,
  blog: FactBlog,
  overview: Post,
  deepDive: Post,
): StoredPair | undefined {
  const [from, to] = [overview.source.path, deepDive.source.path];
  const statements = toldIn(read, blog, from, to);
  if (statements.length === 0) return undefined;
  const panel = (post: Post): { html: Html; address: string } => ({
    html: htmlOf(store, read, post.source.path),
    address: withBase(blog.base, postAddress(post)),
  });
  const cut = cutOpenPair(panel(overview), panel(deepDive), statements);
  if (!cut) return undefined;
  const parts = [cut.sentence, cut.statement];
  return {
    overview: from,
    deepDive: to,
    id: cut.id,
    hasMath: parts.some((html) => html.includes('class="katex"')),
    text: storeText(
      store,
      parts.map((html) => ({ headingId: undefined, html })),
    ),
  };
}

/** What the claims of a panel lead to in the other one. */
function toldIn(read: Read, blog: FactBlog, from: string, to: string): PlannedBlock[] {
  const targets = read<readonly (readonly LinkTarget[])[]>(`links:${from}`) ?? [];
  const ids = (blog.documents.get(from)?.links ?? []).flatMap((uses, bearer) =>
    uses.flatMap((use, index) => {
      const target = use.claim ? targets[bearer]?.[index] : undefined;
      const place = target?.kind === "internal" ? target.previewed : undefined;
      return place?.path === to ? [place.id] : [];
    }),
  );
  const blocks = plannedBlocks(read<readonly GatheredBlock[]>(`blocks:${to}`) ?? []);
  return [...new Set(ids)].flatMap((id) => blocks.find((block) => block.id === id && block.kind !== "equation") ?? []);
}

function htmlOf(store: ContentStore, read: Read, path: string): Html {
  const text = read<StoredText>(`rendered:${path}`);
  const sections = text && storedSections(store, text);
  if (text && !sections) throw new MissingContentError("render", path);
  return sections?.map(({ html }) => html).join("") ?? "";
}

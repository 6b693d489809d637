import type { Post } from "../../catalog/model.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import { postAddress, withBase } from "../../linking/addresses.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import type { ToldSlot } from "../../markdown/render/told-sentence.ts";
import type { FactBlog } from "../facts/fact-blog.ts";

/** A sentence of an overview, and the id of the statement in the deep dive that it tells. */
export type ToldSentence = Pick<ToldSlot, "id" | "html"> & { readonly statement: string };

/** What tells the statements of a deep dive, by the statement's id. */
export function toldSlots(read: Read, blog: FactBlog, post: Post): Record<string, ToldSlot[]> {
  const overview = post.tier === "deep-dive" ? counterpartOf(blog.catalog, post) : undefined;
  if (!overview) return {};
  const address = withBase(blog.base, postAddress(overview));
  const slots: Record<string, ToldSlot[]> = {};
  for (const { statement, id, html } of read<readonly ToldSentence[]>(`tells:${overview.source.path}`) ?? []) {
    const slot = { href: `${address}#${encodeURIComponent(id)}`, id, html };
    slots[statement] = [...(Object.hasOwn(slots, statement) ? (slots[statement] ?? []) : []), slot];
  }
  return slots;
}

import { postsOf } from "../catalog/entry-posts.ts";
import type { PlacedEntry, Post, Thread } from "../catalog/model.ts";
import { postAddress, threadAddress, withBase } from "../linking/addresses.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { Html, Link } from "./views/html.ts";
import type { ThreadPlace } from "./views/post.ts";

/** Where each thread of an entry stands before it, with it and behind it. */
export function threadPlaces(context: PageContext, entry: PlacedEntry): ThreadPlace[] {
  const { catalog, base } = context.blog;
  return [...entry.threads].flatMap(([slug, { adds, figure }]) => {
    const thread = catalog.threads.get(slug);
    if (!thread) return [];
    const place = thread.entries.findIndex(
      (member) => member.entry.kind === entry.kind && member.entry.slug === entry.slug,
    );
    return [
      {
        ...titleLink(withBase(base, threadAddress(slug)), thread),
        adds: context.prose(adds),
        figure: figure && context.prose(figure.path),
        caption: figure?.caption && context.prose(figure.caption),
        position: place + 1,
        total: thread.entries.length,
        before: stepAt(context, thread, place - 1),
        after: stepAt(context, thread, place + 1),
      },
    ];
  });
}

function stepAt(context: PageContext, thread: Thread, place: number): (Link & { readonly adds: Html }) | undefined {
  const member = thread.entries[place];
  if (!member) return undefined;
  const post = postsOf(member.entry)[0] as Post;
  const link = titleLink(withBase(context.blog.base, postAddress(post)), post);
  return { ...link, adds: context.prose(member.step.adds) };
}

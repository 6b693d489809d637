import type { Thread } from "../catalog/model.ts";
import { threadAddress } from "../linking/addresses.ts";
import { entryCard, hasMath } from "./entry-card.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { threadPicture } from "./pictures/pictures.ts";
import { descriptionOf, titleOf } from "./title-link.ts";
import type { ThreadView } from "./views/thread.ts";

/** A thread: what each entry adds to it. */
export function threadView(context: PageContext, thread: Thread): ThreadView {
  const entries = thread.entries.map(({ entry, step }) => ({
    card: entryCard(context, entry),
    adds: context.prose(step.adds),
    figure: step.figure && context.prose(step.figure.path),
    caption: step.figure?.caption && context.prose(step.figure.caption),
  }));
  return {
    kind: "thread",
    head: pageHead(context, {
      title: thread.fields.title,
      description: thread.fields.description || thread.fields.title,
      address: threadAddress(thread.slug),
      hasMath:
        hasMath(context, [thread.source.path]) ||
        showsMath(
          thread.html?.title,
          thread.html?.description,
          ...entries.flatMap(({ adds, caption, card }) => [adds, caption, card.titleHtml]),
        ),
      feeds: feedLinks(context.blog, { threads: [thread] }),
      picture: threadPicture(context.blog, thread),
    }),
    title: thread.fields.title,
    ...titleOf(thread),
    description: descriptionOf(thread),
    intro: context.html(thread.source.path),
    entries,
  };
}

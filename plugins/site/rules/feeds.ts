import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import type { StoredSentence } from "../../blog/rules/sentences.ts";
import { sentenceFact } from "../../blog/sentences.ts";
import type { Post } from "../../catalog/model.ts";
import { instant } from "../../core/instant.ts";
import type { Slug } from "../../core/slug.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { ADDRESSES, type Address, outputPath, postAddress } from "../../linking/addresses.ts";
import type { FeedAbout } from "../../linking/feed-abouts.ts";
import { feedAbouts, feedChannels } from "../../linking/feed-channels.ts";
import { ownLanguage } from "../../pages/own-language.ts";
import { changeEntry } from "../feeds/change-entry.ts";
import { erratumEntry } from "../feeds/erratum-entry.ts";
import type { FeedEntry } from "../feeds/feed-entry.ts";
import { feedSite } from "../feeds/feed-site.ts";
import type { FeedPlace, FeedSource } from "../feeds/feed-source.ts";
import type { FeedTexts } from "../feeds/feed-texts.ts";
import { feedView } from "../feeds/feed-view.ts";
import type { KeptEntries } from "../feeds/kept-entries.ts";
import { goingOn, postEntry } from "../feeds/post-entry.ts";
import { subscriptionsView } from "../feeds/subscriptions-view.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { fileFact } from "../output/written-file.ts";
import { assetsOf } from "./assets.ts";
import { postViewOf } from "./pages.ts";

/** A feed with the files of its posts in place of them. */
type StoredChannel = FeedAbout & { readonly paths: readonly string[] };

/** Which posts each feed tells of: facts `channel:` with its address, and `fed`, all posts that some feed tells of. */
export function channelsRule(): Rule {
  return {
    name: "channel",
    keys: () => [""],
    answer: (_key, read) => {
      const channels = feedChannels(new FactBlog(read).catalog);
      const fed = new Set<string>();
      const facts = channels.map(({ posts, ...about }) => {
        const paths = posts.map(({ source }) => source.path);
        for (const path of paths) fed.add(path);
        return [`channel:${about.address}`, { ...about, paths } satisfies StoredChannel] as const;
      });
      return { facts: { ...Object.fromEntries(facts), fed: [...fed] } };
    },
  };
}

/** Each post that a feed tells of, as an entry: facts `entry:` with its path, the digest of the entry in the store. */
export function feedEntriesRule(services: SiteServices, texts: FeedTexts): Rule {
  return {
    name: "entry",
    expect: (answers) => services.jobs.expect(answers),
    // A template of the author's may ask for any post.
    keys: (read) => read<readonly string[]>(read<boolean>("whole") ? "posts" : "fed") ?? [],
    answer: async (path, read) => {
      const entry = await makeEntry(services, texts, read, path);
      return { facts: { [`entry:${path}`]: services.store.put(JSON.stringify(entry)) } };
    },
  };
}

/** A post as feeds tell of it; all that it says is there. */
export async function makeEntry(
  { store }: SiteServices,
  texts: FeedTexts,
  read: Read,
  path: string,
): Promise<FeedEntry> {
  const blog = new FactBlog(read);
  const post = blog.catalog.posts.get(path) as Post;
  const site = feedSite(blog.catalog.site, blog.base);
  const html = store.get(await texts.textOf(path, read));
  if (html === undefined) throw new MissingContentError("entry", path);
  const view = postViewOf(read, store, path);
  return postEntry(site, {
    kind: post.kind,
    slug: post.slug,
    tier: post.tier,
    id: post.frontMatter.id,
    address: postAddress(post),
    title: post.title,
    language: ownLanguage(blog.catalog.site, post)?.lang,
    date: post.date,
    updated: post.updated,
    ...(post.frontMatter.author && { authors: post.frontMatter.author }),
    tags: post.tags,
    description: view.head.description,
    paper: view.paper,
    ...goingOn(view),
    html,
  });
}

/** What each feed is made from: facts `out:` with the paths of their files. Eleventy's templates make the bytes. */
export function feedsRule(): Rule {
  return {
    name: "feed",
    keys: (read) => [...feedAbouts(new FactBlog(read).catalog).map(({ address }) => address), ADDRESSES.opml],
    answer: (address, read) => {
      const made = feedParts(read, address as Address);
      const file = { digest: digestOf(JSON.stringify(made)), bytes: 0 };
      return { facts: { [fileFact(outputPath(address as Address))]: file } };
    },
  };
}

/** All that a feed says, its entries by their digests. */
function feedParts(read: Read, address: Address): unknown {
  const blog = new FactBlog(read);
  const site = feedSite(blog.catalog.site, blog.base);
  // The templates are files of the engine's.
  const engine = read("engine");
  if (address === ADDRESSES.opml) return [engine, subscriptionsView(site, feedAbouts(blog.catalog))];
  const channel = read<StoredChannel>(`channel:${address}`);
  const entries =
    channel?.kind === "errata"
      ? errataEntries(read, blog)
      : (channel?.paths ?? []).map((path) => read<string>(`entry:${path}`));
  const changes = channel ? changeEntries(read, blog, channel) : [];
  return [engine, site, channel, assetsOf(read).feedStyle, entries, ...(changes.length > 0 ? [changes] : [])];
}

/** What was revised in the entries of a story, for its feed. */
function changeEntries(read: Read, blog: FactBlog, { kind, key }: FeedAbout): FeedEntry[] {
  const story = kind === "story" ? blog.catalog.stories.get(key.slice("story/".length) as Slug) : undefined;
  if (!story) return [];
  const site = feedSite(blog.catalog.site, blog.base);
  return story.entries.flatMap((entry) => {
    if (entry.kind === "note" || entry.changes.length === 0) return [];
    return entry.changes.flatMap((change) => {
      const sentence = read<StoredSentence>(sentenceFact(change.what));
      return sentence ? [changeEntry(site, entry, change, sentence)] : [];
    });
  });
}

/** The newest of posts and changes; of one moment posts first. */
function newestEntries(
  posts: readonly FeedEntry[],
  changes: readonly FeedEntry[],
  limit: number,
): readonly FeedEntry[] {
  if (changes.length === 0) return posts;
  const all = [...posts, ...changes];
  return all.sort((a, b) => instant(b.published) - instant(a.published)).slice(0, limit);
}

function errataEntries(read: Read, blog: FactBlog): FeedEntry[] {
  const { catalog } = blog;
  const site = feedSite(catalog.site, blog.base);
  return blog
    .errata()
    .slice(0, catalog.site.feed.limit)
    .map(({ entry, erratum, key, target, at }) => {
      const post = catalog.posts.get(at.path);
      const sentence = read<StoredSentence>(sentenceFact(erratum.what));
      return erratumEntry(site, {
        key,
        title: post?.title ?? entry.slug,
        address: post ? postAddress(post) : ("/" as Address),
        target: { href: target.href, label: target.label },
        date: erratum.date,
        credit: erratum.credit,
        plain: sentence?.plain ?? "",
        html: sentence?.feed ?? "",
      });
    });
}

/**
 * Makes sure that all that some feeds show can be had, before Eleventy asks for it.
 * @param addresses of feeds
 * @throws MissingContentError where an entry is gone
 */
export function expectEntries(kept: KeptEntries, read: Read, addresses: Iterable<string>): void {
  const paths = new Set<string>();
  for (const address of addresses)
    for (const path of read<StoredChannel>(`channel:${address}`)?.paths ?? []) paths.add(path);
  for (const path of paths) {
    const digest = read<string>(`entry:${path}`);
    if (digest !== undefined && !kept.get(path, digest)) throw new MissingContentError("entry", path);
  }
}

/**
 * Where Eleventy's templates of feeds get from what they show.
 * @param read facts, all of which are there
 * @param wants whether a feed is to be written; without it all are
 */
export function feedSource(
  kept: KeptEntries,
  read: Read,
  wants: (place: FeedPlace) => boolean = () => true,
): FeedSource {
  const blog = new FactBlog(read);
  const site = feedSite(blog.catalog.site, blog.base);
  const abouts = feedAbouts(blog.catalog);
  const entryOf = (path: string): FeedEntry | undefined => {
    const digest = read<string>(`entry:${path}`);
    if (digest === undefined) return undefined;
    const entry = kept.get(path, digest);
    if (entry === undefined) throw new MissingContentError("entry", path);
    return entry;
  };
  const places: FeedPlace[] = [...abouts, { address: ADDRESSES.opml, format: "opml" }];
  return {
    places: places.filter(wants),
    view: (address) => {
      if (address === ADDRESSES.opml) return subscriptionsView(site, abouts);
      const channel = read<StoredChannel>(`channel:${address}`);
      if (!channel) return undefined;
      const entries =
        channel.kind === "errata" ? errataEntries(read, blog) : channel.paths.flatMap((path) => entryOf(path) ?? []);
      const all = newestEntries(entries, changeEntries(read, blog, channel), blog.catalog.site.feed.limit);
      return feedView(site, channel, all, assetsOf(read).feedStyle);
    },
    entry: entryOf,
  };
}

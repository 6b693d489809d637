import { postsOf } from "../catalog/entry-posts.ts";
import type { Story, Tag } from "../catalog/model.ts";
import { postAddress, tagAddress, threadAddress } from "../linking/addresses.ts";
import { homeStory } from "../linking/home-story.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import { storyParts } from "../linking/story-parts.ts";

/** Where a reader may begin who looks for nothing yet: pages of a kind. */
export interface PlacesToStart {
  readonly label: string;
  readonly places: readonly PlaceToStart[];
  /** Of a word or two each: they stand beside each other. */
  readonly areShort: boolean;
}

export interface PlaceToStart {
  readonly title: string;
  /** Without the base path. */
  readonly address: string;
  /** What it belongs to. */
  readonly of?: string;
}

/** As many as can be taken in at a glance. */
const MOST = 6;
const MOST_TAGS = 12;
/** In letters. */
const SHORT = 32;

/** The first post of each story, the indexes of terms, threads and tags; no kind of which the blog has none. */
export function placesToStart(blog: LinkedBlog): PlacesToStart[] {
  const { catalog } = blog;
  const home = homeStory(catalog);
  // The home page's first, then those that are told in overviews.
  const stories = [...catalog.stories.values()].sort((a, b) => rank(a, home) - rank(b, home));
  const kinds: Omit<PlacesToStart, "areShort">[] = [
    { label: "Begin a story", places: onceEach(stories.flatMap(firstPost)).slice(0, MOST) },
    { label: "Look up a term", places: stories.flatMap(indexOfTerms).slice(0, MOST) },
    {
      label: "Follow a thread",
      places: [...catalog.threads.values()]
        .map(({ slug, fields }) => ({ title: fields.title, address: threadAddress(slug) }))
        .slice(0, MOST),
    },
    {
      label: "Choose a topic",
      places: [...catalog.tags.values()]
        .map((tag): readonly [Tag, number] => [tag, blog.tagged(tag.slug).length])
        .sort(([a, many], [b, more]) => more - many || (a.slug < b.slug ? -1 : 1))
        .map(([{ slug, name }]) => ({ title: name, address: tagAddress(slug) }))
        .slice(0, MOST_TAGS),
    },
  ];
  return kinds
    .filter(({ places }) => places.length > 0)
    .map((kind) => ({ ...kind, areShort: kind.places.every(({ title }) => title.length <= SHORT) }));
}

function rank(story: Story, home: Story | undefined): number {
  return story.slug === home?.slug ? 0 : story.fields.kind === "story" ? 1 : 2;
}

/** Two stories may begin with the same post. */
function onceEach(places: readonly PlaceToStart[]): PlaceToStart[] {
  return places.filter(({ address }, index) => places.findIndex((other) => other.address === address) === index);
}

function firstPost({ entries, fields }: Story): PlaceToStart[] {
  const [post] = entries[0] ? postsOf(entries[0]) : [];
  return post ? [{ title: post.title, address: postAddress(post), of: fields.title }] : [];
}

function indexOfTerms(story: Story): PlaceToStart[] {
  return storyParts(story)
    .filter(({ name }) => name === "terms" && story.entries.length > 0)
    .map(({ address }) => ({ title: story.fields.title, address }));
}

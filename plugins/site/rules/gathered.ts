import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { MissingContentError } from "../../blog/page-context.ts";
import type { StoredText } from "../../blog/stored-text.ts";
import { postsOf } from "../../catalog/entry-posts.ts";
import type { Post } from "../../catalog/model.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { postAddress, withBase } from "../../linking/addresses.ts";
import { storyParts } from "../../linking/story-parts.ts";
import type { GatheredBlock } from "../../markdown/document/document.ts";
import { gatheredPrefix } from "../../pages/gathered/gathered-prefix.ts";
import { plannedBlocks } from "../../pages/gathered/planned-blocks.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";

/** The posts of all stories that have pages below their own, each once. */
function gatheredPosts(read: Read): string[] {
  const { catalog } = new FactBlog(read);
  const stories = [...catalog.stories.values()].filter((story) => storyParts(story).length > 0);
  return [...new Set(stories.flatMap(({ entries }) => entries.flatMap(postsOf)).map(({ source }) => source.path))];
}

/**
 * What pages of its stories show of each post, and its words: facts `gathered:` and `words-of:` with its path. They stay the
 * same while nothing changes that those pages show.
 */
export function gatherRule({ jobs }: SiteServices): Rule {
  return {
    name: "gather",
    expect: (answers) => jobs.expect(answers),
    keys: gatheredPosts,
    answer: async (path, read) => {
      const text = read<StoredText>(`rendered:${path}`);
      const post = read<Post>(`post:${path}`);
      if (!text || !post) return {};
      const made = await jobs.run("gather", {
        path,
        text,
        blocks: plannedBlocks(read<readonly GatheredBlock[]>(`blocks:${path}`) ?? []),
        from: { address: withBase(read<string>("base") ?? "/", postAddress(post)), prefix: gatheredPrefix(post) },
      });
      if ("lost" in made) throw new MissingContentError("render", made.lost);
      return { facts: { [`gathered:${path}`]: made.blocks, [`words-of:${path}`]: made.words } };
    },
  };
}

import { FactBlog } from "../../blog/facts/fact-blog.ts";
import type { FeedTask } from "../../blog/jobs/render-job.ts";
import { type FeedsAlong, renderTask } from "../../blog/rules/render.ts";
import type { Post } from "../../catalog/model.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import { postAddress } from "../../linking/addresses.ts";
import { feedChannels } from "../../linking/feed-channels.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import { feedSite, wholeUrl } from "./feed-site.ts";

/**
 * The texts of posts as feeds have them. Where many pages are made, who makes a post's page makes this along with it: then the text
 * is parsed and its formulas are set already. What is made so is taken for the same task alone, so that it does not matter whether
 * it was made.
 */
export class FeedTexts implements FeedsAlong {
  readonly #services: SiteServices;
  readonly #peek: Read;
  #fed: ReadonlySet<string> = new Set();
  /** By the post's file: what it was made from, and the digest of the text in the store. */
  readonly #made = new Map<string, { readonly key: string; readonly text: string }>();

  /** @param peek looks at facts without a note that they were read: no page depends on what feeds hold */
  constructor(services: SiteServices, peek: Read) {
    this.#services = services;
    this.#peek = peek;
  }

  expect(): void {
    const paths = this.#peek<boolean>("whole")
      ? this.#peek<readonly string[]>("posts")
      : feedChannels(new FactBlog(this.#peek).catalog).flatMap(({ posts }) => posts.map(({ source }) => source.path));
    this.#fed = new Set(paths);
  }

  taskOf(path: string): FeedTask | undefined {
    return this.#fed.has(path) ? feedTask(this.#services, this.#peek, path) : undefined;
  }

  keep(path: string, task: FeedTask, text: string): void {
    this.#made.set(path, { key: keyOf(task), text });
  }

  forget(path: string): void {
    this.#made.delete(path);
  }

  /** A post's text: the digest of its HTML in the store. */
  async textOf(path: string, read: Read): Promise<string> {
    const task = feedTask(this.#services, read, path);
    const made = this.#made.get(path);
    this.#made.delete(path);
    return made?.key === keyOf(task) ? made.text : this.#services.jobs.run("feed", task);
  }
}

/** What a post's text is made from for feeds. */
function feedTask(services: SiteServices, read: Read, path: string): FeedTask {
  const { catalog, base } = new FactBlog(read);
  const page = wholeUrl(feedSite(catalog.site, base), postAddress(catalog.posts.get(path) as Post));
  return { ...renderTask(services, read, path, "feed"), page };
}

function keyOf(task: FeedTask): string {
  return digestOf(JSON.stringify(task));
}

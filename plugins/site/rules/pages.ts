import type { Assets, HeadView, PostView, SiteView } from "../../../layouts/props.ts";
import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { gatheredPost } from "../../blog/gathered-post.ts";
import { codeDigest, MissingContentError, pageContext } from "../../blog/page-context.ts";
import { storedPair } from "../../blog/stored-pair.ts";
import { type StoredText, sectionsRange } from "../../blog/stored-text.ts";
import type { Post } from "../../catalog/model.ts";
import type { ContentStore } from "../../incremental/content-store.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { type Address, outputPath, postAddress } from "../../linking/addresses.ts";
import { type GeneratedPage, generatedPages, generatedView } from "../../pages/generated-pages.ts";
import type { PageContext, TextPart } from "../../pages/page-context.ts";
import { postView } from "../../pages/post-view.ts";
import { type PageParts, slotMark, type TextSlot } from "../jobs/assemble-page.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import type { Sink } from "../output/sink.ts";
import { fileFact, type WrittenFile } from "../output/written-file.ts";
import { pageRenderer, type RenderedPage, type Renderers } from "../own/renderers.ts";
import { assetsOf } from "./assets.ts";
import { pythonAssets } from "./python.ts";

/** A page of the site: one that is made of the catalog, or a post's. */
export type SitePage = GeneratedPage | { readonly address: Address; readonly shows: "post"; readonly path: string };

/** All pages of the site. */
function sitePages(read: Read): SitePage[] {
  const blog = new FactBlog(read);
  const posts = [...blog.catalog.posts.values()].map(
    (post): SitePage => ({ address: postAddress(post), shows: "post", path: post.source.path }),
  );
  return [...posts, ...generatedPages(blog)];
}

/** Whole stories on one page, and what is gathered from all posts of a story. */
const WAITING: ReadonlySet<SitePage["shows"]> = new Set(["scroll", "study-guide", "terms", "prerequisites"]);

/** Whether a page can wait until those are made that authors look at while they write. */
function canWait({ shows }: SitePage): boolean {
  return WAITING.has(shows);
}

/**
 * Each page, written as it is made: facts `out:` with the path of its file.
 * @param which `late-page`: those that can wait; `page`: all others
 */
export function pagesRule(services: SiteServices, sink: () => Sink | undefined, which: "page" | "late-page"): Rule {
  return {
    name: which,
    expect: (answers) => services.jobs.expect(answers),
    // Where Eleventy makes them, none is made here.
    keys: (read) =>
      read<boolean>("whole")
        ? []
        : sitePages(read)
            .filter((page) => canWait(page) === (which === "late-page"))
            .map((page) => JSON.stringify(page)),
    answer: async (key, read) => {
      const shown = JSON.parse(key) as SitePage;
      const path = outputPath(shown.address);
      const base = read<string>("base") ?? "/";
      const measured = read<SiteView>("site-view")?.serviceWorker !== undefined;
      const { mistake, ...parts } = await pageParts(read, services, shown);
      const made = await services.jobs.run("assemble", { ...parts, base, path, measured });
      if ("lost" in made) throw new MissingContentError("render", made.lost);
      const { bytes, digest, page, wire } = made;
      await sink()?.page(path, bytes, digest);
      const file: WrittenFile = {
        digest,
        bytes: bytes.length,
        ...(wire !== undefined && { wire }),
        ...(page && { page }),
      };
      return { facts: { [fileFact(path)]: file }, diagnostics: mistake ? [mistake] : [] };
    },
  };
}

/** A page as its layout makes it, before its texts are put in; and what kept a layout of the author's from making it. */
async function pageParts(
  read: Read,
  services: SiteServices,
  page: SitePage,
): Promise<Pick<PageParts, "shell" | "slots"> & Pick<RenderedPage, "mistake">> {
  const { store } = services;
  const render = await pageRenderer(read, services);
  const site = read<SiteView>("site-view") as SiteView;
  const plain = assetsOf(read);
  // Pages without such blocks do not ask: they stay the same where another page gets one.
  const assetsFor = ({ hasRuns }: HeadView): Assets => {
    const python = hasRuns ? pythonAssets(read) : undefined;
    return python ? { ...plain, python } : plain;
  };
  const slots: TextSlot[] = [];
  const context: PageContext = {
    ...pageContext(read, store),
    html: (path, { from = 0, to, half, prefix, scroll }: Partial<TextPart> = {}) => {
      const text = read<StoredText>(`rendered:${path}`);
      const range = text && sectionsRange(text, from, to);
      if (!range || range.start === range.end) return "";
      slots.push({
        path,
        digest: text.digest,
        ...range,
        ...(half && { half }),
        ...(prefix && { prefix }),
        ...(scroll && { scroll }),
      });
      return slotMark(slots.length - 1);
    },
    code: (path, as) => {
      const digest = codeDigest(read, path, as);
      const bytes = digest === undefined ? undefined : store.bytes(digest);
      if (digest === undefined || bytes === undefined) throw new MissingContentError("code-text", path);
      slots.push({ path, digest, start: 0, end: bytes.length });
      return slotMark(slots.length - 1);
    },
    openPair: () =>
      storedPair(read, (text, part) => {
        slots.push({ path: text.digest, digest: text.digest, ...sectionsRange(text, part, part + 1) });
        return slotMark(slots.length - 1);
      }),
    gathered: (path) =>
      gatheredPost(read, path, (text, block) => {
        slots.push({ path, digest: text.digest, ...sectionsRange(text, block, block + 1) });
        return slotMark(slots.length - 1);
      }),
  };
  const made = (make: (renderers: Renderers) => string) => {
    const { html, ...rest } = render(make);
    return { shell: html, slots, ...rest };
  };
  if (page.shows === "post") {
    const view = viewIn(context, page.path);
    const assets = assetsFor(view.head);
    const content = context.html(page.path);
    return made(({ renderPost }) => renderPost({ site, assets, view, content }));
  }
  const view = generatedView(context, page);
  return made(({ renderPage }) => renderPage(view, site, assetsFor(view.head)));
}

/** What a post's page shows beside its text. */
export function postViewOf(read: Read, store: ContentStore, path: string): PostView {
  return viewIn(pageContext(read, store), path);
}

function viewIn(context: PageContext, path: string): PostView {
  return postView(context, context.blog.catalog.posts.get(path) as Post);
}

import { FactBlog } from "../../blog/facts/fact-blog.ts";
import { pageContext, sectionsOf } from "../../blog/page-context.ts";
import { documentPaths } from "../../blog/rules/documents.ts";
import type { PlaceRef } from "../../blog/rules/links.ts";
import type { Services } from "../../blog/services.ts";
import type { Post } from "../../catalog/model.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read, Rule } from "../../incremental/fact-graph.ts";
import { outputPath, postAddress, previewAddress, withBase } from "../../linking/addresses.ts";
import { counterpartOf } from "../../linking/counterpart.ts";
import type { Hinge } from "../../linking/hinges.ts";
import type { PageContext } from "../../pages/page-context.ts";
import { cardPreview } from "../../pages/previews/card-preview.ts";
import { placePreview } from "../../pages/previews/place-preview.ts";
import type { PreviewFile } from "../../pages/previews/preview-file.ts";
import { previewFragments } from "../../pages/previews/preview-fragments.ts";
import { symbolTable } from "../../pages/symbol-table.ts";
import { describeFile, type Sink } from "../output/sink.ts";
import { fileFact, type WrittenFile } from "../output/written-file.ts";
import { postViewOf } from "./pages.ts";

/** The places in each post that links of other posts lead to, hinges included: facts `led-to:` with its path. */
export function previewTargetsRule(): Rule {
  return {
    name: "led-to",
    keys: () => [""],
    answer: (_key, read) => {
      const targets = new Map<string, Set<string>>();
      const add = (path: string, id: string): void => {
        const ids = targets.get(path) ?? new Set();
        targets.set(path, ids.add(id));
      };
      for (const from of documentPaths(read)) {
        for (const [path, id] of read<readonly PlaceRef[]>(`leads:${from}`) ?? [])
          if (path !== from && id !== "") add(path, id);
        for (const { id, other } of hingedPlaces(read, from)) add(other, id);
      }
      const facts = [...targets].map(([path, ids]) => [`led-to:${path}`, [...ids]] as const);
      return { facts: Object.fromEntries(facts) };
    },
  };
}

function hingedPlaces(read: Read, path: string): { readonly id: string; readonly other: string }[] {
  const hinges = read<readonly Hinge[]>(`hinges:${path}`) ?? [];
  if (hinges.length === 0) return [];
  const { catalog } = new FactBlog(read);
  const post = catalog.posts.get(path);
  const other = post && counterpartOf(catalog, post);
  return other ? hinges.map(({ id }) => ({ id, other: other.source.path })) : [];
}

/** The previews of each post: of the post as a whole, and of the places that others lead to. */
export function previewsRule({ store }: Services, sink: () => Sink | undefined): Rule {
  return {
    name: "preview",
    keys: (read) => read<readonly string[]>("posts") ?? [],
    answer: (path, read) => {
      const context = pageContext(read, store);
      const post = context.blog.catalog.posts.get(path) as Post;
      const address = postAddress(post);
      const facts: Record<string, WrittenFile> = {};
      const add = (id: string, preview: PreviewFile): void => {
        const text = JSON.stringify(preview);
        const file = describeFile(text);
        const to = outputPath(previewAddress(address, id));
        sink()?.file(to, text, file.digest);
        facts[fileFact(to)] = file;
      };
      const { title, tier, minutes, paper } = postViewOf(read, store, path);
      add("", cardPreview({ title, tier, minutes, paper, description: describe(context, post) }));
      const ids = read<readonly string[]>(`led-to:${path}`) ?? [];
      if (ids.length > 0) {
        const around = { title, tier, symbols: symbolTable(context, post) };
        const fragments = previewFragments(sectionsOf(read, store, path), ids, withBase(context.blog.base, address));
        for (const [id, fragment] of fragments) add(id, placePreview(around, fragment));
      }
      return { facts };
    },
  };
}

/** What a post says in a sentence, as HTML. */
function describe(context: PageContext, post: Post): string {
  const paper = post.kind === "paper" ? context.blog.catalog.papers.get(post.slug as Slug) : undefined;
  if (paper?.summary) return context.prose(paper.summary);
  return post.frontMatter.description ? escapeHtml(post.frontMatter.description) : "";
}

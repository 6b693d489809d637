import type { Post } from "../../catalog/model.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Slug } from "../../core/slug.ts";
import { outputPath, postAddress, previewAddress, withBase } from "../../linking/addresses.ts";
import type { PageContext } from "../page-context.ts";
import { symbolTable } from "../symbol-table.ts";
import type { PostView } from "../views.ts";
import { cardPreview } from "./card-preview.ts";
import { placePreview } from "./place-preview.ts";
import type { PreviewFile } from "./preview-file.ts";
import { previewFragments } from "./preview-fragments.ts";
import { previewTargets } from "./preview-targets.ts";

/**
 * The previews of all places that links of other pages lead to.
 * @param views by the path of the file
 * @returns path below the output folder to JSON
 */
export function previewFiles(context: PageContext, views: ReadonlyMap<string, PostView>): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, ids] of previewTargets(context.blog)) {
    const post = context.blog.catalog.posts.get(path);
    const view = views.get(path);
    if (!post || !view) continue;
    const address = postAddress(post);
    const add = (id: string, file: PreviewFile): void => {
      files.set(outputPath(previewAddress(address, id)), JSON.stringify(file));
    };
    const { title, tier, minutes, paper } = view;
    // Neighbours in a story and citations lead to posts as a whole.
    add("", cardPreview({ title, tier, minutes, paper, description: describe(context, post) }));
    const sections = context.rendered.get(path)?.sections ?? [];
    const around = { title, tier, symbols: symbolTable(context, post) };
    for (const [id, fragment] of previewFragments(sections, ids, withBase(context.blog.base, address)))
      add(id, placePreview(around, fragment));
  }
  return files;
}

/** What a post says in a sentence, as HTML. */
function describe(context: PageContext, post: Post): string {
  const paper = context.blog.catalog.papers.get(post.slug as Slug);
  if (post.kind === "paper" && paper?.summary) return context.prose(paper.summary);
  return post.frontMatter.description ? escapeHtml(post.frontMatter.description) : "";
}

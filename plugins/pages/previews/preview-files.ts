import type { Post } from "../../catalog/model.ts";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Slug } from "../../core/slug.ts";
import { TIER_LABELS } from "../../core/tier.ts";
import { venueAndYear } from "../../core/venue-and-year.ts";
import { outputPath, postAddress, previewAddress, withBase } from "../../linking/addresses.ts";
import type { PageContext } from "../page-context.ts";
import { symbolTable } from "../symbol-table.ts";
import type { Html, PostView } from "../views.ts";
import { previewFragment } from "./preview-fragment.ts";
import { previewTargets } from "./preview-targets.ts";

/** What the file of a preview holds. */
interface PreviewFile {
  /** Plain text: `Deep dive · The curve that goes down twice`. */
  readonly label: string;
  readonly tier?: string;
  readonly html: Html;
  /** Set where more stands at the place itself. */
  readonly more?: true;
  /** Set where the style sheet of mathematics is needed. */
  readonly math?: true;
}

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
    for (const id of ids) {
      const file = id === "" ? cardPreview(context, post, view) : placePreview(context, post, view, id);
      if (file) files.set(outputPath(previewAddress(address, id)), JSON.stringify(file));
    }
  }
  return files;
}

function placePreview(context: PageContext, post: Post, view: PostView, id: string): PreviewFile | undefined {
  const sections = context.rendered.get(post.source.path)?.sections ?? [];
  const fragment = previewFragment(sections, id, withBase(context.blog.base, postAddress(post)));
  if (!fragment) return undefined;
  return {
    label: labelOf(view),
    ...(view.tier && { tier: view.tier }),
    html: fragment.html + symbolsIn(context, post, fragment.html),
    ...(fragment.more && { more: true as const }),
    ...(fragment.html.includes('class="katex"') && { math: true as const }),
  };
}

/** What the symbols of a fragment mean, out of sight: the page that shows it may have none of them, or others of their names. */
function symbolsIn(context: PageContext, post: Post, html: Html): Html {
  const names = new Set([...html.matchAll(new RegExp(`${DATA.symbol}="([^"]*)"`, "g"))].map(([, name]) => name));
  const meanings = symbolTable(context, post)
    .filter(({ name }) => names.has(name))
    .map(({ name, means }) => `<span ${DATA.symbolMeans}="${name}">${means}</span>`);
  return meanings.length === 0 ? "" : `<div class="preview-symbols" hidden>${meanings.join("")}</div>`;
}

/** A post as a whole: its paper, what it says in a sentence, and how long it takes. */
function cardPreview(context: PageContext, post: Post, view: PostView): PreviewFile {
  const paper = context.blog.catalog.papers.get(post.slug as Slug);
  const summary = post.kind === "paper" && paper?.summary ? context.prose(paper.summary) : undefined;
  const description = summary ?? (post.frontMatter.description ? escapeHtml(post.frontMatter.description) : "");
  const about = view.paper
    ? `<p class="preview-paper"><cite>${escapeHtml(view.paper.title)}</cite>, ${escapeHtml(view.paper.authors)}, ${escapeHtml(venueAndYear(view.paper))}</p>`
    : "";
  const kind = view.tier ? TIER_LABELS[view.tier] : "";
  return {
    label: [kind, `${view.minutes} ${view.minutes === 1 ? "minute" : "minutes"}`]
      .filter((part) => part !== "")
      .join(" · "),
    ...(view.tier && { tier: view.tier }),
    html: `<p class="preview-heading">${escapeHtml(view.title)}</p>${about}${description && `<p>${description}</p>`}`,
    ...(description.includes('class="katex"') && { math: true as const }),
  };
}

function labelOf(view: PostView): string {
  return [view.tier ? TIER_LABELS[view.tier] : "", view.title].filter((part) => part !== "").join(" · ");
}

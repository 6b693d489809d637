import type { Catalog, Post } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import { TIER_LABELS } from "../core/tier.ts";
import type { Around, ReferenceTag, Target } from "../markdown/document/document.ts";
import { shortAuthors } from "./author-names.ts";

/** What a reference reads: as a link without a text, and as `\ref`, which wants the number alone. */
export interface ReferenceText {
  readonly label: string;
  readonly short: string;
  /** Where its number is a `\tag` that holds a formula; the others have it as it is read. */
  readonly tag?: ReferenceTag;
}

/** Stands for a tag while it is found out what is around it. */
const TAG = "\ue000";

/** Where a target stands, seen from a reference. */
export type Vantage =
  | { readonly kind: "same post" }
  /** From a file about the post: what else is to be said is said there. */
  | { readonly kind: "its paper" }
  | { readonly kind: "other panel"; readonly post: Post }
  | { readonly kind: "other post"; readonly called: string };

/** `Theorem 2`, `(3)`; `Theorem 2 (deep dive)`; `Theorem 1 in Belkin et al. 2019`. */
export function referenceText(target: Target, vantage: Vantage): ReferenceText {
  const { tag, number = "" } = target;
  const text = textOf(target, vantage);
  if (tag === undefined) return text;
  const around = textOf({ ...target, number: TAG, name: target.name.slice(0, -number.length) + TAG }, vantage);
  return { ...text, tag: { tex: tag, label: cut(around.label), short: cut(around.short) } };
}

function cut(text: string): Around {
  const at = text.indexOf(TAG);
  return [text.slice(0, at), text.slice(at + TAG.length)];
}

function textOf(target: Target, vantage: Vantage): ReferenceText {
  const { kind, number } = target;
  // What has no number is called by its title.
  const name = kind !== "heading" && number === undefined && target.title !== "" ? target.title : target.name;
  if (vantage.kind === "its paper") return { label: name, short: number ?? name };
  if (vantage.kind === "same post") {
    return { label: kind === "equation" ? `(${number})` : name, short: number ?? name };
  }
  if (vantage.kind === "other panel") {
    const panel = panelOf(vantage.post);
    return { label: name + panel, short: (number ?? name) + panel };
  }
  const there = ` in ${vantage.called}`;
  // A name that is no word of the engine's own does not run into the sentence.
  const quoted = number === undefined ? `“${name}”` : name;
  return { label: quoted + there, short: (number ?? quoted) + there };
}

/** What a link to the top of a page reads: its title. */
export function pageText(title: string, vantage: Vantage): ReferenceText {
  const label = vantage.kind === "other panel" ? title + panelOf(vantage.post) : title;
  return { label, short: label };
}

function panelOf({ tier }: Post): string {
  return tier ? ` (${TIER_LABELS[tier].toLowerCase()})` : "";
}

/** What another post is called in a reference: a paper's by its authors and year. */
export function calledInReference(catalog: Catalog, post: Post | undefined, title: string): string {
  const paper = post?.kind === "paper" ? catalog.papers.get(post.slug as Slug) : undefined;
  return paper ? `${shortAuthors(paper.fields.authors)} ${paper.fields.year}` : title;
}

import { escapeHtml } from "../../core/escape-html.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import { venueAndYear } from "../../core/venue-and-year.ts";
import type { Html } from "../views/html.ts";
import type { PostView } from "../views/post.ts";
import { type PreviewFile, showsMath } from "./preview-file.ts";

/** What a post's card says. */
export interface Card {
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html | undefined;
  readonly tier: Tier | undefined;
  /** How long it takes to read. */
  readonly minutes: number;
  /** That it is about. */
  readonly paper:
    | Pick<NonNullable<PostView["paper"]>, "title" | "titleHtml" | "authors" | "venue" | "year">
    | undefined;
  /** What it says in a sentence; empty where nobody wrote one. */
  readonly description: Html;
}

/** The preview of a post as a whole: its paper, what it says in a sentence, and how long it takes. */
export function cardPreview({ title, titleHtml, tier, minutes, paper, description }: Card): PreviewFile {
  const heading = titleHtml ?? escapeHtml(title);
  const about = paper
    ? `<p class="preview-paper"><cite>${paper.titleHtml ?? escapeHtml(paper.title)}</cite>, ${escapeHtml(paper.authors)}, ${escapeHtml(venueAndYear(paper))}</p>`
    : "";
  return {
    label: [tier ? TIER_LABELS[tier] : "", `${minutes} ${minutes === 1 ? "minute" : "minutes"}`]
      .filter((part) => part !== "")
      .join(" · "),
    ...(tier && { tier }),
    html: `<p class="preview-heading">${heading}</p>${about}${description && `<p>${description}</p>`}`,
    ...(showsMath(heading + about + description) && { math: true as const }),
  };
}

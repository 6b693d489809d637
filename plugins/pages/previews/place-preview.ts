import { DATA } from "../../core/data-attributes.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import type { Html } from "../views/html.ts";
import type { SymbolView } from "../views/post.ts";
import { type PreviewFile, previewStyles } from "./preview-file.ts";
import type { PreviewFragment } from "./preview-fragments.ts";

/** The post that a place stands in. */
export interface PlaceAround {
  readonly title: string;
  readonly tier: Tier | undefined;
  /** What the symbols of the post mean. */
  readonly symbols: readonly Pick<SymbolView, "name" | "means">[];
}

/** The preview of a place in a post. */
export function placePreview({ title, tier, symbols }: PlaceAround, fragment: PreviewFragment): PreviewFile {
  return {
    label: [tier ? TIER_LABELS[tier] : "", title].filter((part) => part !== "").join(" · "),
    ...(tier && { tier }),
    html: fragment.html + meaningsIn(fragment.html, symbols),
    ...(fragment.more && { more: true as const }),
    ...previewStyles(fragment.html),
  };
}

/** What the symbols of a fragment mean, out of sight: the page that shows it may have none of them, or others of their names. */
function meaningsIn(html: Html, symbols: PlaceAround["symbols"]): Html {
  const meanings = symbols
    .filter(({ name }) => html.includes(`${DATA.symbol}="${name}"`))
    .map(({ name, means }) => `<span ${DATA.symbolMeans}="${name}">${means}</span>`);
  return meanings.length === 0 ? "" : `<div class="preview-symbols" hidden>${meanings.join("")}</div>`;
}

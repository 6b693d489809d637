import type { Chapter, Paper, Post } from "../catalog/model.ts";
import { TIERS, type Tier } from "../core/tier.ts";
import { diptychAddress, postAddress, withBase } from "../linking/addresses.ts";
import { diptychRows } from "../linking/hinges.ts";
import type { RenderedSection } from "../markdown/document/document.ts";
import { hasMath, readKey } from "./entry-card.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { paperLine, storyLines } from "./post-view.ts";
import { prefixIds } from "./prefix-ids.ts";
import { symbolTable } from "./symbol-table.ts";
import type { DiptychRow, DiptychView, Html, SymbolView } from "./views.ts";

/** Both panels of a pair side by side, a row for each hinge. */
export function diptychView(
  context: PageContext,
  pair: (Paper | Chapter) & { overview: Post; deepDive: Post },
): DiptychView {
  const { base, documents } = context.blog;
  const overviewPath = pair.overview.source.path;
  const deepDivePath = pair.deepDive.source.path;
  const overview = withBase(base, postAddress(pair.overview));
  const deepDive = withBase(base, postAddress(pair.deepDive));
  const panels = { overview: documents.get(overviewPath), deepDive: documents.get(deepDivePath) };
  const ids = panels.overview && panels.deepDive ? diptychRows(panels.overview, panels.deepDive) : [];
  const escaped = new Set(ids.map((id) => encodeURIComponent(id)));
  // A link between the panels stays in the diptych: it leads to the row, or to the place within the other half.
  const addresses: Readonly<Record<Tier, string>> = { overview, "deep-dive": deepDive };
  const inDiptych = (href: string): string => {
    for (const tier of TIERS) {
      const hash = href.startsWith(`${addresses[tier]}#`) ? href.slice(addresses[tier].length + 1) : undefined;
      if (hash !== undefined) return escaped.has(hash) ? `#${hash}` : `#${tier}-${hash}`;
    }
    return href;
  };
  const halves = (path: string, tier: Tier): Html[] => {
    return cutAt(context.sections(path), ids).map((html) => prefixIds(html, `${tier}-`, inDiptych));
  };
  const left = halves(overviewPath, "overview");
  const right = halves(deepDivePath, "deep-dive");
  const rows: DiptychRow[] = [undefined, ...ids].map((id, index) => ({
    id,
    overview: left[index] ?? "",
    deepDive: right[index] ?? "",
  }));
  return {
    kind: "diptych",
    head: {
      title: `${pair.overview.title} (both panels)`,
      description: pair.overview.frontMatter.description ?? context.blog.catalog.site.description,
      address: withBase(base, diptychAddress(pair)),
      canonical: overview,
      indexed: false,
      hasMath: hasMath(context, [overviewPath, deepDivePath]),
      feeds: feedLinks(context.blog, { stories: context.blog.storiesOf(pair) }),
      hasCode: [overviewPath, deepDivePath].some((path) => context.rendered.get(path)?.hasCode ?? false),
    },
    title: pair.overview.title,
    slug: pair.slug,
    storyLines: storyLines(context, pair),
    paper: pair.kind === "paper" ? paperLine(pair.fields) : undefined,
    overview,
    deepDive,
    rows: rows.filter((row) => row.id !== undefined || row.overview !== "" || row.deepDive !== ""),
    symbols: bothPanels(symbolTable(context, pair.overview), symbolTable(context, pair.deepDive)),
    readKeys: { overview: readKey(pair.overview), "deep-dive": readKey(pair.deepDive) },
  };
}

/** A symbol that both panels use stands once, and leads to the deep dive. */
function bothPanels(overview: readonly SymbolView[], deepDive: readonly SymbolView[]): SymbolView[] {
  const inPanel = (tier: Tier, symbols: readonly SymbolView[]): SymbolView[] =>
    symbols.map((symbol) => ({ ...symbol, href: `#${tier}-${symbol.href.slice(1)}` }));
  const inDeepDive = new Set(deepDive.map(({ name }) => name));
  return [
    ...inPanel("deep-dive", deepDive),
    ...inPanel(
      "overview",
      overview.filter(({ name }) => !inDeepDive.has(name)),
    ),
  ];
}

/** Joins sections into one piece before the first id, and one from each id to the next. */
function cutAt(sections: readonly RenderedSection[], ids: readonly string[]): Html[] {
  const pieces: Html[] = [""];
  for (const section of sections) {
    if (section.headingId === ids[pieces.length - 1] && section.headingId !== undefined) pieces.push("");
    pieces[pieces.length - 1] += section.html;
  }
  return pieces;
}

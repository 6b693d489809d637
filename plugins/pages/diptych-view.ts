import type { Chapter, Paper, Post } from "../catalog/model.ts";
import type { Tier } from "../core/tier.ts";
import { diptychAddress, postAddress, withBase } from "../linking/addresses.ts";
import { diptychRows } from "../linking/hinges.ts";
import { citeView } from "./cite-view.ts";
import { contentsOfRows } from "./diptych-contents.ts";
import { hrefInDiptych } from "./diptych-half.ts";
import { hasMath } from "./entry-card.ts";
import { errataOf } from "./errata-views.ts";
import { feedLinks } from "./feed-links.ts";
import { next } from "./neighbours.ts";
import { ownLanguage } from "./own-language.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { pictureLink } from "./pictures/picture-link.ts";
import { postPicture } from "./pictures/pictures.ts";
import { datesOf } from "./post-dates.ts";
import { feedback, paperLine, storyLines } from "./post-view.ts";
import { symbolTable } from "./symbol-table.ts";
import { titleOf } from "./title-link.ts";
import type { DiptychRow, DiptychView } from "./views/diptych.ts";
import type { Html } from "./views/html.ts";
import type { SymbolView } from "./views/post.ts";

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
  const addresses: Readonly<Record<Tier, string>> = { overview, "deep-dive": deepDive };
  const halves = (path: string, tier: Tier): Html[] =>
    cutAt(context.headings(path), ids).map(([from, to]) =>
      context.html(path, { from, to, half: { tier, addresses, rows: ids } }),
    );
  const left = halves(overviewPath, "overview");
  const right = halves(deepDivePath, "deep-dive");
  const contents = {
    overview: contentsOfRows(context.rendered.get(overviewPath)?.toc ?? [], "overview", ids),
    "deep-dive": contentsOfRows(context.rendered.get(deepDivePath)?.toc ?? [], "deep-dive", ids),
  };
  const rows: DiptychRow[] = [undefined, ...ids].map((id, index) => ({
    id,
    overview: left[index] ?? "",
    deepDive: right[index] ?? "",
    contents: { overview: contents.overview[index] ?? [], "deep-dive": contents["deep-dive"][index] ?? [] },
  }));
  const lines = storyLines(context, pair);
  const nextViews = next(context, pair, "diptych");
  const errata = errataOf(context, pair).map((erratum) => ({
    ...erratum,
    where: { ...erratum.where, href: hrefInDiptych(erratum.where.href, addresses, ids) },
  }));
  const citations = {
    overview: citeView(context.blog, pair.overview),
    deepDive: citeView(context.blog, pair.deepDive),
  };
  const { site } = context.blog.catalog;
  const ownOverview = ownLanguage(site, pair.overview);
  const ownDeepDive = ownLanguage(site, pair.deepDive);
  return {
    kind: "diptych",
    head: {
      title: `${pair.overview.title} (both panels)`,
      description: pair.overview.frontMatter.description ?? context.blog.catalog.site.description,
      address: withBase(base, diptychAddress(pair)),
      canonical: overview,
      picture: pictureLink(context, postPicture(context.blog, pair.overview)),
      indexed: false,
      hasMath:
        hasMath(context, [overviewPath, deepDivePath]) ||
        showsMath(
          pair.overview.html?.title,
          pair.kind === "paper" ? pair.html?.title : undefined,
          ...lines.map(({ story }) => story.html),
          ...nextViews.flatMap(({ story, neighbours }) => [
            story.html,
            ...neighbours.flatMap(({ titleHtml, bridge }) => [titleHtml, bridge]),
          ]),
          ...errata.map(({ html }) => html),
        ),
      dates: datesOf(pair.overview, pair.deepDive),
      feeds: feedLinks(context.blog, { stories: context.blog.storiesOf(pair) }),
      hasCode: [overviewPath, deepDivePath].some((path) => context.rendered.get(path)?.hasCode ?? false),
      hasRuns: [overviewPath, deepDivePath].some((path) => context.rendered.get(path)?.hasRuns ?? false),
    },
    title: pair.overview.title,
    ...titleOf(pair.overview),
    slug: pair.slug,
    storyLines: lines,
    paper: pair.kind === "paper" ? paperLine(pair) : undefined,
    overview,
    deepDive,
    rows: rows.filter((row) => row.id !== undefined || row.overview !== "" || row.deepDive !== ""),
    own: {
      ...(ownOverview && { overview: ownOverview }),
      ...(ownDeepDive && { "deep-dive": ownDeepDive }),
    },
    symbols: bothPanels(symbolTable(context, pair.overview), symbolTable(context, pair.deepDive)),
    next: nextViews,
    errata,
    cite: [
      { title: "The overview", bibtex: citations.overview?.post },
      { title: "The deep dive", bibtex: citations.deepDive?.post },
      { title: "The paper", bibtex: citations.overview?.paper },
    ].flatMap(({ title, bibtex }) => (bibtex === undefined ? [] : [{ title, bibtex }])),
    feedback: feedback(context, pair.overview, diptychAddress(pair)),
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

/** Cuts sections into those before the first id, and those from each id to the next: where each piece begins and ends. */
function cutAt(headings: readonly (string | undefined)[], ids: readonly string[]): (readonly [number, number])[] {
  const starts = [0];
  headings.forEach((heading, index) => {
    if (heading !== undefined && heading === ids[starts.length - 1]) starts.push(index);
  });
  return starts.map((start, piece) => [start, starts[piece + 1] ?? headings.length] as const);
}

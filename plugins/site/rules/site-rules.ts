import { blogRules } from "../../blog/rules/index.ts";
import { withNet } from "../../blog/rules/with-net.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import type { FeedTexts } from "../feeds/feed-texts.ts";
import type { SiteServices } from "../jobs/site-jobs.ts";
import type { Sink } from "../output/sink.ts";
import { assetFilesRule, assetsRule, charactersRule } from "./assets.ts";
import { calendarsRule } from "./calendars.ts";
import { codeTextsRule } from "./code-texts.ts";
import { codeZipsRule } from "./code-zips.ts";
import { channelsRule, feedEntriesRule, feedsRule } from "./feeds.ts";
import { gatherRule } from "./gathered.ts";
import { hostingRule } from "./hosting.ts";
import { openPairRule } from "./open-pair.ts";
import { ownLayoutsRule } from "./own-layouts.ts";
import { ownFontsRule, ownIconsRule, ownStyleRule } from "./own-look.ts";
import { pagesRule } from "./pages.ts";
import { facesRule, pictureFilesRule, picturesRule } from "./pictures.ts";
import { plainFilesRule } from "./plain-files.ts";
import { previewsRule, previewTargetsRule } from "./previews.ts";
import { pythonFilesRule, pythonRule } from "./python.ts";
import { siteViewRule } from "./site-view.ts";
import { termsRule, termUsesRule } from "./terms.ts";

interface SiteRulesOptions {
  /** The folder that holds `layouts/` and `plugins/`. */
  readonly engine: string;
  /** Where files of the site go; nothing while none is written. */
  readonly sink: () => Sink | undefined;
  readonly texts: FeedTexts;
  /** Whether those are made along with pages, where many are. */
  readonly areTextsAlong: boolean;
}

/** How a site is found out from a blog's files, in order: each reads what those before it have found out. */
export function siteRules(services: SiteServices, { engine, sink, texts, areTextsAlong }: SiteRulesOptions): Rule[] {
  return [
    ownLayoutsRule(services, engine),
    ...blogRules(services, areTextsAlong ? texts : undefined),
    withNet(gatherRule(services)),
    termsRule(),
    withNet(termUsesRule(services.store), (key) => JSON.parse(key)[1]),
    openPairRule(services.store),
    siteViewRule(),
    codeTextsRule(services),
    charactersRule(engine),
    pythonRule(services, engine),
    ownFontsRule(services),
    ownStyleRule(services),
    ownIconsRule(services),
    assetsRule(services, engine),
    pagesRule(services, sink, "page"),
    assetFilesRule(services, sink),
    pagesRule(services, sink, "late-page"),
    codeZipsRule(services, sink),
    channelsRule(),
    withNet(feedEntriesRule(services, texts)),
    feedsRule(),
    previewTargetsRule(),
    withNet(previewsRule(services, sink)),
    plainFilesRule(sink),
    pythonFilesRule(services, sink),
    calendarsRule(services, sink),
    hostingRule(sink),
    facesRule(services),
    picturesRule(services),
    pictureFilesRule(services, sink),
  ];
}

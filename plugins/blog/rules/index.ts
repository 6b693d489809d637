import { REFERENCES, SITE_FILE } from "../../catalog/read/scan-posts.ts";
import type { Rule } from "../../incremental/fact-graph.ts";
import { ownerFile } from "../facts/sentence-owner.ts";
import type { Services } from "../services.ts";
import { addressesRule } from "./addresses.ts";
import { baseRule } from "./base.ts";
import { bridgeFiguresRule } from "./bridge-figures.ts";
import { catalogRule } from "./catalog.ts";
import { budgetRule, claimsRule, notationRule, untoldRule } from "./checks.ts";
import {
  citationStyleRule,
  citationsRule,
  citedRule,
  parentEntriesRule,
  sentenceCitesRule,
  worksRule,
} from "./citing.ts";
import { clockRule, momentsRule } from "./clock.ts";
import { codeRule } from "./code.ts";
import { codeFilesRule } from "./code-files.ts";
import { codeSignsRule } from "./code-signs.ts";
import { codeTestsRule } from "./code-tests.ts";
import { coloursRule } from "./colours.ts";
import { coursePathsRule } from "./course-paths.ts";
import { documentListRule, documentsRule } from "./documents.ts";
import { fontsRule } from "./fonts.ts";
import { iconRule } from "./icon.ts";
import { knobFilesRule, knobListsRule, knobsRule } from "./knobs.ts";
import { errataListRule, errataRule, hingesRule, linksRule } from "./links.ts";
import { macrosRule } from "./macros.ts";
import { menuRule } from "./menu.ts";
import { outputsRule } from "./outputs.ts";
import { fileOfKey, readFiles } from "./read-files.ts";
import { referencesRule } from "./references.ts";
import { type FeedsAlong, type MadeAlong, renderRule, searchTextRule } from "./render.ts";
import { sentencesRule } from "./sentences.ts";
import { siteHeadRule } from "./site-head.ts";
import { threadFiguresRule } from "./thread-figures.ts";
import { titledFile, titlesRule } from "./titles.ts";
import { toldRule } from "./told.ts";
import { withNet } from "./with-net.ts";

/**
 * How a blog is found out from its files, in order: each reads what those before it have found out.
 * @param feeds where feeds will be made: given their texts as pages are rendered
 */
export function blogRules(services: Services, feeds?: FeedsAlong): Rule[] {
  const along: MadeAlong = { search: new Map(), feeds };
  return [
    withNet(readFiles(services), fileOfKey),
    momentsRule(),
    clockRule(),
    // Before whatever calls something by its title.
    withNet(titlesRule(services), titledFile),
    catalogRule(),
    baseRule(),
    withNet(referencesRule(services), () => REFERENCES),
    codeFilesRule(services),
    addressesRule(),
    macrosRule(),
    documentListRule(),
    withNet(documentsRule(services)),
    withNet(knobFilesRule(services), (path) => path),
    knobListsRule(),
    withNet(knobsRule(services)),
    withNet(codeRule(services)),
    withNet(outputsRule(services)),
    withNet(sentenceCitesRule(services), ownerFile),
    citedRule(),
    withNet(worksRule(services), () => REFERENCES),
    withNet(parentEntriesRule(), () => REFERENCES),
    citationStyleRule(),
    withNet(citationsRule(services)),
    withNet(linksRule()),
    withNet(menuRule(), () => SITE_FILE),
    siteHeadRule(),
    coloursRule(),
    withNet(fontsRule(services), () => SITE_FILE),
    withNet(iconRule(services), () => SITE_FILE),
    withNet(codeSignsRule()),
    withNet(hingesRule()),
    withNet(errataRule(), ownerFile),
    errataListRule(),
    withNet(sentencesRule(services), ownerFile),
    withNet(threadFiguresRule(services), ownerFile),
    withNet(bridgeFiguresRule(services), ownerFile),
    coursePathsRule(),
    withNet(budgetRule()),
    withNet(claimsRule()),
    untoldRule(),
    withNet(toldRule(services)),
    withNet(renderRule(services, along)),
    codeTestsRule(services),
    // Last of all that is checked: a build that has errors stops behind it.
    withNet(notationRule(), ownerFile),
    withNet(searchTextRule(services, along)),
  ];
}

import type { Rule } from "../../incremental/fact-graph.ts";
import type { Services } from "../services.ts";
import { addressesRule } from "./addresses.ts";
import { baseRule } from "./base.ts";
import { catalogRule } from "./catalog.ts";
import { budgetRule, claimsRule, notationRule, untoldRule } from "./checks.ts";
import { citationStyleRule, citationsRule, citedRule, sentenceCitesRule, worksRule } from "./citing.ts";
import { documentListRule, documentsRule } from "./documents.ts";
import { errataListRule, errataRule, hingesRule, linksRule } from "./links.ts";
import { macrosRule } from "./macros.ts";
import { readFiles } from "./read-files.ts";
import { referencesRule } from "./references.ts";
import { type MadeAlong, renderRule, searchTextRule } from "./render.ts";
import { sentencesRule } from "./sentences.ts";
import { titlesRule } from "./titles.ts";

/** How a blog is found out from its files, in order: each reads what those before it have found out. */
export function blogRules(services: Services): Rule[] {
  const along: MadeAlong = new Map();
  return [
    readFiles(services),
    // Before whatever calls something by its title.
    titlesRule(services),
    catalogRule(),
    baseRule(),
    referencesRule(services),
    addressesRule(),
    macrosRule(),
    documentListRule(),
    documentsRule(services),
    sentenceCitesRule(services),
    citedRule(),
    worksRule(services),
    citationStyleRule(services),
    citationsRule(services),
    linksRule(),
    hingesRule(),
    errataRule(),
    errataListRule(),
    sentencesRule(services),
    budgetRule(),
    claimsRule(),
    untoldRule(),
    renderRule(services, along),
    // Last of all that is checked: a build that has errors stops behind it.
    notationRule(),
    searchTextRule(services, along),
  ];
}

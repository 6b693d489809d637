import type { Diagnostic } from "../../core/diagnostic.ts";
import { askAll } from "./ask-all.ts";
import { askLink, type LinkAnswer } from "./ask-link.ts";
import { keepAnswers, keptAnswers } from "./kept-answers.ts";
import { addressesToAsk, type OutsideLink } from "./outside-links.ts";

/** The bounds of a check. */
export interface ExternalOptions {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Default: 1000. */
  readonly mostAddresses?: number;
  /** For each request, in milliseconds; default: 10 seconds. */
  readonly timeout?: number;
  /** For all of them, in milliseconds; default: 5 minutes. */
  readonly longest?: number;
  /** Whether private addresses are asked, too; for tests. */
  readonly allowPrivate: boolean;
  readonly now?: () => number;
  /** Asks one address; default: `askLink`. */
  readonly ask?: (address: string) => Promise<LinkAnswer>;
}

const AT_ONCE = 4;

/**
 * Looks whether outside links answer. What was found out within a week is not asked again.
 * @returns `external-link-answers` warnings, one for each place of a link that is dead or could not be told; and what was not
 *   looked at, in words, where there is something
 */
export async function checkExternal(
  links: readonly OutsideLink[],
  options: ExternalOptions,
): Promise<{ readonly diagnostics: Diagnostic[]; readonly leftOut: string | undefined }> {
  const { root, mostAddresses = 1000, timeout = 10_000, longest = 300_000, allowPrivate, now = Date.now } = options;
  const { ask = (address: string) => askLink(address, { timeout, allowPrivate }) } = options;
  const kept = keptAnswers(root, now());
  const wanted = links.filter(({ url }) => !kept.has(url));
  const { asked, left } = addressesToAsk(wanted, mostAddresses);
  const bounds = { atOnce: AT_ONCE, until: now() + longest, now };
  const answers = await askAll(asked, ask, bounds);
  if (answers.size > 1 && [...answers.values()].every(({ isLost }) => isLost)) {
    const lost = "No host could be found: is there a network? Outside links were not looked at.";
    return { diagnostics: [], leftOut: lost };
  }
  for (const [address, answer] of answers) kept.set(address, { ...answer, at: now() });
  keepAnswers(root, kept);
  const diagnostics = links.flatMap(({ url, place }): Diagnostic[] => {
    const { state = "fine", reason = "" } = kept.get(url) ?? {};
    if (state === "fine") return [];
    const message =
      state === "dead"
        ? `The link to \`${url}\` is dead: ${reason}.`
        : `Whether the link to \`${url}\` answers could not be told: ${reason}.`;
    return [{ ...place, severity: "warning", rule: "external-link-answers", message }];
  });
  const missing = left + asked.length - answers.size;
  const leftOut =
    missing === 0
      ? undefined
      : `${missing} more outside links were not looked at, for want of time; the next check goes on with them.`;
  return { diagnostics, leftOut };
}

import type { Found } from "./search-engine.ts";

/** More phrases of the same meaning than this are not told. */
const MOST_TOLD = 3;

/** What was found, in a sentence that is read out. */
export function describeFound(found: Found, query: string): string {
  if (found.total === 0) {
    const nothing = `Nothing found for “${query.slice(0, 60)}${query.length > 60 ? "…" : ""}”`;
    if (found.unfiltered > 0) return `${nothing} with these filters.`;
    return `${nothing}. Try fewer or other words, a name, an arXiv id, or TeX such as \\nabla.`;
  }
  const instead = found.corrected.map(([from, to]) => `“${to}” instead of “${from}”`).join(", ");
  const also = found.synonyms.slice(0, MOST_TOLD).map(([, other]) => `“${other}”`);
  const results = [
    `${found.posts} ${found.posts === 1 ? "result" : "results"}`,
    ...(instead === "" ? [] : [` for ${instead}`]),
    ...(also.length === 0 ? [] : [`, also for ${also.join(", ")}`]),
  ].join("");
  if (found.partial) return `No post holds all of it. ${results} for some of the words.`;
  return found.some > 0 ? `${results}, ${found.some} of them for some of the words.` : `${results}.`;
}

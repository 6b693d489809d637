import type { Found } from "./search-engine.ts";

/** What was found, in a sentence that is read out. */
export function describeFound(found: Found, query: string): string {
  const instead = found.corrected.map(([from, to]) => `“${to}” instead of “${from}”`).join(", ");
  const corrected = instead === "" ? "" : ` for ${instead}`;
  if (found.total === 0) {
    const nothing = `Nothing found for “${query.slice(0, 60)}${query.length > 60 ? "…" : ""}”`;
    if (found.unfiltered > 0) return `${nothing} with these filters.`;
    return `${nothing}. Try fewer or other words, a name, an arXiv id, or TeX such as \\nabla.`;
  }
  const results = `${found.posts} ${found.posts === 1 ? "result" : "results"}${corrected}`;
  return found.partial ? `No post holds all of it. ${results} for some of the words.` : `${results}.`;
}

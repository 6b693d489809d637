import { nearestEnvironment } from "../../markdown/syntax/near-misses/callouts.ts";

/**
 * A callout of another dialect as an environment: `:::warning Title` … `:::`.
 * @param kind as it is called there: `note`, `danger`
 * @returns nothing for what is no callout
 */
export function insteadOfCallout(kind: string, title: string, words: string): string | undefined {
  const environment = nearestEnvironment(kind);
  if (environment === undefined) return undefined;
  // Colons within it that close nothing would close it.
  const colons = ":".repeat(
    Math.max(3, ...[...words.matchAll(/^[ \t]*(:{3,})/gm)].map(([, found = ""]) => found.length + 1)),
  );
  return `${colons}${environment}${title === "" ? "" : ` ${title}`}\n${words}\n${colons}`;
}

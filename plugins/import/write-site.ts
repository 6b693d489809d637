import { stringify } from "yaml";
import type { OldSiteFields } from "./model/old-blog.ts";

const WITHOUT_URL = "https://example.org/";

/** `posts/site.yaml`. What the old site does not say is made up, and told. */
export function writeSite(site: OldSiteFields, name: string, tell: (what: string) => void): string {
  const isAddress = site.url !== undefined && /^https?:\/\//.test(site.url) && URL.canParse(site.url);
  if (!isAddress)
    tell(`The old site does not say where it stands; write \`url\` in \`posts/site.yaml\` (now ${WITHOUT_URL}).`);
  if (site.authors.length === 0) tell("The old site does not say who writes it; write `author` in `posts/site.yaml`.");
  const title = site.title ?? name;
  return stringify(
    {
      title,
      url: isAddress ? site.url : WITHOUT_URL,
      author: site.authors.length === 0 ? "Author" : site.authors.length === 1 ? site.authors[0] : site.authors,
      description: site.description ?? title,
      ...(site.language !== undefined && { language: site.language }),
      ...(Object.keys(site.macros).length > 0 && { macros: site.macros }),
    },
    { lineWidth: 0 },
  );
}

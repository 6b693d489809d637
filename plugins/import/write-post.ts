import { stringify } from "yaml";
import type { OldPost } from "./model/old-blog.ts";

/**
 * A post as Diptych has it: front matter, and the text.
 * @param text converted
 * @param redirects addresses at which it stood
 */
export function writePost(
  post: OldPost,
  text: string,
  redirects: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): string {
  const { title, date, updated, draft, tags, authors, description, language, macros, course } = post;
  const front = {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    ...(draft && { draft }),
    ...(authors.length > 0 && { author: authors.length === 1 ? authors[0] : authors }),
    ...(tags.length > 0 && { tags }),
    ...(description !== undefined && { description }),
    ...(language !== undefined && { language }),
    ...(course !== undefined && { course }),
    ...(Object.keys(macros).length > 0 && { macros }),
    ...(redirects.length > 0 && { redirectFrom: redirects.length === 1 ? redirects[0] : redirects }),
    ...fields,
  };
  const yaml = Object.keys(front).length === 0 ? "" : stringify(front, { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${text.trim()}\n`;
}

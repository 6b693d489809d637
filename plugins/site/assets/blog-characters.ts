import type { Blog } from "../../blog/prepare-blog.ts";
import { charactersIn, distinctCharacters } from "./characters-in.ts";
import { engineCharacters, usedCharacters } from "./used-characters.ts";

/**
 * Every character that the site of a blog can show.
 * @param engine the folder that holds `layouts/` and `plugins/`
 * @returns each once, sorted
 */
export function blogCharacters(blog: Blog, engine: string): string {
  return usedCharacters(pieces(blog), engineCharacters(engine));
}

function* pieces({ html, views, pages, catalog }: Blog): Iterable<string> {
  for (const text of html.values()) yield charactersIn(text);
  for (const view of views.values()) yield distinctCharacters(JSON.stringify(view));
  // The rows of a diptych are the text of its posts again.
  for (const { view } of pages)
    yield distinctCharacters(JSON.stringify(view.kind === "diptych" ? { ...view, rows: [] } : view));
  yield distinctCharacters(JSON.stringify(catalog.site));
}

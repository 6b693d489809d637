import type { Catalog, Story } from "../catalog/model.ts";

/**
 * The story that is the home page: the one that `site.yaml` names, else the only one of a blog that has no papers, where that is a
 * series, a course or a book.
 */
export function homeStory({ site, stories, papers }: Catalog): Story | undefined {
  if (site.home !== undefined) return [...stories.values()].find(({ slug }) => slug === site.home);
  const [only, ...others] = stories.values();
  return only && others.length === 0 && papers.size === 0 && only.fields.kind !== "story" ? only : undefined;
}

import type { ImportNote } from "../model/import-note.ts";
import type { OldBlog } from "../model/old-blog.ts";
import type { OldSite } from "../model/old-site.ts";

const THEME =
  /(?:^|\/)(?:_layouts|_includes|_sass|_plugins|layouts|themes|archetypes|assets\/(?:css|js|fonts)|css|js|static\/(?:css|js|fonts))\/|\.(?:scss|sass|less|css|js|rb|gemspec)$/;
const SETTINGS =
  /(?:^|\/)(?:_config[^/]*\.(?:ya?ml|toml)|hugo\.\w+|config\.(?:toml|ya?ml|json)|Gemfile(?:\.lock)?|package(?:-lock)?\.json|Makefile|Rakefile|CNAME|Dockerfile|docker-compose[^/]*|LICENSE[^/]*|README\.md|\.[^/]+)$|^config\//i;

/**
 * What became of the files that are no posts and were not copied.
 * @param copies what was copied, by its new path
 * @param told notes on files as wholes: those are not told of again
 */
export function unusedFiles(
  site: OldSite,
  blog: OldBlog,
  copies: ReadonlyMap<string, string>,
  told: readonly ImportNote[],
): ImportNote[] {
  const used = new Set([
    ...copies.values(),
    ...blog.posts.map(({ path }) => path),
    ...blog.bibliographies,
    ...blog.stories.flatMap(({ path, weeks = [] }) => [path, ...weeks.map(({ post }) => post.path)]),
    ...told
      .filter(({ line, kind }) => line === undefined && (kind === "left" || kind === "changed"))
      .map(({ file }) => file),
  ]);
  return [...site.files.keys()].flatMap((path): ImportNote[] => {
    if (used.has(path)) return [];
    if (/\.(?:rst|adoc|org)$/i.test(path)) return [{ kind: "left", file: path, what: UNREAD }];
    const what = SETTINGS.test(path)
      ? "It is a setting of the old program's, of which what is known was read."
      : THEME.test(path)
        ? "It belongs to the old theme."
        : "Nothing that was imported shows it or links to it.";
    return [{ kind: "left", file: path, what }];
  });
}

/** What is said of texts in a language that is not Markdown. */
export const UNREAD =
  "reStructuredText, AsciiDoc and Org are not read: turn them into Markdown first, with Pandoc for one.";

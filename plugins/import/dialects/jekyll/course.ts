import { type Slug, slugify } from "../../../core/slug.ts";
import { bodyOf } from "../../model/body.ts";
import type { OldPost, OldStory } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";

const MODULE = /(?:^|\/)_(?:modules|weeks|schedules?)\/[^/]+\.md$/;
const STAFF = /(?:^|\/)_(?:staffers|staff)\/[^/]+\.md$/;
const ANNOUNCEMENT = /(?:^|\/)_announcements\//;

/** True for a file that is a part of a course's page, and no post. */
export function isCoursePart(path: string): boolean {
  return MODULE.test(path) || STAFF.test(path);
}

/**
 * The course that a site of just-the-class's kind is: each of its modules is a week, each of its staffers is one of the staff, and its
 * announcements are announcements. Nothing where the site has no modules.
 */
export function courseOf(
  site: OldSite,
  config: Fields,
  posts: readonly OldPost[],
  math: OldPost["math"],
): { readonly story: OldStory; readonly posts: OldPost[] } | undefined {
  const paths = [...site.files.keys()].filter((path) => MODULE.test(path));
  if (paths.length === 0) return undefined;
  const title = textField(config, "title") ?? site.name;
  const slug = slugify(title);
  const weeks = paths.map((path): OldPost => {
    const read = readFrontMatter(site.files.get(path)?.text ?? "");
    const own =
      textField(read.fields, "title") ??
      path
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ??
      "";
    return {
      path,
      kind: "page",
      slug: "week" as Slug,
      title: own,
      draft: false,
      tags: [],
      authors: [],
      addresses: [],
      math,
      macros: {},
      body: bodyOf(read.body, read.bodyLine),
      unread: [],
    };
  });
  const staff = [...site.files].flatMap(([path, { text }]) =>
    STAFF.test(path) && text !== undefined ? person(readFrontMatter(text).fields) : [],
  );
  const description = textField(config, "description", "tagline");
  return {
    story: {
      slug,
      path: paths[0] as string,
      fields: {
        title,
        kind: "course",
        ...(description !== undefined && { description }),
        ...(staff.length > 0 && { staff }),
      },
      text: "",
      members: [],
      weeks,
    },
    posts: posts.map((post) =>
      ANNOUNCEMENT.test(post.path) && post.date !== undefined ? { ...post, course: slug } : post,
    ),
  };
}

function person(fields: Fields): Record<string, string>[] {
  const name = textField(fields, "name");
  if (name === undefined) return [];
  const role = textField(fields, "role");
  const mail = textField(fields, "email");
  const url = textField(fields, "website");
  return [
    {
      name,
      ...(role !== undefined && { role }),
      ...(mail !== undefined && /^[^\s@]+@[^\s@]+\.\w+$/.test(mail) && { mail }),
      ...(url !== undefined && /^https?:\/\/\S+$/.test(url) && { url }),
    },
  ];
}

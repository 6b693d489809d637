import { type Slug, slugify } from "../../../core/slug.ts";
import { type Body, bodyOf } from "../../model/body.ts";
import type { OldPost, OldStory, OldWeek } from "../../model/old-blog.ts";
import type { OldSite } from "../../model/old-site.ts";
import { type Fields, textField } from "../../read/field-values.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { scheduleOf } from "./schedule-rows.ts";
import { scheduleWeeks } from "./schedule-weeks.ts";
import { timetables } from "./timetables.ts";

const MODULE = /(?:^|\/)_(?:modules|weeks)\/[^/]+\.md$/;
const TIMETABLE = /(?:^|\/)_schedules?\/[^/]+\.md$/;
const STAFF = /(?:^|\/)_(?:staffers|staff)\/[^/]+\.md$/;
const SCHEDULES = new Set(["weeks", "schedule", "lectures", "classes"]);
const ANNOUNCEMENT = /(?:^|\/)_announcements\//;

/** True for a file that is a part of a course's page, and no post. */
export function isCoursePart(path: string): boolean {
  return MODULE.test(path) || TIMETABLE.test(path) || STAFF.test(path);
}

/**
 * The course that a site of just-the-class's kind is: each of its modules, or of the weeks of its schedule, is a week, each of its
 * staffers is one of the staff, its timetables are its text, and its announcements are announcements. Nothing where it has no weeks.
 */
export function courseOf(
  site: OldSite,
  config: Fields,
  posts: readonly OldPost[],
  math: OldPost["math"],
): { readonly story: OldStory; readonly posts: OldPost[] } | undefined {
  const modules = moduleWeeks(site, math);
  const weeks = modules.length > 0 ? modules : dataWeeks(site, math);
  const [first] = weeks;
  if (!first) return undefined;
  const title = textField(config, "title") ?? site.name;
  const slug = slugify(title);
  const staff = [...site.files].flatMap(([path, { text }]) =>
    STAFF.test(path) && text !== undefined ? person(readFrontMatter(text).fields) : [],
  );
  const description = textField(config, "description", "tagline");
  return {
    story: {
      slug,
      path: first.post.path,
      fields: {
        title,
        kind: "course",
        ...(description !== undefined && { description }),
        ...(staff.length > 0 && { staff }),
      },
      text: timetables(site),
      members: [],
      weeks,
    },
    posts: posts.map((post) => {
      if (ANNOUNCEMENT.test(post.path) && post.date !== undefined) return { ...post, course: slug };
      // The fields that hold the schedule mean something.
      if (post.path !== first.post.path) return post;
      return { ...post, unread: post.unread.filter((field) => !SCHEDULES.has(field)) };
    }),
  };
}

function moduleWeeks(site: OldSite, math: OldPost["math"]): OldWeek[] {
  const paths = [...site.files.keys()].filter((path) => MODULE.test(path));
  return paths.map((path) => {
    const read = readFrontMatter(site.files.get(path)?.text ?? "");
    const name = path.split("/").at(-1) as string;
    const title = textField(read.fields, "title") ?? name.replace(/\.\w+$/, "");
    return { post: weekPost(path, title, bodyOf(read.body, read.bodyLine), math), fields: {} };
  });
}

function dataWeeks(site: OldSite, math: OldPost["math"]): OldWeek[] {
  const found = scheduleOf(site);
  if (!found) return [];
  return scheduleWeeks(found.rows).map(({ title, body, fields }) => ({
    post: weekPost(found.path, title, body, math),
    fields,
  }));
}

function weekPost(path: string, title: string, body: Body, math: OldPost["math"]): OldPost {
  return {
    path,
    kind: "page",
    slug: "week" as Slug,
    title,
    draft: false,
    tags: [],
    authors: [],
    addresses: [],
    math,
    macros: {},
    body,
    unread: [],
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

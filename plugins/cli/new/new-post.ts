import { type Slug, slugify } from "../../core/slug.ts";
import { cleanText, LONGEST } from "./clean-text.ts";
import { entryFile, knownBlog, knownStory, typedSlug } from "./known-blog.ts";
import { NewPaperError } from "./paper-record.ts";
import { type NewKind, postFile, postText } from "./post-files.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** What an author types about a new file. */
export interface PostWishes {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly kind: NewKind;
  readonly title: string;
  readonly slug: string | undefined;
  readonly story: string | undefined;
  /** `2026-11-09` */
  readonly today: string;
}

/** In letters: a slug is typed. */
const LONGEST_SLUG = 80;

/**
 * Writes the file of a new note, chapter, page, thread or story of any kind.
 * @returns its path from the root
 * @throws NewPaperError where that cannot be done: then nothing was written
 */
export function newPost({ root, kind, story, today, ...wishes }: PostWishes): string {
  const blog = knownBlog(root);
  const title = cleanText(wishes.title, LONGEST.title);
  if (title === "")
    throw new NewPaperError(`Found an empty title; expected one, as in \`diptych new ${kind} "A title"\`.`);
  if (story !== undefined && kind !== "chapter") throw new NewPaperError(joinsOtherwise(kind, story));
  const slug = wishes.slug === undefined ? slugOf(title) : typedSlug(wishes.slug);
  const { scan } = blog;
  const taken =
    kind === "note" || kind === "chapter"
      ? entryFile(blog, slug)
      : ({ page: scan.pages, thread: scan.threads }[kind as string]?.get(slug) ??
        (kind === "page" || kind === "thread" ? undefined : scan.stories.get(slug)));
  if (taken !== undefined)
    throw new NewPaperError(`The slug \`${slug}\` is taken by \`${taken}\`; give another one with \`--slug\`.`);
  const joined = story === undefined ? undefined : knownStory(blog, story);
  const path = postFile(kind, slug);
  writeNewFiles(root, { [path]: postText({ kind, title, slug, story: joined, today }) });
  return path;
}

function slugOf(title: string): Slug {
  const slug = slugify(title);
  return slug.length <= LONGEST_SLUG ? slug : slugify(slug.slice(0, LONGEST_SLUG).replace(/-[^-]*$/, ""));
}

function joinsOtherwise(kind: NewKind, story: string): string {
  return kind === "note"
    ? `A note joins a story by the story's \`entries\`: put its slug there, in the file of \`${story}\`.`
    : `A ${kind} is no part of a story; expected \`--story\` with a paper or a chapter.`;
}

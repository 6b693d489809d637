import { POSTS, type PostsScan } from "../../catalog/read/scan-posts.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, type Slug } from "../../core/slug.ts";
import { RenameError } from "./rename-error.ts";

/** What has a slug of its own. */
export type NamedKind = "paper" | "chapter" | "note" | "page" | "story" | "thread";

/** A thing with a slug, and the files that bear it. */
export interface NamedThing {
  readonly kind: NamedKind;
  readonly slug: Slug;
  /** Its texts: panels, post, or the story's or thread's file; not its YAML. */
  readonly texts: readonly string[];
  /** Its folder, or its single file. */
  readonly path: string;
}

/** The folders of the kinds. */
export const FOLDERS: Readonly<Record<NamedKind, string>> = {
  paper: "papers",
  chapter: "chapters",
  note: "notes",
  page: "pages",
  story: "stories",
  thread: "threads",
};

/** Papers, chapters and notes are called by one kind of name. */
export const ENTRIES: ReadonlySet<NamedKind> = new Set(["paper", "chapter", "note"]);

/**
 * The thing that an author means: by its slug, by `papers/slug`, or by a path.
 * @throws RenameError where there is none, or several
 */
export function namedThing(scan: PostsScan, name: string): NamedThing {
  const bare = name.replace(/^\.?\/+|\/+$/g, "").replace(new RegExp(`^${POSTS}/`), "");
  const all = namedThings(scan);
  const found = all.filter(({ kind, slug, path, texts }) => {
    const full = `${FOLDERS[kind]}/${slug}`;
    return [
      slug,
      full,
      path,
      path.slice(POSTS.length + 1),
      ...texts.map((text) => text.slice(POSTS.length + 1)),
    ].includes(bare);
  });
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  if (only) {
    const names = found.map(({ kind, slug }) => `\`${FOLDERS[kind]}/${slug}\``).join(", ");
    throw new RenameError(`Found ${found.length} things called \`${name}\`; say which: ${names}.`);
  }
  const near = nearestName(
    bare,
    all.flatMap(({ kind, slug }) => [slug, `${FOLDERS[kind]}/${slug}`]),
  );
  throw new RenameError(`Found nothing called \`${name}\`${near === undefined ? "." : `; did you mean \`${near}\`?`}`);
}

/** All that has a slug. */
export function namedThings(scan: PostsScan): NamedThing[] {
  const thing = (kind: NamedKind, slug: Slug, texts: readonly (string | undefined)[]): NamedThing => {
    const found = texts.filter((text) => text !== undefined);
    const folder = `${POSTS}/${FOLDERS[kind]}/${slug}`;
    const isFolder = kind === "paper" || found.some((text) => text.startsWith(`${folder}/`));
    return { kind, slug, texts: found, path: isFolder ? folder : `${folder}.md` };
  };
  const single = (kind: NamedKind, files: ReadonlyMap<Slug, string>): NamedThing[] =>
    [...files].map(([slug, path]) => thing(kind, slug, [path]));
  return [
    ...[...scan.papers].map(([slug, { overview, deepDive }]) => thing("paper", slug, [overview, deepDive])),
    ...[...scan.chapters].map(([slug, { overview, deepDive, index }]) =>
      thing("chapter", slug, [overview, deepDive, index]),
    ),
    ...single("note", scan.notes),
    ...single("page", scan.pages),
    ...single("story", scan.stories),
    ...single("thread", scan.threads),
  ];
}

/**
 * The slug that a thing is to have.
 * @throws RenameError where it is none, or taken
 */
export function newSlug(scan: PostsScan, { kind, slug }: NamedThing, wanted: string): Slug {
  if (!isSlug(wanted))
    throw new RenameError(`Found the new name \`${wanted}\`; expected lower-case letters, digits and single hyphens.`);
  if (wanted === slug) throw new RenameError(`\`${wanted}\` is what it is called already.`);
  const taken = namedThings(scan).find(
    (other) => other.slug === wanted && (other.kind === kind || (ENTRIES.has(kind) && ENTRIES.has(other.kind))),
  );
  if (taken) throw new RenameError(`The slug \`${wanted}\` is taken by \`${taken.path}\`.`);
  return wanted;
}

/** @throws RenameError where another entry bears the slug too: nobody can tell which of them a list names */
export function refuseTwins(scan: PostsScan, { kind, slug, path }: NamedThing): void {
  if (!ENTRIES.has(kind)) return;
  const twin = namedThings(scan).find((other) => other.slug === slug && other.path !== path && ENTRIES.has(other.kind));
  if (twin)
    throw new RenameError(
      `\`${path}\` and \`${twin.path}\` bear one slug, so that nobody can tell which of them is named elsewhere; move one by hand.`,
    );
}

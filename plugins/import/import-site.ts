import { dirname, relative } from "node:path/posix";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { copiedPath } from "./convert/copied-path.ts";
import { findOldLinks, newPathOf } from "./convert/find-old-links.ts";
import { mergedBibliography } from "./convert/merged-bibliography.ts";
import { oldFormulas } from "./convert/old-formulas.ts";
import { definitionFormula, placedMacros } from "./convert/placed-macros.ts";
import { blanked, codeRegions, regionsOf } from "./convert/regions.ts";
import { Ledger } from "./count/ledger.ts";
import { newFormulas } from "./count/new-formulas.ts";
import { sumOf, wordsOf } from "./count/old-words.ts";
import type { PostCount } from "./count/post-count.ts";
import { type Body, edited, lineAt } from "./model/body.ts";
import type { Scene } from "./model/construct.ts";
import type { Dialect } from "./model/dialect.ts";
import type { ImportNote } from "./model/import-note.ts";
import type { MathReading } from "./model/math-reading.ts";
import type { NewBlog } from "./model/new-blog.ts";
import type { OldBlog, OldPost } from "./model/old-blog.ts";
import type { OldSite } from "./model/old-site.ts";
import { withOneSpelling } from "./one-spelling.ts";
import { redirectsOf } from "./redirects.ts";
import { unusedFiles } from "./report/unused-files.ts";
import { findPairs, joinPairs } from "./stories/find-pairs.ts";
import { findSeries } from "./stories/find-series.ts";
import { weekLines } from "./stories/week-lines.ts";
import { writePost } from "./write-post.ts";
import { writeSite } from "./write-site.ts";
import { writeStory } from "./write-story.ts";

/** What came of an import. */
export interface Imported {
  readonly dialect: Dialect;
  readonly blog: NewBlog;
  readonly notes: readonly ImportNote[];
  /** One for each post, in their order. */
  readonly counts: readonly PostCount[];
  /** Of each post of the new blog, by its path: for each line, the one of the old file that it came from. */
  readonly origins: ReadonlyMap<string, { readonly path: string; readonly lines: readonly number[] }>;
}

/** A post on its way. */
interface Converted {
  readonly post: OldPost;
  readonly newPath: string;
  readonly body: Body;
  readonly macros: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
}

const PANDOC = { single: true, double: "display", escaped: false } as const;

/** Makes a new blog of an old one. Nothing is read from a disk, and nothing written. */
export function importSite(site: OldSite, dialect: Dialect, options: { readonly pairs?: boolean } = {}): Imported {
  const notes: ImportNote[] = [];
  const blog = withStories(
    dialect.read(site, (note) => notes.push(note)),
    options.pairs === true,
    (note) => notes.push(note),
  );
  for (const post of blog.posts)
    for (const field of post.unread)
      notes.push({ kind: "left", file: post.path, what: `The field \`${field}\` means nothing here.` });
  const links = findOldLinks(site, blog);
  const md = createMarkdown();
  const texts = new Map<string, string | Uint8Array>();
  const copies = new Map<string, string>();
  const origins = new Map<string, { path: string; lines: readonly number[] }>();
  const redirects = redirectsOf(blog.posts, (post, what) => notes.push({ kind: "lost", file: post.path, what }));
  const convert = (post: OldPost, newPath: string): Converted => {
    const ledger = new Ledger();
    const macros: Record<string, string> = { ...post.macros };
    const scene: Scene = {
      site,
      blog,
      post,
      newPath,
      links,
      tell: (kind, body, offset, what) => notes.push({ kind, file: post.path, line: lineAt(body, offset), what }),
      took: (text) => ledger.took(withoutFormulas(text, post.math)),
      tookPlain: (text) => ledger.took(text),
      gave: (text) => ledger.gave(withoutFormulas(text, post.math)),
      counted: (formulas) => ledger.counted(formulas),
      define: (own) => Object.assign(macros, own),
      file: (oldPath) => {
        const path = copiedPath(oldPath, blog.roots);
        copies.set(path, oldPath);
        return relative(dirname(newPath), path);
      },
    };
    const body = dialect.constructs.reduce((converted, construct) => construct.convert(converted, scene), post.body);
    return { post, newPath, body, macros, ledger };
  };
  const count = ({ post, newPath, body, ledger }: Converted): PostCount => {
    const old = wordsOf(withoutFormulas(post.body.text, post.math));
    const now = wordsOf(withoutFormulas(body.text, PANDOC));
    const before = oldFormulas(blanked(post.body.text, codeRegions(post.body.text)), post.math).length;
    return {
      path: post.path,
      newPath,
      words: { before: sumOf(old), after: sumOf(now) },
      formulas: { before, after: newFormulas(md, body.text.trim(), "pandoc").length },
      formulasMoved: ledger.formulas,
      unexplained: ledger.unexplained(old, now),
    };
  };
  const converted = blog.posts.map((post) => convert(post, newPathOf(post)));
  const weeks = new Map(
    blog.stories.map((story) => [
      story,
      (story.weeks ?? []).map(({ post }) => convert(post, `posts/stories/${story.slug}.md`)),
    ]),
  );
  const placed = placedMacros(
    [...converted, ...[...weeks.values()].flat()].map(({ post, body, macros }) => ({ post, text: body.text, macros })),
    blog.site.macros,
  );
  const counts = converted.map((one): PostCount => {
    const { post, newPath, ledger } = one;
    const definitions = placed.definitions.get(post);
    const body = definitions
      ? edited(one.body, [{ start: 0, end: 0, text: definitionFormula(definitions) }])
      : one.body;
    if (definitions) ledger.counted(1);
    const text = writePost({ ...post, macros: placed.fields.get(post) ?? {} }, body.text, redirects.get(post) ?? []);
    texts.set(newPath, text);
    for (const [path, content] of post.made ?? []) texts.set(`${dirname(newPath)}/${path}`, content);
    origins.set(newPath, { path: post.path, lines: originsOf(text, body) });
    return count({ ...one, body });
  });
  for (const story of blog.stories) {
    const path = `posts/stories/${story.slug}.md`;
    const made = (weeks.get(story) ?? []).map((one, index) => {
      const { post: week } = one;
      counts.push(count(one));
      const readings = weekLines(one.body.text);
      notes.push({
        kind: "changed",
        file: week.path,
        what: "It is a week of the course now; each of its lines is a reading.",
      });
      return {
        title: week.title ?? "",
        ...story.weeks?.[index]?.fields,
        ...(readings.length > 0 && { readings }),
      };
    });
    texts.set(path, writeStory(made.length === 0 ? story : { ...story, fields: { ...story.fields, weeks: made } }));
  }
  texts.set(
    "posts/site.yaml",
    writeSite({ ...blog.site, macros: { ...blog.site.macros, ...placed.site } }, site.name, (what) =>
      notes.push({ kind: "lost", file: "", what }),
    ),
  );
  const bibliography = mergedBibliography(site, blog.bibliographies, (note) => notes.push(note));
  if (bibliography !== "") texts.set("posts/references.bib", bibliography);
  notes.push(...unusedFiles(site, blog, copies, notes));
  return { dialect, blog: { texts, copies }, notes, counts, origins };
}

/** Words of formulas are none. */
function withoutFormulas(text: string, math: MathReading): string {
  return blanked(
    text,
    regionsOf(text, math).filter(({ kind }) => kind === "formula"),
  );
}

/** For each line of a post's file, the line of the old file: the text is trimmed, and stands behind the front matter. */
function originsOf(text: string, body: Body): number[] {
  const leading = body.text.slice(0, body.text.length - body.text.trimStart().length);
  const above = text.split("\n").length - body.text.trim().split("\n").length - 1;
  return [...Array<number>(above).fill(1), ...body.lines.slice(leading.split("\n").length - 1)];
}

/** With the series that titles and fields make plain, and pairs where they are asked for; posts of a story are its chapters. */
function withStories(read: OldBlog, makesPairs: boolean, tell: (note: ImportNote) => void): OldBlog {
  const series = findSeries(read.posts, new Set(read.stories.flatMap(({ members }) => members)));
  const pairs = findPairs(read.posts, series);
  for (const { overview, deepDive } of pairs) {
    const what = makesPairs
      ? `It is the overview of a pair, with \`${deepDive.path}\` as its deep dive.`
      : `It may be the overview of a pair, with \`${deepDive.path}\` as its deep dive; \`--pairs\` joins them.`;
    tell({ kind: makesPairs ? "changed" : "proposed", file: overview.path, what });
  }
  const joined = joinPairs(read.posts, [...read.stories, ...series], makesPairs ? pairs : []);
  const members = new Set(joined.stories.flatMap((story) => story.members));
  const posts = withOneSpelling(joined.posts).map(
    (post): OldPost => (post.kind === "note" && members.has(post.slug) ? { ...post, kind: "chapter" } : post),
  );
  for (const { fields, path, members: own } of joined.stories) {
    const of = own.length === 0 ? "" : ` of ${own.length} posts`;
    tell({ kind: "changed", file: path, what: `The ${String(fields.kind)} "${String(fields.title)}" was made${of}.` });
  }
  return { ...read, posts, stories: joined.stories };
}

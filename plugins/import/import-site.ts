import { dirname, relative } from "node:path/posix";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { copiedPath } from "./convert/copied-path.ts";
import { findOldLinks, newPathOf } from "./convert/find-old-links.ts";
import { mergedBibliography } from "./convert/merged-bibliography.ts";
import { oldFormulas } from "./convert/old-formulas.ts";
import { blanked, codeRegions, regionsOf } from "./convert/regions.ts";
import { Ledger } from "./count/ledger.ts";
import { newFormulas } from "./count/new-formulas.ts";
import { sumOf, wordsOf } from "./count/old-words.ts";
import type { PostCount } from "./count/post-count.ts";
import { lineAt } from "./model/body.ts";
import type { Scene } from "./model/construct.ts";
import type { Dialect } from "./model/dialect.ts";
import type { ImportNote } from "./model/import-note.ts";
import type { MathReading } from "./model/math-reading.ts";
import type { NewBlog } from "./model/new-blog.ts";
import type { OldBlog, OldPost } from "./model/old-blog.ts";
import type { OldSite } from "./model/old-site.ts";
import { redirectsOf } from "./redirects.ts";
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

const PANDOC = { single: true, double: "display", escaped: false } as const;

/** Makes a new blog of an old one. Nothing is read from a disk, and nothing written. */
export function importSite(site: OldSite, dialect: Dialect): Imported {
  const notes: ImportNote[] = [];
  const read = dialect.read(site, (note) => notes.push(note));
  const blog = withChapters(read);
  const links = findOldLinks(site, blog);
  const md = createMarkdown();
  const texts = new Map<string, string | Uint8Array>();
  const copies = new Map<string, string>();
  const origins = new Map<string, { path: string; lines: readonly number[] }>();
  const redirects = redirectsOf(blog.posts, (post, what) => notes.push({ kind: "lost", file: post.path, what }));
  const counts = blog.posts.map((post): PostCount => {
    const newPath = newPathOf(post);
    const ledger = new Ledger();
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
      file: (oldPath) => {
        const path = copiedPath(oldPath, blog.roots);
        copies.set(path, oldPath);
        return relative(dirname(newPath), path);
      },
    };
    const body = dialect.constructs.reduce((converted, construct) => construct.convert(converted, scene), post.body);
    const text = writePost(post, body.text, redirects.get(post) ?? []);
    texts.set(newPath, text);
    for (const [path, content] of post.made ?? []) texts.set(`${dirname(newPath)}/${path}`, content);
    // The text is trimmed, and stands behind the front matter.
    const leading = body.text.length - body.text.trimStart().length;
    const skipped = body.text.slice(0, leading).split("\n").length - 1;
    const above = text.split("\n").length - body.text.trim().split("\n").length - 1;
    origins.set(newPath, { path: post.path, lines: [...Array<number>(above).fill(1), ...body.lines.slice(skipped)] });
    const before = withoutFormulas(post.body.text, post.math);
    const after = withoutFormulas(body.text, PANDOC);
    const [old, now] = [wordsOf(before), wordsOf(after)];
    return {
      path: post.path,
      newPath,
      words: { before: sumOf(old), after: sumOf(now) },
      formulas: {
        before: oldFormulas(blanked(post.body.text, codeRegions(post.body.text)), post.math).length,
        after: newFormulas(md, body.text.trim(), "pandoc").length,
      },
      formulasMoved: ledger.formulas,
      unexplained: ledger.unexplained(old, now),
    };
  });
  for (const story of blog.stories) texts.set(`posts/stories/${story.slug}.md`, writeStory(story));
  texts.set(
    "posts/site.yaml",
    writeSite(blog.site, site.name, (what) => notes.push({ kind: "lost", file: "", what })),
  );
  const bibliography = mergedBibliography(site, blog.bibliographies, (note) => notes.push(note));
  if (bibliography !== "") texts.set("posts/references.bib", bibliography);
  return { dialect, blog: { texts, copies }, notes, counts, origins };
}

/** Words of formulas are none. */
function withoutFormulas(text: string, math: MathReading): string {
  return blanked(
    text,
    regionsOf(text, math).filter(({ kind }) => kind === "formula"),
  );
}

/** Posts that belong to a series, course or book are its chapters. */
function withChapters(blog: OldBlog): OldBlog {
  const members = new Set(blog.stories.flatMap((story) => story.members));
  const posts = blog.posts.map(
    (post): OldPost => (post.kind === "note" && members.has(post.slug) ? { ...post, kind: "chapter" } : post),
  );
  return { ...blog, posts };
}

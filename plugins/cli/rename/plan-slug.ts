import type { MarkdownIt } from "markdown-it";
import { POSTS, REFERENCES } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import type { Slug } from "../../core/slug.ts";
import { outputsFolder } from "../../python/outputs-folder.ts";
import type { BlogFile, BlogFiles } from "./blog-files.ts";
import { fileAddresses } from "./file-addresses.ts";
import { mathOf } from "./math-of.ts";
import { type Moved, movedLink } from "./moved-links.ts";
import { Edits, type Plan, refusePlace } from "./plan.ts";
import { RenameError } from "./rename-error.ts";
import { FOLDERS, type NamedThing } from "./renamed-thing.ts";
import { slugPlaces } from "./slug-places.ts";
import { applySplices, type Splice } from "./splice.ts";
import { addField, addRedirects } from "./yaml-edits.ts";

/** The folders of the kinds of story, as addresses have them. */
const STORIES = { story: "stories", series: "series", course: "courses", book: "books" } as const;

/** Plans how a thing gets another slug, with all that names it or leads to it. */
export function planSlug(
  md: MarkdownIt,
  blog: BlogFiles,
  thing: NamedThing,
  to: Slug,
): Plan & { readonly moved: Moved } {
  const moved = movedOf(blog, thing, to);
  refuseTaken(blog, thing, moved);
  const edits = new Edits();
  for (const file of blog.files.values()) {
    for (const place of slugPlaces(file, thing)) {
      const start = file.source.lines.offsetAt(place);
      edits.add(file, replaceScalar(file, start, thing.slug, to));
    }
    if (!mayName(file, thing)) continue;
    for (const { start, written, href, kind } of fileAddresses(md, file, mathOf(blog, file)).addresses) {
      if (kind === "reference") continue;
      const after = movedLink(moved, file.path, href, written ?? href);
      if (after === (written ?? href)) continue;
      if (written === undefined) refusePlace(file, start, href);
      edits.add(file, { start, end: start + written.length, text: after });
    }
  }
  for (const path of thing.texts) {
    const file = blog.files.get(path);
    if (file) for (const splice of redirectsOf(file, thing, to)) edits.add(file, splice);
  }
  const yaml = thing.kind === "paper" ? blog.files.get(`${thing.path}/paper.yaml`) : undefined;
  if (yaml?.read.paper && yaml.read.paper.fields.bibtex === undefined && isCited(blog, thing.slug))
    edits.add(yaml, addField(yaml.source, `bibtex: ${thing.slug}`));
  const texts = new Map(
    [...edits.files].map((file) => [file.path, { file, text: applySplices(file.source.text, edits.of(file)) }]),
  );
  return { moves: moved.moves, texts, moved };
}

function movedOf({ scan, files }: BlogFiles, { kind, slug, path, texts }: NamedThing, to: Slug): Moved {
  const folder = `${POSTS}/${FOLDERS[kind]}`;
  const isFolder = !path.endsWith(".md");
  const moves: [string, string][] = [[path, `${folder}/${to}${isFolder ? "" : ".md"}`]];
  const outputs = isFolder ? undefined : outputsFolder(path);
  if (outputs !== undefined && [...scan.outputs].some((output) => output.startsWith(`${outputs}/`)))
    moves.push([outputs, outputsFolder(`${folder}/${to}.md`)]);
  const bases = new Set([
    ...(kind === "page"
      ? ["/"]
      : kind === "story"
        ? [`/${STORIES[storyKind(files.get(texts[0] ?? ""))]}/`]
        : [`/${FOLDERS[kind]}/`]),
    ...(isFolder ? [`/${FOLDERS[kind]}/`] : []),
  ]);
  const staying = texts.flatMap((text) => files.get(text)?.read.post?.frontMatter.permalink ?? []);
  return {
    moves,
    addresses: [...bases].map((base) => [`${base}${slug}/`, `${base}${to}/`]),
    staying: new Set(staying),
  };
}

/** @throws RenameError where another file says that its page stands, or stood, at an address that this one will have */
function refuseTaken({ files }: BlogFiles, { texts }: NamedThing, { addresses }: Moved): void {
  for (const { path, read } of files.values()) {
    if (texts.includes(path)) continue;
    const permalink = read.post?.frontMatter.permalink;
    const { redirectFrom = [] } = read.post?.frontMatter ?? (read.story ?? read.thread)?.fields ?? {};
    const own = [permalink, ...redirectFrom].find((address) => addresses.some(([, to]) => address?.startsWith(to)));
    if (own !== undefined)
      throw new RenameError(
        `The address \`${own}\`, which the new name leads to, is that of \`${path}\`; take it out there first.`,
      );
  }
}

function storyKind(file: BlogFile | undefined): keyof typeof STORIES {
  return file?.read.story?.fields.kind ?? "story";
}

/** Whether a file's text can lead to a thing, or stands in a file that moves. */
function mayName({ path, source }: BlogFile, { slug, path: thing }: NamedThing): boolean {
  if (path === thing || path.startsWith(`${thing}/`)) return true;
  return source.text.includes(slug) || (/%2d|\\-|&#/i.test(source.text) && slug.includes("-"));
}

/** A slug in YAML: as it stands, or between quotation marks. */
function replaceScalar(file: BlogFile, start: number, slug: string, to: string): Splice {
  const { text } = file.source;
  const at = /['"]/.test(text[start] ?? "") ? start + 1 : start;
  if (!text.startsWith(slug, at)) refusePlace(file, start, slug);
  return { start: at, end: at + slug.length, text: to };
}

/** The addresses that a page leaves, as its file is to name them. */
function redirectsOf(file: BlogFile, { kind, slug, texts }: NamedThing, to: string): Splice[] {
  const permalink = file.read.post?.frontMatter.permalink;
  if (permalink !== undefined || (kind === "page" && slug === "404")) return [];
  const base = kind === "page" ? "/" : kind === "story" ? `/${STORIES[storyKind(file)]}/` : `/${FOLDERS[kind]}/`;
  const isDeepDive =
    file.path.endsWith("/deep-dive.md") && texts.length > 0 && (kind === "paper" || kind === "chapter");
  const isPair =
    texts.some((text) => text.endsWith("/overview.md")) && texts.some((text) => text.endsWith("/deep-dive.md"));
  const at = (name: string): string => `${base}${name}/${isDeepDive ? "deep-dive/" : ""}`;
  // Where both panels stand side by side is a page of the overview's.
  const all = (name: string): string[] => (isPair && !isDeepDive ? [at(name), `${at(name)}diptych/`] : [at(name)]);
  return addRedirects(file.source, all(slug), all(to));
}

/** Whether some text cites a paper by its slug, or may. */
function isCited({ root, scan, files }: BlogFiles, slug: string): boolean {
  if ([...files.values()].some(({ source }) => source.text.includes(`@${slug}`) || source.text.includes(`@{${slug}}`)))
    return true;
  const references = scan.hasReferences ? readSourceFile(root, REFERENCES) : undefined;
  return references !== undefined && isSourceFile(references) && references.text.includes(slug);
}

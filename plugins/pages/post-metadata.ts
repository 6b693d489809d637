import { plainNames, plainWorkText, type Work } from "../bibliography/work.ts";
import { authorsOf } from "../catalog/authors-of.ts";
import type { Paper, Post } from "../catalog/model.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import { authorData } from "./author-data.ts";
import { bookData } from "./book-data.ts";
import type { PageContext } from "./page-context.ts";
import type { PageMetadata } from "./views/head.ts";

/**
 * What a post says of itself to machines: `citation_*` as Highwire Press has it (which scholar.google.com and Zotero read),
 * and schema.org in JSON-LD. A page such as "about" says nothing.
 * @param description of the page
 */
export function postMetadata(
  context: PageContext,
  post: Post,
  paper: Paper | undefined,
  description: string,
): PageMetadata | undefined {
  if (post.kind === "page") return undefined;
  const { catalog, base } = context.blog;
  const { site } = catalog;
  const url = new URL(withBase(base, postAddress(post)), site.url).href;
  const authors = authorsOf(site, post);
  const works = citedWorks(context, post);
  const meta: [name: string, content: string][] = [
    ["citation_title", post.title],
    ...authors.map(({ name }): [string, string] => ["citation_author", name]),
    ["citation_publication_date", slashed(post.date)],
    ["citation_online_date", slashed(post.date)],
    ["citation_journal_title", site.title],
    ["citation_fulltext_html_url", url],
    ["citation_language", site.language],
    ...post.tags.map((tag): [string, string] => ["citation_keywords", tag]),
    ...works.map((work): [string, string] => ["citation_reference", highwireReference(work)]),
  ];
  const data = {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    headline: post.title,
    description,
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    author: authorData(authors),
    publisher: { "@type": "Organization", name: site.title, url: new URL(withBase(base, "/"), site.url).href },
    datePublished: post.date,
    ...(post.updated !== undefined && { dateModified: post.updated }),
    ...(site.license !== undefined && { license: site.license }),
    ...(post.tags.length > 0 && { keywords: post.tags }),
    ...(paper && { about: paperData(paper) }),
    ...aboutBooks(context, post),
    ...(works.length > 0 && { citation: works.map(workData) }),
  };
  // In a script element nothing may look like its end.
  return {
    meta: meta.map(([name, content]) => ({ name, content })),
    jsonLd: JSON.stringify(data).replace(/</g, "\\u003c"),
  };
}

/** The books that a chapter is notes on. */
function aboutBooks({ blog }: PageContext, post: Post): { readonly about?: unknown } {
  const chapter = post.kind === "chapter" ? blog.catalog.chapters.get(post.slug) : undefined;
  const books = (chapter ? blog.storiesOf(chapter) : []).flatMap(({ fields }) =>
    fields.kind === "book" ? [bookData(fields.book)] : [],
  );
  return books.length === 0 ? {} : { about: books.length === 1 ? books[0] : books };
}

/** The works that a post cites, in the order of its text. */
function citedWorks({ blog }: PageContext, post: Post): Work[] {
  const uses = blog.documents.get(post.source.path)?.citations ?? [];
  const keys = new Set(uses.flatMap(({ cluster }) => cluster.items.map(({ key }) => key)));
  return [...keys].flatMap((key) => blog.works.get(key) ?? []);
}

/** `citation_title=…; citation_author=…`: what separates the parts can stand in none of them. */
function highwireReference(work: Work): string {
  const { item, doi, arxiv } = work;
  const text = (value: string | undefined): string | undefined =>
    value && plainWorkText(work, value).replace(/;/g, ",");
  const parts: [name: string, value: string | undefined][] = [
    ["citation_title", text(item.title)],
    ...plainNames(work).map((name): [string, string | undefined] => ["citation_author", text(name)]),
    ["citation_publication_date", item.issued?.["date-parts"][0]?.[0]?.toString()],
    [
      item.type === "article-journal" ? "citation_journal_title" : "citation_inbook_title",
      text(item["container-title"]),
    ],
    ["citation_volume", item.volume],
    ["citation_doi", doi],
    ["citation_arxiv_id", arxiv],
  ];
  return parts
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
}

function paperData({ fields }: Paper): Record<string, unknown> {
  const { title, authors, year, venue, doi, arxiv } = fields;
  return articleData({ title, authors, year: String(year), venue, doi, arxiv });
}

function workData(work: Work): Record<string, unknown> {
  const { item, doi, arxiv } = work;
  const venue = item["container-title"];
  return articleData({
    title: item.title === undefined ? undefined : plainWorkText(work, item.title),
    authors: plainNames(work),
    year: item.issued?.["date-parts"][0]?.[0]?.toString(),
    venue: venue === undefined ? undefined : plainWorkText(work, venue),
    doi,
    arxiv,
  });
}

function articleData(article: {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly year: string | undefined;
  readonly venue: string | undefined;
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
}): Record<string, unknown> {
  const { title, authors, year, venue, doi, arxiv } = article;
  const sameAs = [...(doi ? [`https://doi.org/${doi}`] : []), ...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : [])];
  return {
    "@type": "ScholarlyArticle",
    ...(title !== undefined && { name: title }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
    ...(year !== undefined && { datePublished: year }),
    ...(venue !== undefined && { isPartOf: { "@type": "PublicationVolume", name: venue } }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

function slashed(date: string): string {
  return date.slice(0, 10).replaceAll("-", "/");
}

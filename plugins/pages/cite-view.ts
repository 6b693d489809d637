import { writeBibtex } from "../bibliography/bibtex/write-bibtex.ts";
import { splitVenue } from "../bibliography/split-venue.ts";
import { authorsOf, namesOf } from "../catalog/authors-of.ts";
import type { Post } from "../catalog/model.ts";
import type { PaperFields } from "../catalog/schema/paper.ts";
import { instant } from "../core/instant.ts";
import type { Slug } from "../core/slug.ts";
import { slugify } from "../core/slug.ts";
import { TIER_LABELS } from "../core/tier.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { CiteView } from "./views/post.ts";

/** How to cite a post, and the paper that it is about; nothing for a page such as "about". */
export function citeView(blog: LinkedBlog, post: Post): CiteView | undefined {
  if (post.kind === "page") return undefined;
  const paper = post.kind === "paper" ? blog.catalog.papers.get(post.slug as Slug) : undefined;
  return {
    post: postBibtex(blog, post),
    paper: paper && paperBibtex(blog, paper.slug, paper.fields),
  };
}

function postBibtex({ catalog, base }: LinkedBlog, post: Post): string {
  const { site } = catalog;
  const year = new Date(instant(post.date)).getUTCFullYear();
  const key = [slugify(site.title), year, post.slug, ...(post.tier ? [post.tier] : [])].join("-");
  const panel = post.tier ? `${TIER_LABELS[post.tier]}, ` : "";
  return writeBibtex("misc", key, {
    author: { names: namesOf(authorsOf(site, post)) },
    title: { text: post.title, keepCase: true },
    howpublished: { text: `${panel}${site.title}` },
    year: { text: String(year) },
    month: { text: String(new Date(instant(post.date)).getUTCMonth() + 1) },
    url: { verbatim: new URL(withBase(base, postAddress(post)), site.url).href },
  });
}

/** As the author has it in `references.bib`; else from what `paper.yaml` says. */
function paperBibtex({ references }: LinkedBlog, slug: Slug, fields: PaperFields): string {
  const key = fields.bibtex ?? slug;
  const written = references.get(key)?.entry?.text;
  if (written !== undefined) return written;
  const isPreprint = fields.arxiv !== undefined && fields.venue === undefined;
  const venue = fields.venue === undefined ? undefined : splitVenue(fields.venue, fields.year);
  return writeBibtex(venue ? "article" : "misc", key, {
    author: { names: fields.authors },
    title: { text: fields.title, keepCase: true },
    journal: venue && { text: venue.name },
    volume: venue?.volume === undefined ? undefined : { text: venue.volume },
    number: venue?.issue === undefined ? undefined : { text: venue.issue },
    howpublished: isPreprint ? { text: "arXiv" } : undefined,
    year: { text: String(fields.year) },
    doi: fields.doi === undefined ? undefined : { verbatim: fields.doi },
    eprint: fields.arxiv === undefined ? undefined : { verbatim: fields.arxiv },
    archiveprefix: fields.arxiv === undefined ? undefined : { verbatim: "arXiv" },
  });
}

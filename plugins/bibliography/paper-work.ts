import type { PaperFields } from "../catalog/schema/paper.ts";
import { personName } from "../core/person-name.ts";
import type { Slug } from "../core/slug.ts";
import type { CslItem, CslName } from "./csl-item.ts";
import { splitVenue } from "./split-venue.ts";
import { SIGN_PLACEHOLDERS, type Work, withoutPlaceholders } from "./work.ts";

/** A paper of this blog as a work, from what its `paper.yaml` says. */
export function paperWork(key: string, slug: Slug, fields: PaperFields): Work {
  return {
    key,
    item: {
      id: key,
      type: "article-journal",
      title: protect(fields.title),
      author: fields.authors.map(authorName),
      issued: { "date-parts": [[fields.year]] },
      ...(fields.venue !== undefined && venueItem(fields.venue, fields.year)),
    },
    formulas: [],
    links: [],
    doi: fields.doi,
    arxiv: fields.arxiv,
    url: undefined,
    paper: slug,
  };
}

/** What the paper says counts; the rest is the entry's. */
export function mergeWorks(paper: Work, entry: Work): Work {
  const { title, author, issued, id } = paper.item;
  return {
    ...entry,
    item: {
      ...entry.item,
      id,
      ...(author && { author }),
      ...(issued && { issued: sameYear(paper, entry) ? (entry.item.issued ?? issued) : issued }),
      // The entry's title may hold formulas, which a plain title cannot.
      ...(title !== undefined && entry.formulas.length === 0 && { title }),
      ...(entry.item["container-title"] === undefined &&
        paper.item["container-title"] !== undefined && { "container-title": paper.item["container-title"] }),
    },
    doi: paper.doi ?? entry.doi,
    arxiv: paper.arxiv ?? entry.arxiv,
    paper: paper.paper,
  };
}

function sameYear(a: Work, b: Work): boolean {
  return a.item.issued?.["date-parts"][0]?.[0] === b.item.issued?.["date-parts"][0]?.[0];
}

/** What a style sets each in its own way. */
function venueItem(text: string, year: number): Pick<CslItem, "container-title" | "volume" | "issue"> {
  const { name, volume, issue } = splitVenue(text, year);
  return { "container-title": protect(name), ...(volume && { volume }), ...(issue && { issue }) };
}

function authorName(name: string): CslName {
  const { family, given, particle, suffix } = personName(protect(name));
  return {
    family,
    ...(given && { given }),
    ...(particle && { "non-dropping-particle": particle }),
    ...(suffix && { suffix }),
  };
}

/** What is plain text in YAML stays so in a style, which reads `<i>` as mark-up. */
function protect(text: string): string {
  return withoutPlaceholders(text).replace(/[<>]/g, (sign) => SIGN_PLACEHOLDERS.get(sign) ?? sign);
}

import { personName } from "../core/person-name.ts";
import type { Slug } from "../core/slug.ts";
import type { CslName } from "./csl-item.ts";
import type { PaperFields } from "./paper.ts";
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
      ...(fields.venue !== undefined && venueOf(fields.venue, fields.year)),
    },
    formulas: [],
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

/** `PNAS 116(32)` in the parts that a style sets each in its own way; a year at the end is not said twice. */
function venueOf(venue: string, year: number): { "container-title": string; volume?: string; issue?: string } {
  const plain = venue.replace(new RegExp(`[ ,]+\\(?${year}\\)?$`), "");
  const match = /^(.*\D)\s+(\d+)(?:\((\d+(?:[-–]\d+)?)\))?$/.exec(plain);
  const [, name, volume, issue] = match ?? [];
  if (name === undefined || volume === undefined) return { "container-title": protect(plain) };
  return { "container-title": protect(name.replace(/,$/, "")), volume, ...(issue && { issue }) };
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

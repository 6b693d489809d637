import { firstDate, postsOf } from "../catalog/entry-posts.ts";
import type { Entry, Post } from "../catalog/model.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import { shortAuthors } from "../linking/author-names.ts";
import { readKey } from "./entry-card.ts";
import { allEntries } from "./entry-order.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { NewsItem } from "./views/home.ts";

const MOST = 8;
/** So that a day on which much is corrected does not hide what is new. */
const MOST_REVISED = 3;

/** What was published or revised last, the newest first: an entry once, by the last that happened to it. */
export function homeNews({ blog: { base, catalog } }: PageContext): NewsItem[] {
  const news = allEntries(catalog)
    .filter((entry) => entry.kind !== "note" || entry.post.course === undefined)
    .map((entry) => {
      const date = lastDate(entry);
      return { entry, date, isRevised: date.slice(0, 10) > firstDate(entry).slice(0, 10) };
    })
    .sort(
      (a, b) =>
        compare(b.date, a.date) ||
        compare(firstDate(b.entry), firstDate(a.entry)) ||
        compare(a.entry.slug, b.entry.slug),
    );
  const revised = new Set(news.filter(({ isRevised }) => isRevised).slice(0, MOST_REVISED));
  return news
    .filter((item) => !item.isRevised || revised.has(item))
    .slice(0, MOST)
    .map(({ entry, date, isRevised }): NewsItem => {
      const post = (entry.kind === "note" ? entry.post : postsOf(entry)[0]) as Post;
      return {
        ...titleLink(withBase(base, postAddress(post)), post),
        key: `${entry.kind}/${entry.slug}/${date}`,
        date: date.slice(0, 10),
        isRevised,
        about: entry.kind === "paper" ? `${shortAuthors(entry.fields.authors)} ${entry.fields.year}` : "",
        readKey: readKey(post),
      };
    });
}

/** The day or time at which an entry was published, or last revised; its second panel counts as a revision. */
function lastDate(entry: Entry): string {
  const changes = entry.kind === "note" ? [] : [...entry.changes, ...entry.errata].map(({ date }) => date);
  const posts = postsOf(entry).flatMap(({ date, updated }) => (updated === undefined ? [date] : [date, updated]));
  return [...posts, ...changes].sort(compare).at(-1) ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { followReading, onScroll } from "./current-section.ts";
import { keep, load } from "./kept.ts";

/** Where a reader stopped. What is kept may be of an older version of the site, or somebody else's writing. */
export interface LastPlace {
  /** Of the post (`data-read-key`). */
  readonly key: string;
  /** With the base path, without a hash. */
  readonly href: string;
  readonly title: string;
  /** The address of its story, and its place there, from 1. */
  readonly story: string;
  readonly position: number;
  readonly total: number;
  /** The section that was being read: its id and its heading; empty above the first. */
  readonly id: string;
  readonly heading: string;
  /** What follows it in its story. */
  readonly next: { readonly href: string; readonly title: string } | undefined;
}

/** Remembers where in which post of the blog a reader is. */
export function rememberPlace(): void {
  const article = document.querySelector<HTMLElement>('[data-article][data-read-key]:not([data-tier="page"])');
  const key = article?.dataset.readKey;
  if (!article || key === undefined) return;
  const place = article.querySelector<HTMLElement>("[data-place]");
  const story = place?.closest("span:has(a)")?.querySelector("a");
  const next = article.querySelector<HTMLAnchorElement>('.post-footer a[data-story][rel="next"]');
  const about = {
    key,
    href: location.pathname,
    title: wordsOf(article.querySelector("h1")),
    story: story?.pathname ?? "",
    position: Number(place?.dataset.place ?? 0),
    total: Number(place?.dataset.of ?? 0),
    next: next ? { href: next.pathname, title: wordsOf(next) } : undefined,
  };
  const headings = [...article.querySelectorAll<HTMLElement>(".prose :is(h2, h3)[id]")];
  const current = followReading(headings);
  let before: Element | null | undefined = null;
  onScroll(() => {
    const heading = current();
    if (heading === before) return;
    before = heading;
    keep("place", { ...about, id: heading?.id ?? "", heading: wordsOf(heading) } satisfies LastPlace);
  });
}

/** The place that is remembered; nothing where there is none that makes sense. */
export function lastPlace(): LastPlace | undefined {
  const { key, href, title, story, position, total, id, heading, next } = load("place") ?? {};
  if (![key, href, title, story, id, heading].every((value) => typeof value === "string")) return undefined;
  if (!isOwn(href as string) || title === "") return undefined;
  const after = next as LastPlace["next"];
  return {
    key: key as string,
    href: href as string,
    title: title as string,
    story: story as string,
    position: Number(position) || 0,
    total: Number(total) || 0,
    id: id as string,
    heading: heading as string,
    next: typeof after?.href === "string" && typeof after.title === "string" && isOwn(after.href) ? after : undefined,
  };
}

/** Whether an address is one of this blog's pages. */
function isOwn(href: string): boolean {
  const base = document.documentElement.dataset.base ?? "/";
  return href.startsWith(base) && !href.startsWith("//");
}

/** What is read of an element: a formula is in it twice, and seen once. */
function wordsOf(element: Element | null | undefined): string {
  if (!element) return "";
  const clone = element.cloneNode(true) as Element;
  for (const left of clone.querySelectorAll(".katex-html, annotation, .hinge, .visually-hidden")) left.remove();
  return (clone.textContent ?? "").replace(/\s+/g, " ").trim();
}

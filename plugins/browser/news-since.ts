import { keep, load } from "./kept.ts";

/** Coming back sooner than this is the same visit, in milliseconds. */
const VISIT = 30 * 60_000;

/** A visit to a page that tells what is new. */
interface Visit {
  /** When it was last looked at, ISO 8601. */
  readonly at: string;
  /** The items that were shown. */
  readonly seen: readonly string[];
}

/** Marks what was published or revised since this reader was here last. */
export function enhanceNews(): void {
  const list = document.querySelector<HTMLElement>("[data-news]");
  if (!list) return;
  const items = [...list.querySelectorAll<HTMLElement>("[data-news-key]")];
  const now = new Date();
  const kept = load("visit") ?? {};
  const last = visitOf(kept);
  const isSame = last !== undefined && now.getTime() - Date.parse(last.at) < VISIT;
  const before = isSame ? visitOf(kept.before) : last;
  keep("visit", {
    at: now.toISOString(),
    seen: items.map((item) => item.dataset.newsKey),
    ...(before && { before: { at: before.at, seen: before.seen } }),
  });
  const unseen = before ? items.filter((item) => isNew(item, before)) : [];
  for (const item of unseen) mark(item);
  const since = document.querySelector<HTMLElement>("[data-news-since]");
  if (!since || !before || unseen.length === 0) return;
  const day = new Intl.DateTimeFormat(document.documentElement.lang, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  since.textContent = ` · ${unseen.length} new since ${day.format(new Date(before.at))}`;
  window.addEventListener("diptych:forgotten", () => {
    since.textContent = "";
    for (const item of unseen) item.querySelector(".news-mark")?.remove();
  });
}

function visitOf(value: unknown): Visit | undefined {
  const { at, seen } = (value ?? {}) as Partial<Visit>;
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || !Array.isArray(seen)) return undefined;
  return { at, seen };
}

/** A day may have gone on after the visit: what was there then is known by its key. */
function isNew(item: HTMLElement, { at, seen }: Visit): boolean {
  return (item.dataset.newsDate ?? "") >= at.slice(0, 10) && !seen.includes(item.dataset.newsKey ?? "");
}

function mark(item: HTMLElement): void {
  const word = document.createElement("span");
  word.className = "news-mark";
  word.textContent = "new";
  item.prepend(word, " ");
}

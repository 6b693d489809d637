import { courseMoment, isDueNext, type WeekSpan } from "../core/current-week.ts";

/**
 * The pages of a course say which week it is as of the day on which they were made; here they say it as of today. They are looked
 * at again whenever a page that was left open is turned to.
 */
export function enhanceCourse(): void {
  if (!document.querySelector("[data-course]")) return;
  const show = (): void => showToday(Date.now());
  show();
  document.addEventListener("visibilitychange", show);
}

function showToday(now: number): void {
  const weeks = [...document.querySelectorAll<HTMLElement>("[data-week]")];
  const spans = weeks.map(spanOf);
  const moment = courseMoment(spans, now);
  const shown = moment && moment.state !== "over" ? moment.index : undefined;
  for (const [index, week] of weeks.entries()) markWeek(week, moment?.state === "now" && index === shown);
  const place = document.querySelector<HTMLElement>("[data-course-now]");
  if (!place || !moment) return;
  for (const label of place.querySelectorAll<HTMLElement>("[data-when]"))
    label.hidden = label.dataset.when !== moment.state;
  showWeek(place, shown === undefined ? undefined : weeks[shown]);
  showDue(place, now, shown === undefined ? undefined : spans[shown]);
}

function spanOf({ dataset: { from, until } }: HTMLElement): WeekSpan | undefined {
  return from === undefined || until === undefined ? undefined : { from: Date.parse(from), until: Date.parse(until) };
}

function markWeek(week: HTMLElement, isCurrent: boolean): void {
  week.toggleAttribute("data-current", isCurrent);
  if (isCurrent) week.setAttribute("aria-current", "date");
  else week.removeAttribute("aria-current");
  const label = week.querySelector<HTMLElement>("[data-week-now]");
  if (label) label.hidden = !isCurrent;
}

/** A week above all others: what the list has of it, but for what is due, which has a place of its own. */
function showWeek(place: HTMLElement, week: HTMLElement | undefined): void {
  const block = place.querySelector<HTMLElement>("[data-now-week]");
  const link = place.querySelector<HTMLAnchorElement>("[data-now-link]");
  if (!block || !link) return;
  block.hidden = week === undefined;
  if (!week || link.hash === `#${week.id}`) return;
  link.hash = week.id;
  link.textContent = `Week ${week.dataset.week}`;
  for (const [from, to] of [
    ["[data-week-title]", "[data-now-title]"],
    ["[data-week-body]", "[data-now-body]"],
  ] as const) {
    const copy = [...(week.querySelector(from)?.childNodes ?? [])].map((node) => node.cloneNode(true));
    block.querySelector(to)?.replaceChildren(...copy);
  }
  block.querySelector("[data-part='due']")?.remove();
}

function showDue(place: HTMLElement, now: number, week: WeekSpan | undefined): void {
  const items = [...place.querySelectorAll<HTMLElement>("[data-due-until]")];
  const isNext = isDueNext(
    items.map(({ dataset }) => Date.parse(dataset.dueUntil ?? "")),
    now,
    week,
  );
  for (const [index, item] of items.entries()) item.hidden = !isNext[index];
  const block = place.querySelector<HTMLElement>("[data-next-due]");
  if (block) block.hidden = !isNext.includes(true);
}

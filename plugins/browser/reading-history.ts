import { forgetAll, isAnythingKept, keep, load } from "./kept.ts";

const READ = " (read)";

/** Marks what was read wherever it is linked, remembers a post that is read to its end, and lets the reader forget. */
export function enhanceReadingHistory(): void {
  mark();
  const article = document.querySelector<HTMLElement>("[data-article][data-read-key]");
  const end = article?.querySelector(".post-footer");
  const key = article?.dataset.readKey;
  if (key !== undefined && end) rememberAt([[end, key]]);
  // Where several posts stand in one page, each says where it ends.
  const ends = [...document.querySelectorAll<HTMLElement>("[data-read-end]")];
  rememberAt(ends.map((element) => [element, element.dataset.readEnd ?? ""]));
  const status = document.querySelector("[data-forget-status]");
  document.querySelector("[data-forget-button]")?.addEventListener("click", () => {
    forgetAll();
    window.dispatchEvent(new Event("diptych:forgotten"));
    mark();
    if (status) status.textContent = "Forgotten.";
  });
  // A post that was read in another tab, or before going back.
  window.addEventListener("storage", mark);
  window.addEventListener("pageshow", mark);
}

/** Remembers posts once their ends have been in view. */
function rememberAt(ends: readonly (readonly [end: Element, key: string])[]): void {
  const keys = new Map(ends);
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      remember(keys.get(target) ?? "");
    }
  });
  for (const end of keys.keys()) observer.observe(end);
}

function mark(): void {
  const history = load("read") ?? {};
  const links = [...document.querySelectorAll<HTMLElement>("[data-read-key]:not([data-article])")];
  for (const link of links) {
    const read = link.dataset.readKey !== undefined && link.dataset.readKey in history;
    link.toggleAttribute("data-read", read);
    name(link, read);
  }
  const forget = document.querySelector<HTMLElement>("[data-forget]");
  if (forget) forget.hidden = !isAnythingKept();
  const count = document.querySelector<HTMLElement>("[data-read-count]");
  if (!count) return;
  const posts = new Set(links.filter((link) => link.closest(".story-entries")).map((link) => link.dataset.readKey));
  const read = [...posts].filter((key) => key !== undefined && key in history).length;
  count.hidden = read === 0;
  count.textContent =
    read === posts.size ? "You have read all of it." : `You have read ${read} of ${posts.size} posts.`;
}

/** Says so to those who cannot see it: in a link's text, or in its label where it has one, as on the map. */
function name(link: Element, read: boolean): void {
  const label = link.getAttribute("aria-label");
  if (label !== null) {
    const plain = label.endsWith(READ) ? label.slice(0, -READ.length) : label;
    link.setAttribute("aria-label", read ? plain + READ : plain);
    return;
  }
  const note = link.querySelector(".read-note");
  if (!read) note?.remove();
  else if (!note) {
    const span = document.createElement("span");
    span.className = "read-note visually-hidden";
    span.textContent = READ;
    link.append(span);
  }
}

/** What has been read: keys of posts, and the day each was read. */
function remember(key: string): void {
  const history = load("read") ?? {};
  if (key === "" || key in history) return;
  keep("read", { ...history, [key]: new Date().toISOString().slice(0, 10) });
  mark();
}

/** What this reader has read, kept in this browser alone: keys of posts, and the day each was read. */
type History = Readonly<Record<string, string>>;

/** Two blogs on one host keep theirs apart. */
const KEY = `diptych:read:${document.documentElement.dataset.base ?? "/"}`;

const READ = " (read)";

/** Marks what was read wherever it is linked, remembers a post that is read to its end, and lets the reader forget. */
export function enhanceReadingHistory(): void {
  mark();
  const article = document.querySelector<HTMLElement>("[data-article][data-read-key]");
  const end = article?.querySelector(".post-footer");
  if (article?.dataset.readKey && end) {
    const key = article.dataset.readKey;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      remember(key);
    });
    observer.observe(end);
  }
  const status = document.querySelector("[data-forget-status]");
  document.querySelector("[data-forget-button]")?.addEventListener("click", () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing is kept where storage is denied.
    }
    mark();
    if (status) status.textContent = "Forgotten.";
  });
  // A post that was read in another tab, or before going back.
  window.addEventListener("storage", mark);
  window.addEventListener("pageshow", mark);
}

function mark(): void {
  const history = load();
  const links = [...document.querySelectorAll<HTMLElement>("[data-read-key]:not([data-article])")];
  for (const link of links) {
    const read = link.dataset.readKey !== undefined && link.dataset.readKey in history;
    link.toggleAttribute("data-read", read);
    name(link, read);
  }
  const forget = document.querySelector<HTMLElement>("[data-forget]");
  if (forget) forget.hidden = Object.keys(history).length === 0;
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

function remember(key: string): void {
  const history = load();
  if (key in history) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...history, [key]: new Date().toISOString().slice(0, 10) }));
  } catch {
    // Storage is full or denied: nothing is remembered, and nothing breaks.
  }
}

function load(): History {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as History) : {};
  } catch {
    return {};
  }
}

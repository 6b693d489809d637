import { FOLDER_INDEX, type FolderSection } from "../../core/folder-index.ts";
import { normalizeText } from "../../search/normalize-text.ts";

/** The search of a folder that was opened from a disk: a script of its own, since a page there can load no module and fetch nothing. */

/** More results than this nobody reads. */
const MOST = 30;
/** Letters of a text that are shown around a word that was found. */
const AROUND = 90;

interface Prepared {
  readonly section: FolderSection;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

function startSearch(sections: readonly FolderSection[]): void {
  const field = document.querySelector<HTMLInputElement>("#folder-query");
  const list = document.querySelector("#folder-results");
  const status = document.querySelector("#folder-status");
  if (!field || !list || !status) return;
  const prepared = sections.map(
    (section): Prepared => ({
      section,
      title: normalizeText(section.title),
      heading: normalizeText(section.heading),
      text: normalizeText(section.text),
    }),
  );
  const show = (): void => {
    const words = normalizeText(field.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = words.length === 0 ? [] : ranked(prepared, words);
    list.replaceChildren(...found.slice(0, MOST).map(({ section }) => resultItem(section, words)));
    status.textContent = words.length === 0 ? "" : found.length === 1 ? "1 section" : `${found.length} sections`;
  };
  field.addEventListener("input", show);
  field.form?.addEventListener("submit", (event) => event.preventDefault());
  show();
}

/** Sections that have every word, those first that are called so. */
function ranked(all: readonly Prepared[], words: readonly string[]): Prepared[] {
  const score = (one: Prepared): number => {
    let sum = 0;
    for (const word of words) {
      const place = one.heading.includes(word) ? 8 : one.title.includes(word) ? 4 : one.text.includes(word) ? 1 : 0;
      if (place === 0) return 0;
      sum += place;
    }
    return sum;
  };
  return all
    .map((one) => ({ one, points: score(one) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one);
}

function resultItem({ title, path, id, heading, text }: FolderSection, words: readonly string[]): HTMLElement {
  const link = document.createElement("a");
  link.href = `${path.split("/").map(encodeURIComponent).join("/")}${id === "" ? "" : `#${encodeURIComponent(id)}`}`;
  link.textContent = heading === "" ? title : `${title}: ${heading}`;
  const item = document.createElement("li");
  item.append(link);
  const shown = excerpt(text, words);
  if (shown !== "") {
    const line = document.createElement("p");
    line.textContent = shown;
    item.append(line);
  }
  return item;
}

/** What stands around the first word of the text that is one of those looked for. */
function excerpt(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return text.length > 2 * AROUND ? `${text.slice(0, 2 * AROUND)}…` : text;
  const at = Math.min(...places);
  const from = at < AROUND ? 0 : text.indexOf(" ", at - AROUND) + 1;
  const to = at + AROUND >= text.length ? text.length : text.lastIndexOf(" ", at + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, Math.max(to, at))}${to < text.length ? "…" : ""}`;
}

startSearch((window as unknown as Record<string, readonly FolderSection[] | undefined>)[FOLDER_INDEX] ?? []);

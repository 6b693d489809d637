import { followReading, onScroll } from "./current-section.ts";

/** Lets the switch and the diptych's link follow the section being read, and shows the place in the bar. */
export function enhanceReadingPlace(): void {
  const article = document.querySelector<HTMLElement>("[data-article]");
  if (!article) return;
  const headings = [...article.querySelectorAll<HTMLElement>(".prose :is(h2, h3, h4, h5, h6)[id]")];
  const hinged = headings.filter((heading) => heading.parentElement?.classList.contains("hinged"));
  const currentHinge = followReading(hinged);
  const currentHeading = followReading(headings);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-switch], [data-open-diptych]")];
  const addresses = new Map(links.map((link) => [link, link.href.split("#")[0] ?? ""]));
  const bar = document.querySelector<HTMLElement>("[data-reading-bar]");
  const place = document.querySelector<HTMLElement>("[data-reading-place]");
  const title = place?.textContent ?? "";
  const names = new Map(
    [...document.querySelectorAll<HTMLElement>("[data-contents] a")].map((link) => [
      link.getAttribute("href")?.slice(1),
      link,
    ]),
  );
  let named: Element | undefined;
  const mark = presentSection(document.querySelector("[data-contents] nav"));
  const header = document.querySelector("[data-post-header]");
  onScroll(() => {
    const hinge = currentHinge()?.id ?? "";
    for (const link of links) {
      link.href = (addresses.get(link) ?? "") + (hinge && `#${encodeURIComponent(hinge)}`);
      if (link.hasAttribute("data-switch")) link.dataset.hinge = hinge;
    }
    if (!bar || !place) return;
    const stuck = (header?.getBoundingClientRect().bottom ?? 0) < 0;
    bar.toggleAttribute("data-stuck", stuck);
    const heading = currentHeading();
    if (heading !== named) {
      named = heading;
      const name = names.get(heading?.id);
      mark(name);
      place.replaceChildren(...(name ? [...name.childNodes].map((node) => node.cloneNode(true)) : [title]));
    }
    const { top, height } = article.getBoundingClientRect();
    const read = Math.min(1, Math.max(0, -top / Math.max(1, height - window.innerHeight)));
    bar.style.setProperty("--read", read.toFixed(3));
  });
}

/**
 * Marks the present section in the contents, and keeps it in sight where they are longer than the window.
 * @returns marks another one; without one none
 */
function presentSection(list: HTMLElement | null): (link: HTMLElement | undefined) => void {
  let marked: HTMLElement | undefined;
  return (link) => {
    marked?.removeAttribute("aria-current");
    marked = link;
    link?.setAttribute("aria-current", "location");
    if (!list || list.scrollHeight <= list.clientHeight) return;
    if (!link) {
      list.scrollTop = 0;
      return;
    }
    const { top, bottom } = link.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    const far = top < frame.top || bottom > frame.bottom;
    if (far) list.scrollTop += (top + bottom - frame.top - frame.bottom) / 2;
  };
}

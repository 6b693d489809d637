import { blocksOf, panelOf } from "./text-place.ts";

/** A panel whose text stands in this page. */
export interface OpenPanel {
  readonly tier: string;
  /** The address of its own page, without a hash. */
  readonly address: string;
  readonly blocks: () => Element[];
  /**
   * Tells which blocks are part of a section.
   * @param section the id that a turn leads to: of a heading with a hinge, or of a row; empty before the first
   */
  readonly isPartOf: (section: string) => (block: Element) => boolean;
}

/** The panels of this page that can be turned: one on a panel's page, both in the diptych. */
export function openPanels(): OpenPanel[] {
  const diptych = document.querySelector<HTMLElement>("[data-diptych]");
  if (diptych) return panelsOfDiptych(diptych);
  const article = document.querySelector<HTMLElement>("[data-article]");
  if (!article || !document.querySelector("[data-switch]")) return [];
  return [
    {
      tier: article.dataset.tier ?? "",
      address: pageAddress(location),
      blocks: () => blocksOf(article.querySelectorAll(":scope > .prose")),
      isPartOf: (section) => {
        const hinged = [...article.querySelectorAll(".prose .hinged > [id]")];
        return isBetweenHinges(
          hinged.filter((heading) => panelOf(heading) === article),
          section,
        );
      },
    },
  ];
}

/** A page has one address, with its file's name or without. */
export function pageAddress({ pathname }: Pick<URL, "pathname">): string {
  return pathname.replace(/\/index\.html$/, "/");
}

function panelsOfDiptych(diptych: HTMLElement): OpenPanel[] {
  const rows = [...diptych.querySelectorAll<HTMLElement>("[data-row]")];
  const { overview = "", deepDive = "" } = diptych.dataset;
  return [
    { tier: "overview", href: overview },
    { tier: "deep-dive", href: deepDive },
  ].map(({ tier, href }) => ({
    tier,
    address: pageAddress(new URL(href, location.href)),
    blocks: () => blocksOf(diptych.querySelectorAll(`.half[data-tier="${tier}"] > .prose`)),
    isPartOf: (section) => {
      const row = rows.find(({ dataset }) => dataset.row === section);
      return (block) => row?.contains(block) ?? false;
    },
  }));
}

/** From a heading with a hinge to the next one. A place that is no such heading, such as a theorem, may be anywhere. */
function isBetweenHinges(headings: readonly Element[], section: string): (block: Element) => boolean {
  const at = headings.findIndex(({ id }) => id === section);
  if (at < 0 && section !== "") return () => true;
  const [begin, end] = [headings[at], headings[at + 1]];
  return (block) => (!begin || !isBefore(block, begin)) && (!end || isBefore(block, end));
}

function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

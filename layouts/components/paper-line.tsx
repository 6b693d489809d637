import { venueAndYear } from "../../plugins/core/venue-and-year.ts";
import type { PaperLine } from "../props.ts";
import { Words } from "./words.tsx";

/** A paper in one line, with what is said of it in full folded below, and the ways to it beside. */
export function PaperLineText({ paper }: { readonly paper: PaperLine }) {
  return (
    <div class="paper-line">
      <details class="paper-full">
        <summary>
          <span class="paper-short">
            On {paper.shortAuthors}, {venueAndYear(paper)}
          </span>
        </summary>
        <p>
          <cite>
            <Words text={paper.title} html={paper.titleHtml} />
          </cite>
          , by {paper.authors}, {venueAndYear(paper)}
          {paper.links.map(({ text, short }) => (short === undefined ? "" : `, ${text}`))}
        </p>
      </details>
      {paper.links.length > 0 ? (
        <p class="paper-links">
          {paper.links.map((link, index) => (
            <>
              {index > 0 ? " · " : ""}
              <a href={link.href}>{link.short ?? link.text}</a>
            </>
          ))}
        </p>
      ) : null}
    </div>
  );
}

export function minutesText(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

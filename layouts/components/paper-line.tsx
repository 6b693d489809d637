import { venueAndYear } from "../../plugins/core/venue-and-year.ts";
import type { PaperLine } from "../props.ts";
import { Words } from "./words.tsx";

/** A paper's own line: title, authors, venue, year, links. */
export function PaperLineText({ paper, minutes }: { readonly paper: PaperLine; readonly minutes?: number }) {
  return (
    <div class="paper-line">
      <p class="paper-title">
        On{" "}
        <cite>
          <Words text={paper.title} html={paper.titleHtml} />
        </cite>
      </p>
      <p>
        {paper.authors}, {venueAndYear(paper)}
        {paper.links.map((link) => (
          <>
            {" · "}
            <a href={link.href}>{link.text}</a>
          </>
        ))}
        {minutes === undefined ? null : <span class="nowrap"> · {minutesText(minutes)}</span>}
      </p>
    </div>
  );
}

export function minutesText(minutes: number): string {
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

import type { ErratumView } from "../props.ts";
import { Day } from "./day.tsx";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** Corrections, each with its day, its place and who found it. */
export function ErrataList({
  errata,
  showPost,
}: {
  readonly errata: readonly ErratumView[];
  readonly showPost: boolean;
}) {
  return (
    <ul class="errata-list">
      {errata.map((erratum) => (
        <li>
          <p class="entry-source">
            <Day date={erratum.date} />
            {showPost ? (
              <>
                {" · "}
                <a href={erratum.post.href}>
                  <Words text={erratum.post.text} html={erratum.post.html} />
                </a>
              </>
            ) : null}
            {" · "}
            <a href={erratum.where.href}>{erratum.where.text}</a>
          </p>
          <p>
            <Raw as="span" html={erratum.html} />
            {erratum.credit ? ` Found by ${erratum.credit}.` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

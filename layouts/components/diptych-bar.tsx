import type { DiptychView } from "../props.ts";
import { Contents } from "./contents.tsx";
import { Icon } from "./icon.tsx";

const HALVES = [
  { tier: "overview", label: "Overview" },
  { tier: "deep-dive", label: "Deep dive" },
] as const;

/**
 * The bar of the diptych, above both columns: the contents of both panels, folded; the way to either, with the place in it;
 * and the way out. A script sets the places, and lets the links lead to the section being read.
 */
export function DiptychBar({ view }: { readonly view: DiptychView }) {
  const addresses = { overview: view.overview, "deep-dive": view.deepDive };
  const listed = view.rows.filter(({ contents }) => HALVES.some(({ tier }) => contents[tier].length > 0));
  return (
    <div class="diptych-bar" data-reading-bar="">
      <div class="diptych-labels">
        {HALVES.map(({ tier, label }) => (
          <div class="diptych-label" data-half={tier}>
            {tier === "overview" && listed.length > 0 ? (
              <details class="contents" data-contents="">
                <summary>
                  <Icon name="contents" /> <span class="diptych-word">Contents</span>
                </summary>
                <nav aria-label="Contents">
                  <ol>
                    {listed.map((row) => (
                      <li class="contents-row">
                        {HALVES.map((half) => (
                          <div data-half={half.tier}>
                            {row.contents[half.tier].length > 0 ? <Contents items={row.contents[half.tier]} /> : null}
                          </div>
                        ))}
                      </li>
                    ))}
                  </ol>
                </nav>
              </details>
            ) : null}
            <a class="label" href={addresses[tier]} data-hinge="" data-panel="">
              {label}
            </a>
            <p class="diptych-place" data-diptych-place={tier} aria-hidden="true" />
            {tier === "deep-dive" ? (
              <a class="close-diptych" href={view.overview} data-close-diptych="" data-hinge="" data-panel="">
                <span class="diptych-word">
                  Close<span class="close-what"> the diptych</span>
                </span>{" "}
                <Icon name="close" /> <kbd aria-hidden="true">D</kbd>
              </a>
            ) : null}
          </div>
        ))}
      </div>
      <div class="diptych-progress" aria-hidden="true" />
    </div>
  );
}

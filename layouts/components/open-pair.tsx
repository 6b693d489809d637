import type { HomeView } from "../props.ts";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** A pair that is open: a sentence of an overview, and beside it the statement that backs it. */
export function OpenPair({ pair }: { readonly pair: NonNullable<HomeView["openPair"]> }) {
  return (
    <section class="open-pair" aria-labelledby="open-pair">
      <h2 id="open-pair" class="label">
        Two panels on one hinge
      </h2>
      <div class="open-pair-halves">
        <div class="open-pair-half" data-half="overview">
          <p class="open-pair-name">In plain words</p>
          <blockquote class="open-pair-sentence">
            <Raw as="p" html={pair.sentence} />
          </blockquote>
          <p class="open-pair-from">
            From the overview{" "}
            <a href={pair.overview.href}>
              <Words text={pair.overview.text} html={pair.overview.html} />
            </a>
          </p>
        </div>
        <div class="open-pair-half" data-half="deep-dive">
          <p class="open-pair-name">What backs it</p>
          <Raw class="prose" html={pair.statement} />
          <p class="open-pair-from">
            From the deep dive: <a href={pair.deepDive.href}>{pair.deepDive.text}</a>
          </p>
        </div>
      </div>
      <p class="open-pair-turn">
        <a href={pair.diptych}>
          Open both panels<span class="visually-hidden"> of {pair.overview.text}</span>
        </a>
      </p>
    </section>
  );
}

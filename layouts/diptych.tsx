import { DiptychBar } from "./components/diptych-bar.tsx";
import { DiptychEnding } from "./components/diptych-ending.tsx";
import { PaperLineText } from "./components/paper-line.tsx";
import { Raw } from "./components/raw.tsx";
import { StoryLines } from "./components/story-lines.tsx";
import { SymbolTable } from "./components/symbol-table.tsx";
import { Words } from "./components/words.tsx";
import type { DiptychView } from "./props.ts";

/** Both panels side by side. A row for each hinge, so that a section and its counterpart start at the same height. */
export function DiptychPage({ view }: { readonly view: DiptychView }) {
  return (
    <div
      class="diptych"
      data-diptych=""
      data-paper={view.slug}
      data-overview={view.overview}
      data-deep-dive={view.deepDive}
    >
      <header class="diptych-header" data-post-header="">
        <StoryLines lines={view.storyLines} />
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.paper ? <PaperLineText paper={view.paper} /> : null}
      </header>
      <SymbolTable symbols={view.symbols} />
      <DiptychBar view={view} />
      <div class="diptych-rows">
        {view.rows.map((row) => (
          <section class="row" {...(row.id === undefined ? {} : { id: row.id })} data-row={row.id ?? ""}>
            <article
              class="half"
              {...view.own.overview}
              data-tier="overview"
              {...(row.overview === "" ? { "data-empty": "" } : {})}
              aria-label="Overview"
            >
              <Raw class="prose" html={row.overview} />
            </article>
            <article
              class="half"
              {...view.own["deep-dive"]}
              data-tier="deep-dive"
              {...(row.deepDive === "" ? { "data-empty": "" } : {})}
              aria-label="Deep dive"
            >
              <Raw class="prose" html={row.deepDive} />
            </article>
          </section>
        ))}
      </div>
      <DiptychEnding view={view} />
    </div>
  );
}

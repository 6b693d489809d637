import { EntryList } from "./components/entry-list.tsx";
import type { ListView, SiteView } from "./props.ts";

/** A list of papers, notes, chapters, or of what bears a tag. */
export function ListPage({ view, site }: { readonly view: ListView; readonly site: SiteView }) {
  return (
    <div class="listing">
      <header class="listing-header">
        <h1>{view.title}</h1>
      </header>
      {view.entries.length === 0 ? (
        <p class="empty">
          {view.empty} <a href={site.home}>Go to the home page</a>.
        </p>
      ) : (
        <EntryList entries={view.entries} />
      )}
    </div>
  );
}

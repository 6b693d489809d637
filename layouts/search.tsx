import type { SearchView, SiteView } from "./props.ts";

/** Search by words; without JavaScript it says so and offers the lists. */
export function SearchPage({ view, site }: { readonly view: SearchView; readonly site: SiteView }) {
  return (
    <div class="listing search" data-search={view.bundle}>
      <header class="listing-header">
        <h1>Search</h1>
      </header>
      <noscript>
        <p class="empty">Search needs JavaScript. Everything can be found through these lists as well:</p>
        <ul class="plain-list">
          {site.navigation.map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </noscript>
      <form class="search-form" role="search" action={view.head.address} data-search-form="" hidden>
        <label for="search-input">Words to look for</label>
        <input
          id="search-input"
          name="q"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          data-search-input=""
        />
      </form>
      <p class="search-status" role="status" data-search-status="" />
      <ol class="search-results" data-search-results="" />
    </div>
  );
}

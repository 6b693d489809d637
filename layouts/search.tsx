import type { SearchView, SiteView } from "./props.ts";

/** Search by words, names and formulas; without JavaScript it says so and offers the lists. */
export function SearchPage({ view, site }: { readonly view: SearchView; readonly site: SiteView }) {
  return (
    <div class="listing search" data-search="">
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
        <label for="search-input">Words, a name, an arXiv id, or TeX</label>
        <input
          id="search-input"
          name="q"
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-controls="search-results"
          aria-autocomplete="list"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={3000}
          data-search-input=""
        />
        <details class="search-narrow" data-search-narrow="">
          <summary>Filters</summary>
          <div class="search-filters" data-search-filters="" />
        </details>
      </form>
      {site.offline ? <p class="index-offer quiet" data-index-offer="" hidden /> : null}
      <p class="search-status" role="status" data-search-status="" />
      <div
        id="search-results"
        class="search-results"
        role="listbox"
        aria-label="Results"
        data-search-results=""
        hidden
      />
      <p class="search-more" data-search-more="" />
      <div class="search-start" data-search-start="">
        {view.start.map(({ label, areShort, places }) => (
          <section>
            <h2 class="label">{label}</h2>
            <ul class={areShort ? "start-short" : undefined}>
              {places.map(({ href, text, of }) => (
                <li>
                  <a href={href}>{text}</a>
                  {of === undefined ? null : [" ", <span class="start-of">{of}</span>]}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

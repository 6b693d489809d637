import type { SiteView } from "./props.ts";

/** There is nothing here: says so and offers the ways on. */
export function NotFoundPage({ site }: { readonly site: SiteView }) {
  return (
    <div class="listing">
      <header class="listing-header">
        <h1>This page does not exist</h1>
      </header>
      <p class="empty">
        There is nothing at this address. <a href={site.home}>Begin at the home page</a>, or{" "}
        <a href={site.search}>search</a>.
      </p>
    </div>
  );
}

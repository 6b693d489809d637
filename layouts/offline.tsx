import type { OfflineView, SiteView } from "./props.ts";

/** What is kept on this device. The service worker shows it, too, instead of a page that cannot be had. */
export function OfflinePage({ view, site }: { readonly view: OfflineView; readonly site: SiteView }) {
  return (
    <div class="listing offline" data-offline-page={view.head.address}>
      <header class="listing-header">
        <h1 data-offline-title="">Offline reading</h1>
        <p class="lead" data-offline-lead="">
          What you read here is kept on your device, with the home page, the stories and the search, so that it opens
          without a network.
        </p>
      </header>
      <noscript>
        <p class="empty">Pages are kept by a script, and this browser runs none.</p>
      </noscript>
      <p class="offline-again" data-offline-again="" hidden>
        <button type="button" class="text-button">
          Try again
        </button>
        , or look for something else by <a href={site.search}>searching</a>: what is found and kept opens.
      </p>
      <section data-offline-near="" aria-labelledby="offline-near" hidden>
        <h2 class="label" id="offline-near">
          Kept of the same
        </h2>
        <ul class="plain-list" />
      </section>
      <section data-offline-stories="" aria-labelledby="offline-stories" hidden>
        <h2 class="label" id="offline-stories">
          Stories kept whole
        </h2>
        <ul class="plain-list" />
      </section>
      <section data-offline-pages="" aria-labelledby="offline-pages" hidden>
        <h2 class="label" id="offline-pages">
          Opens without a network
        </h2>
        <ul class="plain-list" />
      </section>
      <p class="offline-state quiet" role="status" data-offline-state="" />
      <p class="quiet" data-offline-index="" hidden />
      <p class="offline-release" data-offline-python="" hidden>
        <span class="quiet" role="status" data-offline-python-size="" />
        <button type="button" class="text-button">
          Let go of Python
        </button>
      </p>
      <p class="offline-release" data-offline-on="" hidden>
        <button type="button" class="text-button">
          Keep what I read from now on
        </button>
      </p>
      <p class="offline-release" data-offline-release="" hidden>
        <button type="button" class="text-button" data-offline-release-read="">
          Let go of the pages I have read
        </button>{" "}
        <button type="button" class="text-button" data-offline-release-all="">
          Let go of everything, and keep nothing from now on
        </button>
      </p>
    </div>
  );
}

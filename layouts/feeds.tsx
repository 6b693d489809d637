import type { FeedLink, FeedsView } from "./props.ts";

const FORMATS: Readonly<Record<FeedLink["type"], string>> = {
  "application/atom+xml": "Atom",
  "application/feed+json": "JSON Feed",
  "application/rss+xml": "RSS",
};

/** What to subscribe to. */
export function FeedsPage({ view }: { readonly view: FeedsView }) {
  return (
    <div class="listing feeds">
      <header class="listing-header">
        <h1>Subscribe</h1>
        <p class="lead">
          A feed reader shows new posts as they come, whole and with their mathematics. Give it the address of one of
          these.
        </p>
      </header>
      {view.groups.map((group) => (
        <section>
          <h2 class="label">{group.title}</h2>
          <dl class="plain-definitions">
            {group.feeds.map((feed) => (
              <div>
                <dt>
                  <a href={feed.href} type={feed.type}>
                    {feed.title}
                  </a>{" "}
                  <span class="quiet">{FORMATS[feed.type]}</span>
                </dt>
                <dd>{feed.description}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section>
        <h2 class="label">All of them</h2>
        <p>
          Most readers take a list of feeds as <a href={view.opml}>an OPML file</a>.
        </p>
      </section>
    </div>
  );
}

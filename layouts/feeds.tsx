import type { FeedsView } from "./props.ts";

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
                  <span class="quiet">{feed.type === "application/atom+xml" ? "Atom" : "JSON Feed"}</span>
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

import { ErrataList } from "./components/errata-list.tsx";
import type { ErrataView } from "./props.ts";

/** What was wrong in a post, and what is right. */
export function ErrataPage({ view }: { readonly view: ErrataView }) {
  return (
    <div class="listing">
      <header class="listing-header">
        <h1>Errata</h1>
        <p class="lead">
          What was wrong in a post, and what is right. Each correction stands at its place in the post, too.
        </p>
      </header>
      {view.errata.length === 0 ? (
        <p class="empty">No correction has been made so far. Every post ends with a way to report a mistake.</p>
      ) : (
        <ErrataList errata={view.errata} showPost={true} />
      )}
    </div>
  );
}

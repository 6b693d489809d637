import { Words } from "./components/words.tsx";
import type { RedirectView } from "./props.ts";

/** Leads on to where a post is now; the document's head leads there by itself. */
export function RedirectPage({ view }: { readonly view: RedirectView }) {
  return (
    <div class="listing">
      <header class="listing-header">
        <h1>This page has moved</h1>
      </header>
      <p class="empty">
        It is now at{" "}
        <a href={view.to.href}>
          <Words text={view.to.text} html={view.to.html} />
        </a>
        .
      </p>
    </div>
  );
}

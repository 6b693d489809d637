import { Raw } from "./components/raw.tsx";
import { Words } from "./components/words.tsx";
import type { CodeFileView } from "./props.ts";

/** A file of code: its lines with their numbers, which are links. */
export function CodeFilePage({ view }: { readonly view: CodeFileView }) {
  return (
    <div class="listing code-file">
      <header class="listing-header">
        <p class="project-line">
          <a href={view.post.href}>
            <Words text={view.post.text} html={view.post.html} />
          </a>{" "}
          · <a href={view.project}>Code</a>
        </p>
        <h1>
          <bdi>{view.path}</bdi>
        </h1>
        <p class="project-line">
          {view.lines === 1 ? "1 line" : `${view.lines} lines`}, {view.size} · <a href={view.raw}>Raw file</a>
        </p>
      </header>
      {view.lines === 0 ? (
        <p class="empty">This file is empty.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keyboard
        <pre class="code numbered" dir="ltr" tabIndex={0} data-numbered="">
          <Raw as="code" html={view.html} />
        </pre>
      )}
      {view.previous || view.next ? (
        <nav class="code-neighbours" aria-label="Other files">
          {view.previous ? (
            <p>
              <span class="label">Previous</span>{" "}
              <a href={view.previous.href}>
                <bdi>{view.previous.text}</bdi>
              </a>
            </p>
          ) : null}
          {view.next ? (
            <p>
              <span class="label">Next</span>{" "}
              <a href={view.next.href}>
                <bdi>{view.next.text}</bdi>
              </a>
            </p>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

import { Raw } from "./components/raw.tsx";
import { Words } from "./components/words.tsx";
import type { IndexView } from "./props.ts";

/** A list of stories, threads or tags. */
export function IndexPage({ view }: { readonly view: IndexView }) {
  return (
    <div class="listing">
      <header class="listing-header">
        <h1>{view.title}</h1>
      </header>
      {view.items.length === 0 ? (
        <p class="empty">{view.empty}</p>
      ) : (
        <dl class="plain-definitions">
          {view.items.map((item) => (
            <div>
              <dt>
                <a href={item.href}>
                  <Words text={item.text} html={item.html} />
                </a>{" "}
                <span class="quiet">{item.count}</span>
              </dt>
              <Raw as="dd" html={item.description} />
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

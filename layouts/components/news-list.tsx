import type { NewsItem } from "../props.ts";
import { Day } from "./day.tsx";
import { Words } from "./words.tsx";

/** What was published or revised last. A script marks what a reader who comes back has not seen here. */
export function NewsList({ items }: { readonly items: readonly NewsItem[] }) {
  return (
    <ul class="news plain-list" data-news="">
      {items.map((item) => (
        <li data-news-key={item.key} data-news-date={item.date}>
          <a href={item.href} data-read-key={item.readKey}>
            <Words text={item.text} html={item.html} />
          </a>{" "}
          <span class="quiet">
            {item.about === "" ? null : `${item.about} · `}
            <span class="nowrap">
              {item.isRevised ? "revised " : ""}
              <Day date={item.date} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

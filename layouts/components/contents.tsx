import type { TocItem } from "../props.ts";
import { Raw } from "./raw.tsx";

/** The headings of a post as nested links. */
export function Contents({ items }: { readonly items: readonly TocItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li>
          <Raw as="a" href={`#${item.id}`} html={item.html} />
          {item.children.length > 0 ? <Contents items={item.children} /> : null}
        </li>
      ))}
    </ol>
  );
}

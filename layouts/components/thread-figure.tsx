import type { Html } from "../props.ts";
import { Raw } from "./raw.tsx";

/** The picture that a thread has become with an entry. */
export function ThreadFigure({ html, caption }: { readonly html: Html; readonly caption: Html | undefined }) {
  if (!caption) return <Raw as="figure" class="thread-figure" html={html} />;
  return (
    <figure class="thread-figure">
      <Raw html={html} />
      <Raw as="figcaption" html={caption} />
    </figure>
  );
}

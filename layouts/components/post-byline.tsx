import type { PostView } from "../props.ts";
import { Day } from "./day.tsx";
import { minutesText } from "./paper-line.tsx";
import { People } from "./people.tsx";

/** Who tells it, when, and how long it takes to read. Where the line is broken, no dot begins the next. */
export function PostByline({ view }: { readonly view: PostView }) {
  return (
    <p class="byline">
      {view.authors.length > 0 ? (
        <span>
          {view.paper ? "Told by" : "By"} <People people={view.authors} /> ·
        </span>
      ) : null}{" "}
      {view.updated && view.updated !== view.date ? (
        <>
          <span>
            <Day date={view.date} />,
          </span>{" "}
          <span>
            updated <Day date={view.updated} /> ·
          </span>
        </>
      ) : (
        <span>
          <Day date={view.date} /> ·
        </span>
      )}{" "}
      <span>{minutesText(view.minutes)}</span>
    </p>
  );
}

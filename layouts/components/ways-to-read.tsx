import type { StoryView } from "../props.ts";

/** Ways to read a story, each with where it starts and how long it takes. */
export function WaysToRead({
  ways,
  scroll,
}: {
  readonly ways: StoryView["ways"];
  readonly scroll?: StoryView["scroll"];
}) {
  return (
    <ul class="ways-to-read">
      {ways.map((way) => (
        <li data-way={way.way}>
          {way.start ? (
            <a href={way.start.href}>
              {way.label}
              <span class="visually-hidden">: start with {way.start.text}</span>
            </a>
          ) : (
            <span>{way.label}: none yet</span>
          )}
          {way.start ? (
            <span class="quiet">
              {way.posts} {way.posts === 1 ? "post" : "posts"}, {hours(way.minutes)}
            </span>
          ) : null}
        </li>
      ))}
      {scroll === undefined ? null : (
        <li data-way="scroll">
          <a href={scroll.href}>Read it as one page</a>
          <span class="quiet">{scroll.hasPairs ? "the overviews, with their bridges" : "with its bridges"}</span>
        </li>
      )}
    </ul>
  );
}

/** The same as a quiet line, for a page whose own start is another one. */
export function OtherWays({ story }: { readonly story: StoryView }) {
  return (
    <p class="other-ways">
      {waysOf(story).flatMap(({ way, label, start, posts, minutes }) =>
        start ? (
          <span data-way={way}>
            <a href={start.href}>
              {label}
              <span class="visually-hidden">
                {" "}
                of {story.title}: start with {start.text}
              </span>
            </a>{" "}
            <span class="quiet">
              {posts} {posts === 1 ? "post" : "posts"}, {hours(minutes)}
            </span>
          </span>
        ) : (
          []
        ),
      )}
      {story.scroll === undefined ? null : (
        <span data-way="scroll">
          <a href={story.scroll.href}>
            Read it as one page<span class="visually-hidden">: {story.title}</span>
          </a>
        </span>
      )}
    </p>
  );
}

/** The ways to read a story; where no entry has two panels there is one. */
export function waysOf({ ways, entries }: Pick<StoryView, "ways" | "entries">): StoryView["ways"] {
  if (entries.some(({ card }) => !card.single)) return ways;
  return ways.filter(({ way }) => way === "both").map((way) => ({ ...way, label: "From the beginning" }));
}

function hours(minutes: number): string {
  if (minutes < 90) return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""} hours`;
}

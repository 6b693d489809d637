import type { StoryView } from "../props.ts";

/** Ways to read a story, each with where it starts and how long it takes. */
export function WaysToRead({ ways }: { readonly ways: StoryView["ways"] }) {
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
    </ul>
  );
}

/** The ways to read a story; where no entry has two panels there is one. */
export function waysOf({ ways, entries }: Pick<StoryView, "ways" | "entries">): StoryView["ways"] {
  if (entries.some(({ card }) => !card.single)) return ways;
  return ways.filter(({ way }) => way === "both").map((way) => ({ ...way, label: "From the beginning" }));
}

function hours(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""} hours`;
}

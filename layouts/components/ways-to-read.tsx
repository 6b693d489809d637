import type { StoryView } from "../props.ts";

/** Three ways to read a story, each with where it starts and how long it takes. */
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

function hours(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""} hours`;
}

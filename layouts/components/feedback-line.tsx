import type { PostView } from "../props.ts";

/** Where readers tell of a mistake; nothing where a site says of no place. */
export function FeedbackLine({ links }: { links: PostView["feedback"] }) {
  if (links.length === 0) return null;
  return (
    <p>
      Report a mistake{" "}
      {links.map((link, index) => (
        <>
          {index > 0 ? " or " : ""}
          <a href={link.href}>{link.text}</a>
        </>
      ))}
      .
    </p>
  );
}

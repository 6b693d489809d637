/**
 * The way back to where a reader stopped. A script makes the link, and shows it where there is something to go on with.
 * @param story the address of one, where only a place in that is meant
 */
export function ContinueReading({ story }: { readonly story?: string }) {
  return (
    <p class="begin" data-continue={story ?? ""} hidden>
      <span class="label">Continue</span>
    </p>
  );
}

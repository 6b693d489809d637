/**
 * The way back to where a reader stopped. It is filled in by a script, and shown where there is something to go on with.
 * @param story the address of one, where only a place in that is meant
 */
export function ContinueReading({ story }: { readonly story?: string }) {
  return (
    <p class="begin" data-continue={story ?? ""} hidden>
      <span class="label">Continue</span>
      <a class="begin-link" data-continue-link="">
        <span class="begin-title" data-continue-title="" /> <span class="begin-detail" data-continue-place="" />
      </a>
    </p>
  );
}

/** Keeps a story's pages on the device; scripts fill it in, and it has its place from the beginning. */
export function KeepStory({ slug }: { readonly slug: string }) {
  return (
    <p class="keep-story" data-keep-story={slug}>
      <button type="button" class="text-button" data-keep-button="" hidden /> <span class="quiet" data-keep-size="" />{" "}
      <progress aria-label="How much of the story is kept" hidden />
      <span class="quiet" role="status" data-keep-status="" />
    </p>
  );
}

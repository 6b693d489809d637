/** What a browser remembers of its reader, where that is told, and the way to have it forget all of it. */
export function ForgetReading() {
  return (
    <p class="forget">
      <span data-forget="" hidden>
        What you have read, where you stopped and when you were here last is remembered in this browser alone.{" "}
        <button type="button" class="text-button" data-forget-button="">
          Forget it
        </button>
      </span>
      <span role="status" data-forget-status="" />
    </p>
  );
}

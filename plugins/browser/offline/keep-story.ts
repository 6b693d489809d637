import { ask, type Connection } from "./connection.ts";
import type { StoryState } from "./messages.ts";
import { PROBLEMS, REFUSALS } from "./refusal-text.ts";
import { sizeText } from "./size-text.ts";

/** "Keep this story for the train": its size before the press, how far it has come, and a way to let go. */
export async function enhanceKeepStory(place: HTMLElement, connection: Promise<Connection>): Promise<void> {
  const slug = place.dataset.keepStory ?? "";
  const button = place.querySelector<HTMLButtonElement>("[data-keep-button]");
  const size = place.querySelector<HTMLElement>("[data-keep-size]");
  const bar = place.querySelector<HTMLProgressElement>("progress");
  const status = place.querySelector<HTMLElement>("[data-keep-status]");
  if (!button || !size || !bar || !status) return;
  const connected = await connection;
  // A story is read without it: only the page of what is kept says what this browser does not do, or could not this time.
  if (typeof connected === "string") {
    if (connected === "full" || connected === "off") status.textContent = REFUSALS[connected];
    return;
  }
  let working: AbortController | undefined;
  const show = (state: StoryState): void => {
    const { kept, pages, bytes, missing } = state;
    button.textContent = kept ? "Let it go" : "Keep this story for the train";
    size.textContent = kept
      ? `${pages} pages are kept; they take ${sizeText(bytes)} on this device.`
      : `${pages} pages, ${missing > 0 ? `${sizeText(missing)} to fetch` : "all of them here already"}`;
    place.dataset.kept = String(kept);
    bar.hidden = true;
    button.hidden = false;
  };
  const work = async (kept: boolean): Promise<void> => {
    if (kept) {
      show(await ask<StoryState>(connected, { ask: "release-story", slug }));
      status.textContent = "Let go. Pages that you have opened are still kept.";
      return;
    }
    // Asked under the reader's hand; what the browser says changes nothing but how long it keeps its word.
    void navigator.storage?.persist?.().catch(() => {});
    working = new AbortController();
    button.textContent = "Stop";
    status.textContent = "";
    bar.hidden = false;
    bar.value = 0;
    const state = await ask<StoryState>(
      connected,
      { ask: "keep-story", slug },
      {
        signal: working.signal,
        onProgress: ({ done, total }) => {
          bar.max = Math.max(1, total);
          bar.value = done;
          size.textContent = `${sizeText(done)} of ${sizeText(total)}`;
        },
      },
    );
    working = undefined;
    show(state);
    status.textContent = state.problem ? PROBLEMS[state.problem] : "The whole story opens without a network now.";
  };
  button.addEventListener("click", () => {
    if (working) working.abort();
    else
      work(place.dataset.kept === "true").catch(() => {
        working = undefined;
        status.textContent = REFUSALS.failed;
      });
  });
  try {
    show(await ask<StoryState>(connected, { ask: "story", slug }));
  } catch {
    // Nothing to be said: the story is read without it.
  }
}

import { loadStyle } from "./load-style.ts";

/** Where a page has blocks of Python, fetches the small script that lets them run; what runs them comes when it is asked for. */
export function enhanceRuns(): void {
  const { python: script, pythonStyle } = document.documentElement.dataset;
  if (script === undefined || !document.querySelector("[data-run]")) return;
  // Without a network the blocks stay as they are: complete, with what the author's run has left.
  loadStyle(pythonStyle)
    .then(() => import(script))
    .catch(() => {});
}

/** Where a page has blocks of Python, fetches the small script that lets them run; what runs them comes when it is asked for. */
export function enhanceRuns(): void {
  const script = document.documentElement.dataset.python;
  if (script === undefined || !document.querySelector("[data-run]")) return;
  // Without a network the blocks stay as they are: complete, with what the author's run has left.
  import(script).catch(() => {});
}

/** How far the page was scrolled when a link to another place of it was followed, in pixels; kept in the tab's history. */
interface Left {
  readonly left?: number;
}

/**
 * Brings readers back to where they followed a link within the page. An address that names a place makes Chromium go to that
 * place instead, and the section that is being read may have begun far above.
 */
export function enhanceReturning(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.hash || link.href.split("#")[0] !== location.href.split("#")[0]) return;
    history.replaceState({ ...(history.state as Left | null), left: window.scrollY }, "");
  });
  window.addEventListener("popstate", ({ state }) => {
    const { left } = (state ?? {}) as Left;
    // Behind what the browser does of its own accord.
    if (left !== undefined) requestAnimationFrame(() => window.scrollTo({ top: left, behavior: "instant" }));
  });
}

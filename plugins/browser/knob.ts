/** Where a page has a knob, fetches the small script that lets it be turned, and lets what follows it follow. */
export function enhanceKnobs(): void {
  if (!document.querySelector("[data-knob]")) return;
  // Without a network the page stays as it is: complete, with each knob at its default.
  import("./knob/turn-knobs.ts").then(({ turnKnobs }) => turnKnobs()).catch(() => {});
}

import { onScroll } from "./current-section.ts";

/** Redraws the picture of a bridge while it is scrolled past. Whoever wants less motion has its states side by side. */
export function enhanceScroll(): void {
  const runways = [...document.querySelectorAll<HTMLElement>("[data-runway]")];
  if (runways.length === 0) return;
  onScroll(() => {
    for (const runway of runways) show(runway);
  });
}

function show(runway: HTMLElement): void {
  const figure = runway.firstElementChild;
  const frames = [...runway.querySelectorAll<HTMLElement>("[data-frame]")];
  if (!figure) return;
  const { top, height } = runway.getBoundingClientRect();
  const way = height - figure.getBoundingClientRect().height;
  const rest = Number.parseFloat(getComputedStyle(figure).insetBlockStart) || 0;
  const gone = way > 1 ? Math.min(1, Math.max(0, (rest - top) / way)) : 0;
  const shown = Math.min(frames.length - 1, Math.floor(gone * frames.length));
  runway.toggleAttribute("data-drawn", true);
  for (const [index, frame] of frames.entries()) frame.toggleAttribute("data-shown", index === shown);
}

import { applyTheme, storedTheme } from "./theme-choice.ts";

// Runs in the head, before anything is painted.
const root = document.documentElement;
root.dataset.js = "";
applyTheme(storedTheme());
// Whoever comes back, or follows a link to a place in it, does not begin at the top.
const [entry] = performance.getEntriesByType("navigation");
const isNew = entry !== undefined && (entry as PerformanceNavigationTiming).type === "navigate";
if (isNew && location.hash === "") root.dataset.fromTop = "";

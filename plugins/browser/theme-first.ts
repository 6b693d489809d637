import { applyTheme, storedTheme } from "./theme-choice.ts";

// Runs in the head, before anything is painted.
document.documentElement.dataset.js = "";
applyTheme(storedTheme());

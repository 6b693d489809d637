import { applyTheme, storedTheme, storeTheme, THEMES, type Theme } from "./theme-choice.ts";

const NAMES: Readonly<Record<Theme, string>> = { system: "as the device has it", light: "light", dark: "dark" };

/** The button that goes through the themes. */
export function enhanceThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-button]");
  const label = document.querySelector("[data-theme-label]");
  if (!button || !label) return;
  let theme = storedTheme();
  const show = (): void => {
    applyTheme(theme);
    label.textContent = `Theme: ${NAMES[theme]}`;
    button.title = label.textContent;
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
    storeTheme(theme);
    show();
  });
  button.hidden = false;
  show();
}

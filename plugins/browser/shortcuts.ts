const KEY = "diptych:shortcuts";

/** Single-key shortcuts, and the switch that turns them off (WCAG 2.1.4). */
export function enhanceShortcuts(): void {
  const note = document.querySelector<HTMLElement>("[data-shortcuts]");
  const box = document.querySelector<HTMLInputElement>("[data-shortcuts-switch]");
  let on = stored();
  const show = (): void => {
    document.documentElement.toggleAttribute("data-no-shortcuts", !on);
    if (box) box.checked = on;
  };
  if (note && box) {
    note.hidden = false;
    box.addEventListener("change", () => {
      on = box.checked;
      store(on);
      show();
    });
  }
  show();
  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    // What lies behind a dialog is out of reach.
    if (document.querySelector("dialog:modal")) return;
    const link = linkFor(event.key);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}

function linkFor(key: string): HTMLElement | null {
  switch (key) {
    case "d":
    case "D":
      return document.querySelector<HTMLElement>("[data-close-diptych], [data-open-diptych]");
    case "t":
    case "T":
      return document.querySelector<HTMLElement>("[data-switch]");
    case "/": {
      const input = document.querySelector<HTMLElement>("[data-search-input]");
      if (!input) return document.querySelector<HTMLElement>("[data-search-link]");
      input.focus();
      return input;
    }
    default:
      return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function store(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // The choice holds for this page.
  }
}

/** Adds a style sheet that the page does not have yet, and waits until it has come, or cannot come. */
export function loadStyle(href: string | undefined): Promise<void> {
  if (!href || document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(href)}"], link[href="${href}"]`))
    return Promise.resolve();
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = href;
  return new Promise((loaded) => {
    sheet.addEventListener("load", () => loaded());
    // What it would have styled is there all the same.
    sheet.addEventListener("error", () => loaded());
    document.head.append(sheet);
  });
}

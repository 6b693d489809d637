import { ask, type Connection } from "./connection.ts";
import { enhanceIndexOffer } from "./index-offer.ts";
import { keptPythonBytes, releasePython } from "./kept-python.ts";
import type { KeptPage, Overview } from "./messages.ts";
import { REFUSALS } from "./refusal-text.ts";
import { sizeText } from "./size-text.ts";
import { turn } from "./switch.ts";

/**
 * The page of what is kept. The worker shows it, too, in the place of a page that cannot be had: it says so then, and
 * what stands nearest to that page comes first.
 */
export async function enhanceOfflinePage(place: HTMLElement, connection: Promise<Connection>): Promise<void> {
  const find = (mark: string): HTMLElement | null => place.querySelector<HTMLElement>(`[data-offline-${mark}]`);
  const instead = location.pathname !== place.dataset.offlinePage;
  const base = document.documentElement.dataset.base ?? "/";
  const put = (mark: string, text: string): void => {
    const element = find(mark);
    if (element) element.textContent = text;
  };
  if (instead) {
    put("title", "This page is not on this device");
    put("lead", "The network does not answer, and this page has not been kept.");
    document.title = "Not on this device";
    const again = find("again");
    if (again) again.hidden = false;
    again?.querySelector("button")?.addEventListener("click", () => location.reload());
    // The network is back: nobody has to press anything.
    window.addEventListener("online", () => location.reload(), { once: true });
  }
  const connected = await connection;
  if (typeof connected === "string") {
    put("state", REFUSALS[connected]);
    const on = find("on");
    if (connected === "off" && on) {
      on.hidden = false;
      on.querySelector("button")?.addEventListener("click", () => {
        turn("on");
        location.reload();
      });
    }
    return;
  }
  const show = (overview: Overview): void => {
    if (instead && overview.wanted)
      put("lead", `The network does not answer, and “${overview.wanted.title}” has not been kept.`);
    const path = decodeURIComponent(location.pathname.slice(base.length));
    const pages = overview.pages.filter((page) => !/^(offline|search)\/$/.test(page.path));
    const near = instead ? pages.filter((page) => isNear(page.path, path)) : [];
    list(
      find("near"),
      near.map((page) => pageItem(page, base)),
    );
    list(
      find("stories"),
      overview.stories.map((story) => {
        const item = pageItem(story, base);
        item.append(
          " ",
          note(sizeText(story.bytes)),
          " ",
          letGo(story.title, async () => {
            await ask(connected, { ask: "release-story", slug: story.slug });
            await refresh();
          }),
        );
        return item;
      }),
    );
    list(
      find("pages"),
      pages.filter((page) => !near.includes(page)).map((page) => pageItem(page, base)),
    );
    put(
      "state",
      `${pages.length} pages open without a network; with the search index, styles and fonts they take ${sizeText(overview.bytes)} on this device.`,
    );
    const release = find("release");
    if (release) release.hidden = instead;
    const read = find("release-read");
    if (read) read.hidden = overview.read === 0;
  };
  const refresh = async (): Promise<void> => show(await ask<Overview>(connected, { ask: "kept" }));
  find("release-read")?.addEventListener("click", async () => {
    await ask(connected, { ask: "release-read" });
    await refresh();
  });
  find("release-all")?.addEventListener("click", async () => {
    turn("off");
    await connected.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`diptych:${base}:`)) await caches.delete(name);
    location.reload();
  });
  try {
    await refresh();
  } catch {
    put("state", REFUSALS.failed);
  }
  const python = find("python");
  if (python && !instead) await showPython(python, find("python-size"));
  const offer = find("index");
  if (offer && !instead) await enhanceIndexOffer(offer, connection);
}

/** Says how much of Python is kept, where some is, and lets go of it. */
async function showPython(place: HTMLElement, size: HTMLElement | null): Promise<void> {
  const bytes = await keptPythonBytes().catch(() => undefined);
  if (bytes === undefined || !size) return;
  place.hidden = false;
  size.textContent = `Python, which runs blocks of code, is kept too: ${sizeText(bytes)}.`;
  const button = place.querySelector("button");
  button?.addEventListener("click", async () => {
    await releasePython();
    button.hidden = true;
    size.textContent = "Python is let go of: it is loaded again when it is asked for.";
  });
}

/** Whether a page is of the same paper, story or chapter. */
function isNear(path: string, wanted: string): boolean {
  const folder = wanted.split("/").slice(0, 2).join("/");
  return folder.includes("/") && !folder.endsWith("/") && path !== wanted && path.startsWith(`${folder}/`);
}

function list(section: HTMLElement | null, items: readonly HTMLLIElement[]): void {
  if (!section) return;
  section.hidden = items.length === 0;
  section.querySelector("ul")?.replaceChildren(...items);
}

function pageItem({ path, title }: KeptPage, base: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = base + path.split("/").map(encodeURIComponent).join("/");
  link.textContent = title;
  item.append(link);
  return item;
}

function note(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "quiet";
  span.textContent = text;
  return span;
}

function letGo(title: string, work: () => Promise<void>): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "text-button quiet";
  const of = document.createElement("span");
  of.className = "visually-hidden";
  of.textContent = ` of ${title}`;
  button.append("Let go", of);
  button.addEventListener("click", () => void work());
  return button;
}

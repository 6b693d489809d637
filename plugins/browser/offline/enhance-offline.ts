import { ask, type Connection, connect } from "./connection.ts";
import type { Kept } from "./messages.ts";
import { isTurnedOff } from "./switch.ts";

/** Keeps what is read on the device, and shows what there is to say about it where a page has a place for that. */
export function enhanceOffline(): void {
  const address = document.documentElement.dataset.worker;
  // Nothing where there are no service workers, or the address is not a secure one.
  const container = "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  if (address === undefined) {
    // A site that keeps nothing any more, or is being written: a worker of an earlier build finds out, and goes.
    if (container?.controller) void retire(container);
    return;
  }
  const connection = container
    ? whenLoaded().then(() => start(container, address))
    : Promise.resolve("unsupported" as const);
  for (const [mark, load] of PARTS) {
    const place = document.querySelector<HTMLElement>(mark);
    if (place) void load().then((enhance) => enhance(place, connection));
  }
}

type Enhance = (place: HTMLElement, connection: Promise<Connection>) => Promise<void>;

/** What few pages have. */
const PARTS: readonly (readonly [string, () => Promise<Enhance>])[] = [
  ["[data-keep-story]", async () => (await import("./keep-story.ts")).enhanceKeepStory],
  ["[data-offline-page]", async () => (await import("./offline-page.ts")).enhanceOfflinePage],
  ["[data-index-offer]", async () => (await import("./index-offer.ts")).enhanceIndexOffer],
];

async function start(container: ServiceWorkerContainer, address: string): Promise<Connection> {
  if (isTurnedOff()) return "off";
  const connection = await connect(container, address);
  if (connection === "full") tell();
  if (typeof connection === "string") return connection;
  let told: ServiceWorker | null = null;
  const read = (): void => {
    if (connection.active === told) return;
    told = connection.active;
    void keepThis(connection);
  };
  read();
  container.addEventListener("controllerchange", read);
  container.addEventListener("message", ({ data }) => {
    const { problem, ready } = data as { problem?: string; ready?: string };
    if (problem === "full") tell();
    // A newer version is there: this page may be of it.
    if (ready !== undefined) void keepThis(connection);
  });
  return connection;
}

async function keepThis(registration: ServiceWorkerRegistration): Promise<void> {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  try {
    const { problem } = await ask<Kept>(registration, { ask: "read", bytes: navigation?.decodedBodySize ?? 0 });
    if (problem === "full") tell();
  } catch {
    // The page is read as if there were no worker.
  }
}

/** Says in the footer, once, that storage is full. */
function tell(): void {
  const footer = document.querySelector(".site-footer");
  if (!footer || footer.querySelector("[data-offline-note]")) return;
  const note = document.createElement("p");
  note.dataset.offlineNote = "";
  note.setAttribute("role", "status");
  footer.append(note);
  // What is in a live region from the beginning is not announced.
  setTimeout(() => {
    note.textContent = "This device has no room left: this page is not kept for reading offline.";
  });
}

async function retire(container: ServiceWorkerContainer): Promise<void> {
  try {
    await (await container.getRegistration())?.update();
  } catch {
    // Without a network it is asked again the next time.
  }
}

/** What is fetched to be kept must not hold up what is shown. */
function whenLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else window.addEventListener("load", () => resolve(), { once: true });
  });
}

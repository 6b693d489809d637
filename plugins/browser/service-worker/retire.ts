import { cacheNames } from "./cache-names.ts";
import { Facts } from "./facts.ts";

declare const self: ServiceWorkerGlobalScope;

const base = new URL("./", self.location.href);
const names = cacheNames(base);
const facts = new Facts(names.facts, base);

// Takes the place of a worker that an earlier build of the site has left in a browser, and takes itself away.
self.addEventListener("install", (event) => {
  // Until the browser lets it take over, the one before asks the network first.
  event.waitUntil(facts.set("newer", "", "none").then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire(): Promise<void> {
  for (const name of Object.values(names)) await caches.delete(name);
  await self.registration.unregister();
  if (!RELOAD_PAGES) return;
  await self.clients.claim();
  // A page that has been left meanwhile cannot be loaded anew, and need not be.
  for (const client of await self.clients.matchAll({ type: "window" }))
    if ("navigate" in client) await (client as WindowClient).navigate(client.url).catch(() => {});
}

import { cacheNames } from "./cache-names.ts";

declare const self: ServiceWorkerGlobalScope;

// Takes the place of a worker that an earlier build of the site has left in a browser, and takes itself away.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire(): Promise<void> {
  for (const name of Object.values(cacheNames(new URL("./", self.location.href)))) await caches.delete(name);
  await self.registration.unregister();
  if (!RELOAD_PAGES) return;
  await self.clients.claim();
  // A page that has been left meanwhile cannot be loaded anew, and need not be.
  for (const client of await self.clients.matchAll({ type: "window" }))
    if ("navigate" in client) await (client as WindowClient).navigate(client.url).catch(() => {});
}

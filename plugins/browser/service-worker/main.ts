import { type Question, STOP } from "../offline/messages.ts";
import { answer, isAnswered } from "./answer.ts";
import { cacheNames } from "./cache-names.ts";
import { ContentStore } from "./content-store.ts";
import type { Context } from "./context.ts";
import { Facts } from "./facts.ts";
import { Pins } from "./pins.ts";
import { answerQuestion } from "./questions.ts";
import { bringVersion } from "./update.ts";
import { Versions } from "./versions.ts";

declare const self: ServiceWorkerGlobalScope;

const base = new URL("./", self.location.href);
const names = cacheNames(base);
const facts = new Facts(names.facts, base);
const store = new ContentStore(names.store, base);
const context: Context = {
  scope: self,
  base,
  store,
  facts,
  pins: new Pins(facts),
  versions: new Versions(store),
  own: OFFLINE_LIST,
  tidied: { yes: false },
};

self.addEventListener("install", (event) => {
  event.waitUntil(bringVersion(context, event));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  if (isAnswered(event.request, base)) event.respondWith(answer(context, event));
});

self.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (!port) return;
  const stop = new AbortController();
  port.onmessage = ({ data }) => {
    if (data === STOP) stop.abort();
  };
  event.waitUntil(
    answerQuestion(context, event.data as Question, {
      event,
      onProgress: (progress) => port.postMessage({ progress }),
      signal: stop.signal,
    }).then(
      (given) => port.postMessage({ answer: given }),
      (error: unknown) => port.postMessage({ failed: String(error) }),
    ),
  );
});

import { cacheNames } from "./cache-names.ts";
import { type Context, currentId } from "./context.ts";
import { isOutdated } from "./update.ts";
import type { Version } from "./version.ts";

/** How long the network may take for a page that is kept, when a newer version is known to be out. In milliseconds. */
const NETWORK_MS = 3000;
const OFFLINE_PAGE = "offline/";
/** What bears a hash in its name is the same in every version. */
const SAME_IN_ALL = /^assets\//;
/** What runs Python: the same in every version as well, and kept by pages where a reader agrees. */
const PYTHON = /^(?:python|pyodide)\//;

/** Whether a request is one that the worker may answer. All others go to the network as if there were no worker. */
export function isAnswered(request: Request, base: URL): boolean {
  const url = new URL(request.url);
  return (
    request.method === "GET" &&
    url.origin === base.origin &&
    url.pathname.startsWith(base.pathname) &&
    !request.headers.has("range")
  );
}

/** Answers a request: what is kept from there, in the version of the page that asks; else from the network. */
export async function answer(context: Context, event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request.url, context.base);
  if (path === undefined) return fetch(event.request);
  return event.request.mode === "navigate" ? answerPage(context, event, path) : answerFile(context, event, path);
}

/** The path of an address below the base path, without escapes, query and hash; nothing where it cannot be read. */
export function pathOf(address: string, base: URL): string | undefined {
  try {
    return decodeURIComponent(new URL(address).pathname.slice(base.pathname.length));
  } catch {
    return undefined;
  }
}

async function answerPage(context: Context, event: FetchEvent, path: string): Promise<Response> {
  const { request, resultingClientId } = event;
  const version = await orNothing(async () => context.versions.get(await currentId(context)));
  const page = version?.page(path);
  const kept = page !== undefined && (await orNothing(() => context.store.has(page)));
  if (!version || !page || !kept) {
    try {
      return await fetch(request);
    } catch (error) {
      const fallback = version && (await orNothing(() => offlineAnswer(context, event, version, path)));
      if (!fallback) throw error;
      await context.pins.set(resultingClientId, version.id);
      return fallback;
    }
  }
  if (await orNothing(() => isOutdated(context))) {
    const fresh = await orNothing(() => fetchWithin(request, NETWORK_MS));
    if (fresh && (fresh.ok || fresh.type === "opaqueredirect" || fresh.status === 404)) return fresh;
  }
  await context.pins.set(resultingClientId, version.id);
  return (await orNothing(() => context.store.answer(page))) ?? fetch(request);
}

async function answerFile(context: Context, event: FetchEvent, path: string): Promise<Response> {
  if (PYTHON.test(path)) {
    const cacheName = cacheNames(context.base).python;
    const kept = await orNothing(() => caches.match(event.request.url, { cacheName, ignoreVary: true }));
    if (kept) return kept;
  }
  const id =
    (await orNothing(() => versionOf(context, event))) ??
    (SAME_IN_ALL.test(path) ? await orNothing(() => currentId(context)) : undefined);
  const version = id === undefined ? undefined : await orNothing(() => context.versions.get(id));
  const file = version && (await orNothing(() => context.versions.file(version, path)));
  if (!file) return fetch(event.request);
  if (SAME_IN_ALL.test(path) && !(await orNothing(() => context.store.has(file)))) return fetch(event.request);
  return context.store.answer(file);
}

/**
 * The version of the page that asks. A worker of a page's (the search has one) asks under an id of its own: it is of the
 * version of the page that started it.
 */
async function versionOf(context: Context, event: FetchEvent): Promise<string | undefined> {
  const version = (await context.pins.of(event.clientId)) ?? (await versionOfAll(context, event.clientId));
  if (version !== undefined) await context.pins.set(event.resultingClientId, version);
  return version;
}

/** For a worker of which the browser did not say who started it: the version of all pages, if they have the same. */
async function versionOfAll({ pins, scope }: Context, clientId: string): Promise<string | undefined> {
  const pages = await scope.clients.matchAll({ type: "window" });
  if (pages.some((page) => page.id === clientId)) return undefined;
  const [version, ...others] = new Set(await Promise.all(pages.map((page) => pins.of(page.id))));
  return others.length === 0 ? version : undefined;
}

/** What is shown in the place of a page that cannot be had. */
async function offlineAnswer(
  context: Context,
  event: FetchEvent,
  version: Version,
  path: string,
): Promise<Response | undefined> {
  // A host sends `/notes/a` and `/notes/a/index.html` on to `/notes/a/`.
  const folder = path.endsWith("/index.html") ? path.slice(0, -"index.html".length) : `${path}/`;
  const meant = version.page(folder);
  if (meant && (await context.store.has(meant))) {
    const address = new URL(event.request.url);
    address.pathname = context.base.pathname + folder.split("/").map(encodeURIComponent).join("/");
    return Response.redirect(address.href);
  }
  const page = version.page(OFFLINE_PAGE);
  if (!page) return undefined;
  const { body, headers } = await context.store.answer(page);
  return new Response(body, { status: 503, statusText: "Offline", headers });
}

/** @throws as well if the network takes longer */
async function fetchWithin(request: Request, milliseconds: number): Promise<Response> {
  return Promise.race([
    fetch(request),
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error("The network takes too long.")), milliseconds)),
  ]);
}

/** Storage that fails is storage that has nothing: the page is then read as if there were no worker. */
async function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

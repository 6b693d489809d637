import { cacheNames } from "../service-worker/cache-names.ts";
import { isTurnedOff } from "./switch.ts";

/** What runs Python on the site's pages: a list that the site has as a file. */
export interface PythonFiles {
  /** Sizes of all of them together. */
  readonly bytes: number;
  /** Addresses with the base path before them. */
  readonly files: readonly string[];
}

/**
 * Python as this device keeps it: its files by their addresses, from which the service worker answers. The list of them comes
 * in last: where it is, all is there.
 */
const NAME = cacheNames(new URL(document.documentElement.dataset.base ?? "/", location.href)).python;
const LIST = /\/python\/files-[^/]+\.json$/;

/** Whether Python could be kept here: pages are, and the reader has not turned that off. */
export function canKeepPython(): boolean {
  return "caches" in window && Boolean(navigator.serviceWorker?.controller) && !isTurnedOff();
}

/** @param list the address of the list of files */
export async function isPythonKept(list: string): Promise<boolean> {
  return (await caches.match(list, { cacheName: NAME })) !== undefined;
}

/** @param list the address of the list of files */
export async function pythonFiles(list: string): Promise<PythonFiles> {
  const answer = await fetch(list);
  if (!answer.ok) throw new Error(`${list} answered ${answer.status}`);
  return (await answer.json()) as PythonFiles;
}

/**
 * Keeps Python on the device, and lets go of what an earlier version of the site had.
 * @param list the address of the list of files
 * @throws where storage is full, an error that is named QuotaExceededError: nothing of it is kept then
 */
export async function keepPython(list: string): Promise<void> {
  const { files } = await pythonFiles(list);
  const all = new Set([...files, list].map((file) => new URL(file, location.href).href));
  const cache = await caches.open(NAME);
  try {
    for (const address of all) {
      if (await cache.match(address)) continue;
      // The browser has just loaded most of it: names say the version, so what it has is good.
      const answer = await fetch(address, { cache: "force-cache" });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      await cache.put(address, answer);
    }
    for (const request of await cache.keys()) if (!all.has(request.url)) await cache.delete(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") await caches.delete(NAME);
    throw error;
  }
}

/** How much of Python is kept, in bytes; nothing where none is. */
export async function keptPythonBytes(): Promise<number | undefined> {
  if (!(await caches.has(NAME))) return undefined;
  const cache = await caches.open(NAME);
  const list = (await cache.keys()).find(({ url }) => LIST.test(new URL(url).pathname));
  const answer = list && (await cache.match(list));
  return answer ? ((await answer.json()) as PythonFiles).bytes : 0;
}

export async function releasePython(): Promise<void> {
  await caches.delete(NAME);
}

import { PrecacheStrategy } from "workbox-precaching/PrecacheStrategy.js";

/** A file as it is told apart from others: the same path with another hash is another file. */
export interface StoredFile {
  /** Below the base path, without escapes. */
  readonly path: string;
  /** SHA-256, base64url. */
  readonly hash: string;
}

/** Enough to keep a connection busy, and not so many that a phone refuses. */
const AT_ONCE = 6;
/** Names below this path hold a hash of their own: what the browser has under them is good. */
const HASHED = /^(assets|offline)\/[^/]*[-.\w]{8}\.\w+$/;

/**
 * What is kept, by content: an entry's key bears its hash, as in Workbox's precache, and nothing is stored whose bytes
 * do not have that hash. Files of two versions stand side by side, and what both have stands there once.
 */
export class ContentStore {
  readonly name: string;
  readonly #base: URL;
  readonly #strategy: PrecacheStrategy;

  /** @param base the site's address, with a slash at its end */
  constructor(name: string, base: URL) {
    this.name = name;
    this.#base = base;
    this.#strategy = new PrecacheStrategy({
      cacheName: name,
      matchOptions: { ignoreVary: true },
      plugins: [{ cacheKeyWillBeUsed: async ({ params }) => (params as { cacheKey: string }).cacheKey }],
    });
  }

  async has(file: StoredFile): Promise<boolean> {
    return (await this.#match(file)) !== undefined;
  }

  /** A file that is kept, as JSON. */
  async json(file: StoredFile): Promise<unknown> {
    return (await this.#match(file))?.json();
  }

  /** The files that are not kept yet. */
  async missing<File extends StoredFile>(files: readonly File[]): Promise<File[]> {
    const keys = new Set((await (await caches.open(this.name)).keys()).map((request) => request.url));
    return files.filter((file) => !keys.has(this.#key(file)));
  }

  /**
   * A file as it is kept; else from the network, if its bytes are those that are listed.
   * @throws if it is neither
   */
  async answer(file: StoredFile): Promise<Response> {
    const kept = await this.#match(file);
    if (!kept) return fetch(this.#request(file, "no-cache"));
    // Whole: a page that is left in the middle of a stream keeps the worker at work, and its successor waiting.
    const { status, statusText, headers } = kept;
    return new Response(await kept.arrayBuffer(), { status, statusText, headers });
  }

  /**
   * Keeps files, several at once. What is kept when it fails stays.
   * @param onKept is told of each
   * @throws the first error; where storage is full, one named QuotaExceededError
   */
  async keep<File extends StoredFile>(
    files: readonly File[],
    event: ExtendableEvent,
    options: { readonly onKept?: (file: File) => void; readonly signal?: AbortSignal } = {},
  ): Promise<void> {
    const waiting = [...files];
    let failed = false;
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file && !failed; file = waiting.shift()) {
        options.signal?.throwIfAborted();
        try {
          await this.#keepOne(file, event, options.signal);
        } catch (error) {
          failed = true;
          throw error;
        }
        options.onKept?.(file);
      }
    };
    // Who undoes what was done must know all of it: none may still be at work.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    const errors = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
    if (errors.length > 0) throw errors.find(isStorageFull) ?? errors[0];
  }

  /**
   * Whether what the browser loaded from a file's address last is that file. It says nothing of what is kept.
   * @param bytes that were loaded
   */
  async isWhatWasLoaded(file: StoredFile, bytes: number): Promise<boolean> {
    try {
      const response = await fetch(this.#address(file), { cache: "force-cache", integrity: integrityOf(file) });
      return (await response.arrayBuffer()).byteLength === bytes;
    } catch {
      return false;
    }
  }

  /** Lets go of all other files. */
  async retain(files: readonly StoredFile[]): Promise<void> {
    const keys = new Set(files.map((file) => this.#key(file)));
    const cache = await caches.open(this.name);
    const others = (await cache.keys()).filter((request) => !keys.has(request.url));
    await Promise.all(others.map((request) => cache.delete(request, { ignoreVary: true })));
  }

  async release(files: readonly StoredFile[]): Promise<void> {
    const cache = await caches.open(this.name);
    await Promise.all(files.map((file) => cache.delete(this.#key(file), { ignoreVary: true })));
  }

  /** A stale copy in a cache on the way fails the first time; the second asks past it. */
  async #keepOne(file: StoredFile, event: ExtendableEvent, signal: AbortSignal | undefined): Promise<void> {
    try {
      await this.#fetchAndKeep(file, event, this.#request(file, "no-cache", signal));
    } catch (error) {
      if (isStorageFull(error) || signal?.aborted) throw error;
      await this.#fetchAndKeep(file, event, this.#request(file, "reload", signal));
    }
  }

  /** Workbox keeps nothing but what has the bytes that `integrity` says. */
  async #fetchAndKeep(file: StoredFile, event: ExtendableEvent, request: Request): Promise<void> {
    const [response, done] = this.#strategy.handleAll({
      event,
      request,
      params: { cacheKey: this.#key(file), integrity: integrityOf(file) },
    });
    // What goes wrong is told by the response as well.
    done.catch(() => {});
    await (await response).body?.cancel();
  }

  #request(file: StoredFile, cache: RequestCache, signal?: AbortSignal): Request {
    return new Request(this.#address(file), {
      cache: HASHED.test(file.path) && cache === "no-cache" ? "force-cache" : cache,
      credentials: "same-origin",
      integrity: integrityOf(file),
      ...(signal && { signal }),
    });
  }

  async #match(file: StoredFile): Promise<Response | undefined> {
    return caches.match(this.#key(file), { cacheName: this.name, ignoreVary: true });
  }

  #address(file: StoredFile): URL {
    return new URL(file.path.split("/").map(encodeURIComponent).join("/"), this.#base);
  }

  #key(file: StoredFile): string {
    const address = this.#address(file);
    address.searchParams.set("__WB_REVISION__", file.hash);
    return address.href;
  }
}

export function isStorageFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

function integrityOf({ hash }: StoredFile): string {
  return `sha256-${hash.replaceAll("-", "+").replaceAll("_", "/")}=`;
}

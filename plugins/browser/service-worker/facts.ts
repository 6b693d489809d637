/**
 * Small facts that outlive the worker, each an entry of its own in a cache: two that are noted at once, even by two
 * workers, do not overwrite each other. What a reader has read (`read`), stories kept (`story`), whether the big search
 * index is kept (`index`), which page shows which version (`pin`), the version that is on its way
 * (`newer`), and the newest that is there whole (`ready`).
 */
export type FactKind = "read" | "story" | "index" | "pin" | "newer" | "ready";

export class Facts {
  readonly #name: string;
  readonly #base: string;

  /** @param base the site's address, with a slash at its end */
  constructor(name: string, base: URL) {
    this.#name = name;
    this.#base = `${base.href}?fact=`;
  }

  async get(kind: FactKind, name = ""): Promise<string | undefined> {
    return (await caches.match(this.#key(kind, name), { cacheName: this.#name }))?.text();
  }

  async set(kind: FactKind, name = "", value = ""): Promise<void> {
    await (await caches.open(this.#name)).put(this.#key(kind, name), new Response(value));
  }

  async forget(kind: FactKind, name = ""): Promise<void> {
    await (await caches.open(this.#name)).delete(this.#key(kind, name));
  }

  /** The names under which there is a fact of a kind. */
  async names(kind: FactKind): Promise<string[]> {
    const prefix = this.#key(kind, "");
    const keys = await (await caches.open(this.#name)).keys();
    return keys.flatMap(({ url }) => (url.startsWith(prefix) ? [decodeURIComponent(url.slice(prefix.length))] : []));
  }

  #key(kind: FactKind, name: string): string {
    return `${this.#base}${kind}:${encodeURIComponent(name)}`;
  }
}

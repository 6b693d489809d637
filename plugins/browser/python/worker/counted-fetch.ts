/** Is told of what is fetched from a folder. */
export interface FetchWatcher {
  /** Some bytes have come. */
  bytes(count: number): void;
  /** Something did not come, or not whole. */
  failed(error: unknown): void;
}

/**
 * Fetches like `fetch`, and tells of what comes from one folder.
 * @param folder a whole address with a slash at its end
 */
export function countedFetch(
  fetch: typeof globalThis.fetch,
  folder: string,
  watcher: FetchWatcher,
): typeof globalThis.fetch {
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : String(input), folder).href;
    if (!address.startsWith(folder)) return fetch(input, init);
    const response = await fetch(input, init).catch((error: unknown) => {
      watcher.failed(error);
      throw error;
    });
    if (!response.ok || !response.body) {
      watcher.failed(new Error(`${address} answered ${response.status}`));
      return response;
    }
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        watcher.bytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    response.body.pipeTo(counter.writable).catch(watcher.failed);
    // The type stays: WebAssembly is compiled while it comes only where the answer says that it is some.
    return new Response(counter.readable, { headers: response.headers });
  };
}

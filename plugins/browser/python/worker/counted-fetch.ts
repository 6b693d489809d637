/**
 * Fetches like `fetch`, and counts what comes from one folder.
 * @param folder a whole address with a slash at its end
 * @param onBytes is told how many bytes have come, each time that some have
 */
export function countedFetch(
  fetch: typeof globalThis.fetch,
  folder: string,
  onBytes: (bytes: number) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, folder).href.startsWith(folder) || !response.ok || !response.body) return response;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    // The type stays: WebAssembly is compiled while it comes only where the answer says that it is some.
    return new Response(response.body.pipeThrough(counter), { headers: response.headers });
  };
}

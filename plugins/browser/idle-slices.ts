/** How long work goes on without a pause, in ms: a key or a finger never waits for longer. */
const SLICE_MS = 8;
/** A browser that is never idle gets to it all the same, in ms. */
const LATEST_MS = 300;

/**
 * Does something to each of many things, a few at a time, when the browser has nothing else to do.
 * @param things may change meanwhile: what is added is done, what is deleted is not
 */
export function inIdleSlices<T>(things: Set<T>, work: (thing: T) => void): Promise<void> {
  return new Promise((done) => {
    const slice = (): void => {
      const end = performance.now() + SLICE_MS;
      for (const thing of things) {
        things.delete(thing);
        work(thing);
        if (performance.now() > end) break;
      }
      if (things.size > 0) whenIdle(slice);
      else done();
    };
    whenIdle(slice);
  });
}

/** Not every browser tells when it is idle. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: LATEST_MS });
  else setTimeout(work, SLICE_MS);
}

import type { Progress, Question, Reply } from "./messages.ts";
import { STOP } from "./messages.ts";

/**
 * Why nothing can be kept: the browser has no service workers or the address is not a secure one; it lets this site have
 * none; storage is full; the reader has turned it off; it did not work this time.
 */
export type Refusal = "unsupported" | "denied" | "full" | "off" | "failed";

export type Connection = ServiceWorkerRegistration | Refusal;

/** What browsers throw where a reader has forbidden the site to store anything. */
const DENIALS: readonly string[] = ["SecurityError", "NotSupportedError"];

/** How long the last words of a worker that was given up are waited for. */
const LAST_WORDS_MS = 2000;

/**
 * Asks the worker.
 * @param options.signal stops what it does
 * @throws what it says went wrong
 */
export function ask<Answer>(
  registration: ServiceWorkerRegistration,
  question: Question,
  options: { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    options.signal?.addEventListener("abort", () => port1.postMessage(STOP));
    port1.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
      if ("progress" in data) {
        options.onProgress?.(data.progress);
        return;
      }
      port1.close();
      if ("answer" in data) resolve(data.answer);
      else reject(new Error(data.failed));
    };
    if (registration.active) registration.active.postMessage(question, [port2]);
    else reject(new Error("No worker is active."));
  });
}

/**
 * Has the worker installed, and asks whether there is a newer one.
 * @returns the registration once a worker is active
 */
export async function connect(container: ServiceWorkerContainer, address: string): Promise<Connection> {
  const full = saysFull(container);
  try {
    // Browsers and extensions that block workers answer with nothing.
    const registration = (await container.register(address)) as ServiceWorkerRegistration | undefined;
    if (!registration) return "unsupported";
    if (registration.active) {
      // Without a network there is nothing newer.
      registration.update().catch(() => {});
      return registration;
    }
    const worker = registration.installing ?? registration.waiting;
    if (worker && (await isActivated(worker))) return registration;
    // What the worker said before it was given up may arrive after that.
    return await Promise.race([
      full.then(() => "full" as const),
      new Promise<"failed">((resolve) => setTimeout(() => resolve("failed"), LAST_WORDS_MS)),
    ]);
  } catch (error) {
    return error instanceof DOMException && DENIALS.includes(error.name) ? "denied" : "failed";
  }
}

/** Waits until a worker says that storage is full. */
function saysFull(container: ServiceWorkerContainer): Promise<void> {
  return new Promise((resolve) => {
    container.addEventListener("message", ({ data }) => {
      if ((data as { problem?: string }).problem === "full") resolve();
    });
  });
}

/** Waits until a worker is active, or has been given up. */
function isActivated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === "activated") resolve(true);
      else if (worker.state === "redundant") resolve(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

import type { ContentStore } from "./content-store.ts";
import type { Facts } from "./facts.ts";
import type { Pins } from "./pins.ts";
import type { Choices } from "./version.ts";
import type { Versions } from "./versions.ts";

/** What every part of the worker is given. */
export interface Context {
  readonly scope: ServiceWorkerGlobalScope;
  /** The site's address, with a slash at its end. */
  readonly base: URL;
  readonly store: ContentStore;
  readonly facts: Facts;
  readonly pins: Pins;
  readonly versions: Versions;
  /** Id of the version that this worker was built with, and brings when it is installed. */
  readonly own: string;
  /** Whether this worker has seen to it that what is kept is what should be. */
  readonly tidied: { yes: boolean };
}

export async function readChoices(facts: Facts): Promise<Choices> {
  const [read, stories, index] = await Promise.all([facts.names("read"), facts.names("story"), facts.get("index")]);
  return { read, stories, index: index !== undefined };
}

/**
 * Id of the version that pages are of that are opened now: the newest that is there whole. That may be one that a later
 * worker has brought: a browser may keep this one at work long after that.
 */
export async function currentId({ facts, versions, own }: Context): Promise<string> {
  const ready = await facts.get("ready");
  if (ready === undefined || ready === own) return own;
  return (await versions.get(ready)) ? ready : own;
}

/** Tells every open page. */
export async function tellPages({ scope }: Context, message: unknown): Promise<void> {
  for (const client of await scope.clients.matchAll({ includeUncontrolled: true, type: "window" }))
    client.postMessage(message);
}

import { isStorageFull, type StoredFile } from "./content-store.ts";
import { type Context, currentId, readChoices, tellPages } from "./context.ts";
import { listFile } from "./version.ts";

/**
 * Brings the version that this worker was built with onto the device: all that every reader has, and all that this one
 * has chosen. The version before stays as it is, and answers, until all of it is there; what both share is not fetched
 * again, and what an attempt that failed has fetched is there for the next.
 * @throws if anything of it cannot be had: the browser gives this worker up then, and tries again on a later visit
 */
export async function bringVersion(context: Context, event: ExtendableEvent): Promise<void> {
  await whileNothingGoes(context, () => fetchVersion(context, event));
}

async function fetchVersion(context: Context, event: ExtendableEvent): Promise<void> {
  const { facts, scope, own } = context;
  if (scope.registration.active) await facts.set("newer", "", own);
  const added: StoredFile[] = [];
  try {
    // What is read meanwhile comes along: a second look finds it.
    for (
      let missing = await missingFiles(context, event, own);
      missing.length > 0;
      missing = await missingFiles(context, event, own)
    )
      await context.store.keep(missing, event, { onKept: (file) => added.push(file) });
    const before = await facts.get("ready");
    const isReadable = before !== undefined && (await context.versions.get(before)) !== undefined;
    // From here on pages that are opened are of this version, whichever worker answers: the one at work need not be
    // taken from its work. One that could not read the new list, as this one cannot read the old, is.
    await facts.set("ready", "", own);
    await facts.forget("newer");
    if (!isReadable) await scope.skipWaiting();
    await tellPages(context, { ready: own });
  } catch (error) {
    if (isStorageFull(error)) {
      await context.store.release(added);
      await tellPages(context, { problem: "full" });
    }
    throw error;
  }
}

/**
 * Once in a worker's life: fetches what should be kept and is not (a page that was read just before an update took over,
 * what was lost), and lets go of versions that no page shows any more.
 */
export async function tidy(context: Context, event: ExtendableEvent): Promise<void> {
  if (context.tidied.yes) return;
  context.tidied.yes = true;
  try {
    await whileNothingGoes(context, async () =>
      context.store.keep(await missingFiles(context, event, await currentId(context)), event),
    );
    await sweep(context);
  } catch {
    context.tidied.yes = false;
  }
}

/**
 * Lets go of what neither this version nor one that an open page shows needs. Not while anything is being fetched, nor
 * where a newer version has been: what it needs is not this one's to let go of.
 */
export async function sweep(context: Context): Promise<void> {
  const { facts, pins, versions, store, scope } = context;
  await navigator.locks.request(store.name, { ifAvailable: true }, async (lock) => {
    if (!lock || (await isOutdated(context))) return;
    const open = new Set((await scope.clients.matchAll({ includeUncontrolled: true })).map((client) => client.id));
    const choices = await readChoices(facts);
    const needed: StoredFile[] = [];
    for (const id of new Set([await currentId(context), ...(await pins.versions(open))])) {
      const version = await versions.get(id);
      if (version) needed.push(...(await versions.files(version, choices)));
    }
    await store.retain(needed);
  });
}

/**
 * Does work that adds to what is kept, up to noting why it is kept. Nothing is let go of meanwhile, not even by another
 * worker.
 */
export async function whileNothingGoes<T>({ store }: Context, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(store.name, { mode: "shared" }, work);
}

/**
 * Whether a newer version is out: being fetched, or given up because something of it could not be had.
 */
export async function isOutdated(context: Context): Promise<boolean> {
  if (context.scope.registration.installing) return true;
  const newer = await context.facts.get("newer");
  return newer !== undefined && newer !== (await currentId(context));
}

async function missingFiles(context: Context, event: ExtendableEvent, id: string): Promise<StoredFile[]> {
  const { versions, store, facts } = context;
  const version = await versions.fetch(id, event);
  const choices = await readChoices(facts);
  if (version.list.index && version.keepsIndex(choices)) await store.keep([listFile(version.list.index.parts)], event);
  return store.missing(await versions.files(version, choices));
}

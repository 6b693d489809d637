import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentStore } from "../incremental/content-store.ts";

/** What is younger may be what another command is about to speak of. In milliseconds. */
const KEPT_MS = 60 * 60 * 1000;

/** Beside the states: the time of its last change says when contents were swept last. */
const MARK = "swept";

/** A digest in a state (`digestOf`). What only looks like one keeps a file for longer, and no more. */
const DIGEST = /"([\w-]{43})"/g;

/**
 * Takes contents away that no saved state speaks of, once an hour at most: looking through the store takes longer than an edit.
 * @param states the folder that holds the states of all commands
 * @param now milliseconds since 1970
 */
export function sweepContents(store: ContentStore, states: string, now: number): void {
  const mark = join(states, MARK);
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < KEPT_MS) return;
  const needed = new Set<string>();
  try {
    writeFileSync(mark, "");
    for (const name of readdirSync(states)) {
      if (!name.endsWith(".json")) continue;
      for (const [, digest = ""] of readFileSync(join(states, name), "utf8").matchAll(DIGEST)) needed.add(digest);
    }
  } catch {
    // Another command is writing a state, or the disk is full: a later one sweeps.
    return;
  }
  store.sweep(needed, now - KEPT_MS);
}

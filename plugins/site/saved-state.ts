import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { SavedSources } from "../blog/source-files.ts";
import type { SavedGraph } from "../incremental/fact-graph.ts";

/** What one command leaves for the next. */
export interface SavedState {
  /** Of the engine that found it out; another one begins anew. */
  readonly engine: string;
  readonly sources: SavedSources;
  readonly graph: SavedGraph;
  /** What else is remembered, by name. */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** Reads what was saved; nothing where there is nothing, where it is damaged, or where another engine wrote it. */
export function loadState(file: string, engine: string): SavedState | undefined {
  try {
    const state = JSON.parse(readFileSync(file, "utf8")) as SavedState;
    return state.engine === engine && Array.isArray(state.sources) && Array.isArray(state.graph?.nodes)
      ? state
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Saves a state, whole or not at all. What cannot be saved costs time, and nothing else.
 * @returns whether it is saved
 */
export function saveState(file: string, state: SavedState): boolean {
  return writeWhole(file, JSON.stringify(state));
}

/**
 * Writes a file whole or not at all; where it cannot nobody is told: what is kept is a help, and no part of a site.
 * @returns whether it is written
 */
export function writeWhole(file: string, text: string): boolean {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
    return true;
  } catch {
    // A full disk, a folder that may not be written: the next command begins anew.
    removeQuietly(temporary);
    return false;
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It could not be made, either.
  }
}

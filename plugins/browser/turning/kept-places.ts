import type { TextPlace } from "./text-place.ts";

const KEY = "diptych:places";

/** More places than this are not kept: the oldest go. */
const MOST = 200;

type Entry = readonly [panel: string, section: string, place: TextPlace];

/**
 * Remembers for this tab where in a section of a panel the reader has been last.
 * @param panel the address of the panel's page
 * @param section the id that a turn leads to; empty before the first
 * @param place nothing where it is the section's head
 */
export function keepPlace(panel: string, section: string, place: TextPlace | undefined): void {
  const others = load().filter(([itsPanel, itsSection]) => itsPanel !== panel || itsSection !== section);
  const all: Entry[] = place ? [...others, [panel, section, place]] : others;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)));
  } catch {
    // Without storage a turn leads to the section's head.
  }
}

/** Where in a section of a panel the reader has been last in this tab. */
export function keptPlace(panel: string, section: string): TextPlace | undefined {
  return load().find(([itsPanel, itsSection]) => itsPanel === panel && itsSection === section)?.[2];
}

function load(): Entry[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value)) return false;
  const [panel, section, place] = value as readonly unknown[];
  if (typeof panel !== "string" || typeof section !== "string" || typeof place !== "object" || !place) return false;
  const { index, digest, share, beyond, from = 0 } = place as Partial<Record<keyof TextPlace, unknown>>;
  return [index, share, beyond, from].every(Number.isFinite) && typeof digest === "string";
}

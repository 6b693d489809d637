/** What is kept of a reader, in this browser alone. */
const NAMES = ["read", "place", "visit"] as const;

type Name = (typeof NAMES)[number];

/** Two blogs on one host keep theirs apart. */
function keyOf(name: Name): string {
  return `diptych:${name}:${document.documentElement.dataset.base ?? "/"}`;
}

/** @returns nothing where nothing is kept, where it is spoilt, and where storage is denied */
export function load(name: Name): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: Name, value: object): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Storage is full or denied: nothing is remembered, and nothing breaks.
  }
}

/** Lets go of all of it. */
export function forgetAll(): void {
  try {
    for (const name of NAMES) localStorage.removeItem(keyOf(name));
  } catch {
    // Nothing is kept where storage is denied.
  }
}

/** Whether there is anything to forget. */
export function isAnythingKept(): boolean {
  return NAMES.some((name) => Object.keys(load(name) ?? {}).length > 0);
}

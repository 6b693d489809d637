/** The path of a Chromium, or nothing. */
export function findChromium(): string | undefined;
/** Makes sure that there is a Chromium; gives what to do where there is none. */
export function ensureChromium(): string | undefined;

/** Whether this reader wants nothing kept on this device; two blogs on one host have a switch each. */
const KEY = `diptych:offline:${document.documentElement.dataset.base ?? "/"}`;

export function isTurnedOff(): boolean {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}

/** Where storage is denied nothing is kept anyway. */
export function turn(to: "on" | "off"): void {
  try {
    if (to === "off") localStorage.setItem(KEY, "off");
    else localStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}

import type { Refusal } from "./connection.ts";
import type { Problem } from "./messages.ts";

/** What is said when nothing can be kept. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  unsupported: "This browser cannot keep pages for reading offline here.",
  denied: "This browser lets this site keep nothing. Everything can be read while there is a network.",
  full: "This device has no room left, so nothing is kept. Everything can be read while there is a network.",
  off: "You have turned this off: nothing is kept on this device.",
  failed: "Nothing is kept yet: what is needed could not be fetched whole. It is tried again on every page you open.",
};

/** What is said when something could not be kept. */
export const PROBLEMS: Readonly<Record<Problem, string>> = {
  full: "This device has no room for it. What was kept before is still there.",
  changed: "The site has just been renewed. Open this page again, then keep it.",
  network: "The network failed. What has been fetched stays; press again to fetch the rest.",
  stopped: "Stopped. What has been fetched stays; press again to fetch the rest.",
};

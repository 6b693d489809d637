/** Folders below the project's root: the site that a build writes, and what is the engine's own. */
export const SITE = "_site";
export const WORK = ".diptych";

/** The file that says what a build has written to the site's folder. */
export const SITE_RECORD = `${WORK}/cache/site.json`;

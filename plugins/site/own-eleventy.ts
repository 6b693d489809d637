import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EleventyPost } from "../blog/facts/catalog-facts.ts";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import { digestOf } from "../incremental/digest.ts";

/** Of `.eleventy.js` as it comes with the engine, without comments and blanks. */
export const PLAIN_CONFIGURATION = "ha4K-tzDyyfzM3i1IlEDoTwKr1ZUozKJ6LTNQBjh_WE";

/**
 * What an author has of their own that only Eleventy can make: then it is given the whole blog, and not the pages that have
 * changed.
 * @param root the project's root
 * @param templates the files below `posts/` that are Eleventy's
 * @param post one that asks for Eleventy in its front matter, if there is one
 * @returns the first that is found, as a part of a sentence; nothing where there is none
 */
export function ownEleventy(root: string, templates: readonly string[], post?: EleventyPost): string | undefined {
  if (templates[0] !== undefined) return `\`${templates[0]}\` is a template or data of your own`;
  if (post) return `\`${post.path}\` has \`${post.field}\``;
  if (namesIn(join(root, "data")).length > 0) return "`data/` holds data of your own";
  return isPlain(join(root, ".eleventy.js")) ? undefined : "`.eleventy.js` is not as it comes";
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !isLeftBehind(name));
  } catch {
    return [];
  }
}

function isPlain(file: string): boolean {
  try {
    return configurationDigest(readFileSync(file, "utf8")) === PLAIN_CONFIGURATION;
  } catch {
    return true;
  }
}

/** What tells a configuration from another, whatever its comments and blanks. */
export function configurationDigest(text: string): string {
  return digestOf(text.replace(/^\s*\/\/.*$/gm, "").replace(/\s+/g, ""));
}

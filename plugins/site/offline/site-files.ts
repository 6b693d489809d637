import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { filesBelow } from "./files-below.ts";
import { pagePath, type SiteFile } from "./offline-list.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";

/**
 * The files of a site that has been written. Most of its bytes are feeds' and of no matter: a file that is no page is
 * read when its hash or size is asked for.
 * @param output the site's folder
 * @param base the base path
 */
export function* siteFiles(output: string, base: string): Iterable<SiteFile> {
  for (const path of filesBelow(output)) {
    if (!path.endsWith(".html")) {
      yield fileOf(path, () => readFileSync(join(output, path)));
      continue;
    }
    const bytes = readFileSync(join(output, path));
    yield fileOf(path, () => bytes, pageFacts(bytes.toString("utf8"), base, pagePath(path)));
  }
}

interface Measure {
  readonly hash: string;
  readonly bytes: number;
}

function fileOf(path: string, read: () => Buffer, facts?: PageFacts): SiteFile {
  let known: Measure | undefined;
  const measure = (): Measure => {
    known ??= measureOf(read());
    return known;
  };
  return {
    path,
    ...facts,
    get hash() {
      return measure().hash;
    },
    get bytes() {
      return measure().bytes;
    },
  };
}

function measureOf(bytes: Buffer): Measure {
  return { hash: contentHash(bytes), bytes: bytes.length };
}

const MB = 1_000_000;

/** A post or a YAML file: three times the longest novels, in one file. In bytes. */
const LARGEST_TEXT = 10 * MB;

/** A BibTeX file: some twenty thousand works with their abstracts. */
const LARGEST_BIBLIOGRAPHY = 50 * MB;

/** Any other file: hosts of static sites and of code take none that is larger (GitHub's limit is 100 MiB). */
const LARGEST_ASSET = 100 * MB;

/**
 * How large a file of a blog may be, in bytes. A larger one is refused before it is read.
 * @param path relative to the project's root
 */
function largestSize(path: string): number {
  if (/\.(?:md|ya?ml|csl)$/.test(path)) return LARGEST_TEXT;
  return path.endsWith(".bib") ? LARGEST_BIBLIOGRAPHY : LARGEST_ASSET;
}

/** What is wrong with a size, as a message; nothing where it is one that a file may have. */
export function sizeProblem(path: string, size: number): string | undefined {
  const largest = largestSize(path);
  if (size <= largest) return undefined;
  return `Found a file of ${inMegabytes(size)}; expected at most ${inMegabytes(largest)}.`;
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MB).toLocaleString("en")} MB`;
}

/**
 * Where a file of the old site stands in the new blog: `posts/files/`, by its old path. Names that Diptych or Eleventy would take for
 * something else, or that begin with a dot or an underscore, are changed.
 * @param root the folder of the old site whose files stood at the root of its addresses, with a slash at its end, or `""`
 */
export function copiedPath(oldPath: string, roots: readonly string[]): string {
  const root =
    roots.filter((one) => one !== "").find((one) => oldPath.startsWith(one.endsWith("/") ? one : `${one}/`)) ?? "";
  const path = oldPath.slice(root.length).replace(/^\/+/, "");
  const names = path.split("/").map((name) => name.replace(/^[._]+/, "").replace(/[\s#?%\\<>"']+/g, "-") || "file");
  return `posts/files/${names.join("/")}`.replace(/\.(md|markdown|njk|liquid|ya?ml|bib)$/i, ".$1.txt");
}

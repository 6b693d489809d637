/**
 * The names of the caches of a site; two sites on one host have their own.
 * @param base the site's address, with a slash at its end
 */
export function cacheNames(base: URL): { readonly store: string; readonly facts: string; readonly python: string } {
  const name = (what: string): string => `diptych:${base.pathname}:${what}`;
  return { store: name("store"), facts: name("facts"), python: name("python") };
}

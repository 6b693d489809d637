import * as z from "zod";

const EXPECTED = "a folder on the site like /packages/, or an address like https://packages.example/python/";

/**
 * A folder with packages for Python in the browser, and the `pyodide-lock.json` that lists them: a path on the site, below its
 * base path, or an address of another host. Comes out with a slash at its end.
 */
export const packagesAddress = z
  .string({ error: EXPECTED })
  .refine(isFolder, EXPECTED)
  .transform((address) => (address.endsWith("/") ? address : `${address}/`));

function isFolder(address: string): boolean {
  if (/[\s\\?#"'<>]/.test(address)) return false;
  if (address.startsWith("/")) return !/\/\/|\/\.\.?(?:\/|$)/.test(address);
  // The host stands in the policy of pages, where other signs would mean something.
  return /^https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/|$)/.test(address) && URL.canParse(address);
}

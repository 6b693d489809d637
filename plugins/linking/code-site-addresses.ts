import type { Catalog } from "../catalog/model.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { type Address, assetAddress, outputPath } from "./addresses.ts";
import { codeFileAddress, projectAddress, projectZipAddress } from "./code-addresses.ts";
import type { LinkSpace } from "./link-space.ts";

/** The addresses of what is made of projects: their pages, those of their files, and their archives. */
export function codeAddresses(catalog: Catalog, codeFile: LinkSpace["codeFile"]): Address[] {
  return [...catalog.projects.values()].flatMap((project) => [
    projectAddress(project.entry),
    projectZipAddress(project.entry),
    ...project.files
      .filter((file) => codeFile(`${project.folder}/${file}`)?.isShown)
      .map((file) => codeFileAddress(project, file)),
  ]);
}

/** Files of authors that would stand where such a page is to stand, or where its folder is: `address-unique`. */
export function coveredCode(catalog: Catalog, code: readonly Address[]): Diagnostic[] {
  if (code.length === 0) return [];
  const pages = new Set(code.map(outputPath));
  const folders = new Set([...pages].flatMap(foldersOf));
  return [...catalog.assets].flatMap((path): Diagnostic[] => {
    const address = assetAddress(path);
    const file = outputPath(address);
    // Nor can a file be a folder, whichever of both is the page's.
    if (!pages.has(file) && !folders.has(file) && !foldersOf(file).some((folder) => pages.has(folder))) return [];
    const message = `The address \`${address}\` is that of a page that Diptych makes of the code; expected another name.`;
    return [{ file: path, line: 1, column: 1, severity: "error", rule: "address-unique", message }];
  });
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.push(path.slice(0, at));
  return folders;
}

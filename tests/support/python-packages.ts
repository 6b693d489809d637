import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { sha256 } from "../../plugins/python/sha256.ts";
import { REPOSITORY } from "./project.ts";

/**
 * Writes a folder of packages for Python in the browser: a wheel of each, and the list of them.
 * @param files by their paths, which begin with the name of the package
 */
export function writePackages(folder: string, files: Readonly<Record<string, string>>): void {
  const { info } = JSON.parse(
    readFileSync(join(REPOSITORY, "node_modules/pyodide/pyodide-lock.json"), "utf8"),
  ) as Readonly<Record<string, unknown>>;
  mkdirSync(folder, { recursive: true });
  const packages: Record<string, object> = {};
  for (const name of new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))) {
    const about = `${name}-1.0.dist-info`;
    const wheel = zipSync({
      ...Object.fromEntries(
        Object.entries(files).flatMap(([path, text]) =>
          path.startsWith(`${name}/`) ? [[path, strToU8(text)] as const] : [],
        ),
      ),
      [`${about}/METADATA`]: strToU8(`Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`),
      [`${about}/WHEEL`]: strToU8("Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
      [`${about}/RECORD`]: strToU8(""),
    });
    const file = `${name}-1.0-py3-none-any.whl`;
    writeFileSync(join(folder, file), wheel);
    packages[name] = {
      name,
      version: "1.0",
      file_name: file,
      install_dir: "site",
      sha256: sha256(wheel),
      package_type: "package",
      imports: [name],
      depends: [],
      unvendored_tests: false,
    };
  }
  writeFileSync(join(folder, "pyodide-lock.json"), JSON.stringify({ info, packages }));
}

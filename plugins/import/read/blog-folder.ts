import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SETTINGS = [
  "_config.yml",
  "_config.yaml",
  "_config.toml",
  "config.toml",
  "config.yaml",
  "hugo.toml",
  "hugo.yaml",
  "_quarto.yml",
  "myst.yml",
  "_toc.yml",
];

/** The folder in which a blog's settings stand: the one that is named, or the only one of its folders that has some. */
export function blogFolder(folder: string): string {
  const hasSettings = (path: string): boolean =>
    SETTINGS.some((name) => existsSync(join(path, name))) || existsSync(join(path, "_posts"));
  if (hasSettings(folder)) return folder;
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]|^node_modules$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .filter(hasSettings);
  return inner.length === 1 ? (inner[0] as string) : folder;
}

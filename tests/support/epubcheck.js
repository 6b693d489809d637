import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where Debian puts it. Its command needs a kernel that runs archives of Java by themselves. */
const JAR = "/usr/share/java/epubcheck.jar";

const canRun = () => existsSync(JAR) && spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/** What judges books for e-readers, as Debian has it. */
export const EPUBCHECK = { package: "epubcheck", has: canRun };

/**
 * What EPUBCheck has to say of a book.
 * @param {string} file
 * @returns {string[]} its errors and warnings; empty where there are none
 */
export function epubMistakes(file) {
  const { stdout, stderr, status } = spawnSync("java", ["-jar", JAR, file], { encoding: "utf8" });
  const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line));
  return lines.length === 0 && status !== 0 ? [`exit code ${status}: ${stderr}`] : lines;
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Makes sure that programs are there: installs Debian's packages when root on Debian.
 * @param {readonly { package: string, has: () => boolean }[]} wanted
 * @returns {string | undefined} what to do where something is missing and cannot be installed; nothing when all is well
 */
export function ensureDebianPackages(wanted) {
  const missing = () => wanted.filter(({ has }) => !has()).map((program) => program.package);
  if (missing().length === 0) return undefined;
  const install = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", ...missing()];
  const byHand = `apt-get update && apt-get ${install.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    return `The tests need ${missing().join(", ")}. On Debian, as root: ${byHand}`;
  }
  process.stdout.write(`Installing ${missing().join(", ")} for the tests.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "inherit", env });
  spawnSync("apt-get", install, { stdio: "inherit", env });
  return missing().length === 0 ? undefined : `${missing().join(", ")} could not be installed; run: ${byHand}`;
}

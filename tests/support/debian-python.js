import { spawnSync } from "node:child_process";
import { PYTHON } from "./feed-readers.js";

const has = (module) => spawnSync(PYTHON, ["-c", `import ${module}`], { stdio: "ignore" }).status === 0;

/** What posts of tests import. */
export const PYTHON_PACKAGES = [
  { package: "python3-numpy", has: () => has("numpy") },
  { package: "python3-matplotlib", has: () => has("matplotlib") },
];

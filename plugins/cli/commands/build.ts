import type { Command } from "../command.ts";

/** `diptych build` */
export const build: Command = {
  options: {},
  cached: true,
  async run({ root, cache, base }) {
    const { removeLeftovers } = await import("../leftovers.ts");
    // First: whatever becomes of this build, the last good site is in its place again.
    removeLeftovers(root);
    const same = cache ? (await import("../unchanged.ts")).unchangedBuild({ root, base }) : undefined;
    if (same !== undefined) return same;
    const { build } = await import("../build.ts");
    return build({ root, cache, base });
  },
};

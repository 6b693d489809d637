import type { Command } from "../command.ts";

/** `diptych run` */
export const run: Command = {
  options: { force: { type: "boolean" } },
  operands: Number.POSITIVE_INFINITY,
  cached: true,
  async run({ root, operands, values, cache, base }) {
    const { run } = await import("../run.ts");
    return run({ root, posts: operands, force: values.force === true, cache, base });
  },
};

import { type Command, UsageError } from "../command.ts";

/** `diptych rename` */
export const rename: Command = {
  options: { "dry-run": { type: "boolean" } },
  operands: 2,
  cached: false,
  async run({ root, operands: [from, to], values }) {
    if (from === undefined || to === undefined)
      throw new UsageError(
        `found ${from === undefined ? "nothing" : `\`${from}\` alone`} after \`rename\`; expected what it is called, as \`papers/slug\`, \`slug#id\` or \`tags/name\`, and what it shall be called.`,
      );
    const { runRename } = await import("../rename/run-rename.ts");
    return runRename({ root, from, to, isTrial: values["dry-run"] === true });
  },
};

import { type Command, textOf, UsageError } from "../command.ts";

const FORMATS = ["text", "json", "github"] as const;

/** `diptych check` */
export const check: Command = {
  options: { format: { type: "string" }, external: { type: "boolean" } },
  cached: true,
  async run(call) {
    const { root, cache, base } = call;
    const found = textOf(call, "format") ?? "text";
    const format = FORMATS.find((name) => name === found);
    if (!format) throw new UsageError(`found the format \`${found}\`; expected one of ${FORMATS.join(", ")}.`);
    const external = call.values.external === true;
    const same =
      cache && !external ? (await import("../unchanged.ts")).unchangedCheck({ root, format, base }) : undefined;
    if (same !== undefined) return same;
    const { check } = await import("../check.ts");
    return check({ root, format, cache, base, external });
  },
};
